-- CreateEnum
CREATE TYPE "DeliveryWay" AS ENUM ('EMAIL', 'WHATSAPP', 'BY_HAND');

-- CreateEnum
CREATE TYPE "MailPurpose" AS ENUM ('LETTER', 'REMINDER', 'SEAT');

-- AlterEnum
ALTER TYPE "InvitationStatus" ADD VALUE 'WAITLISTED';

-- AlterEnum
ALTER TYPE "ReminderKind" ADD VALUE 'ANSWER';

-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN     "remindedFor" DATE,
ADD COLUMN     "replacedById" UUID,
ADD COLUMN     "sentBy" "DeliveryWay",
ADD COLUMN     "waitlistedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "letterPattern" TEXT NOT NULL DEFAULT '005/{nomor}/{kode-unit}/{bulan-romawi}/{tahun}',
ADD COLUMN     "letterPerUnit" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "letterPlace" TEXT,
ADD COLUMN     "reminderDays" INTEGER NOT NULL DEFAULT 3;

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "purpose" "MailPurpose" NOT NULL DEFAULT 'LETTER',
ADD COLUMN     "response" TEXT;

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "letterCode" TEXT;

-- CreateTable
CREATE TABLE "LetterCounter" (
    "organizationId" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "LetterCounter_pkey" PRIMARY KEY ("organizationId","scopeId","year")
);

-- CreateTable
CREATE TABLE "InvitationLetter" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "issuedOn" DATE NOT NULL,
    "place" TEXT,
    "subject" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "closing" TEXT NOT NULL,
    "signatoryPosition" TEXT,
    "signatoryName" TEXT,
    "signatoryNumber" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InvitationLetter_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "InvitationLetter_organizationId_forumId_key" ON "InvitationLetter"("organizationId", "forumId");

-- CreateIndex
CREATE UNIQUE INDEX "InvitationLetter_organizationId_number_key" ON "InvitationLetter"("organizationId", "number");

-- CreateIndex
CREATE INDEX "Invitation_organizationId_replacedById_idx" ON "Invitation"("organizationId", "replacedById");

-- AddForeignKey
ALTER TABLE "LetterCounter" ADD CONSTRAINT "LetterCounter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvitationLetter" ADD CONSTRAINT "InvitationLetter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InvitationLetter" ADD CONSTRAINT "InvitationLetter_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_replacedById_fkey" FOREIGN KEY ("organizationId", "replacedById") REFERENCES "Invitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
