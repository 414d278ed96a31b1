-- CreateEnum
CREATE TYPE "NoticeKind" AS ENUM ('RECEIVED', 'ANSWERED', 'PROMISED', 'DONE', 'VERIFIED', 'ASSIGNED', 'RETURNED', 'DUE_SOON', 'OVERDUE', 'ESCALATION', 'WEEKLY', 'FORUM_DUE');

-- CreateEnum
CREATE TYPE "NoticeWay" AS ENUM ('IMMEDIATE', 'DAILY', 'NO_MAIL');

-- AlterEnum
ALTER TYPE "ReminderKind" ADD VALUE 'DIGEST';

-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "unsubscribeUrl" TEXT;

-- CreateTable
CREATE TABLE "Notice" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "sourceId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "membershipId" UUID,
    "readerId" UUID,
    "feedbackId" UUID,
    "followUpId" UUID,
    "text" TEXT,
    "mailWay" "NoticeWay",
    "mailedAt" TIMESTAMPTZ(3),
    "readAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Notice_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoticeReader" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "address" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "way" "NoticeWay" NOT NULL DEFAULT 'DAILY',
    "locale" TEXT NOT NULL DEFAULT 'id',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "NoticeReader_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "NoticeChoice" (
    "organizationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "kind" "NoticeKind" NOT NULL,
    "way" "NoticeWay" NOT NULL,

    CONSTRAINT "NoticeChoice_pkey" PRIMARY KEY ("organizationId","membershipId","kind")
);

-- CreateTable
CREATE TABLE "EventCursor" (
    "organizationId" UUID NOT NULL,
    "follower" TEXT NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "eventId" UUID NOT NULL,

    CONSTRAINT "EventCursor_pkey" PRIMARY KEY ("organizationId","follower")
);

-- CreateIndex
CREATE INDEX "Notice_organizationId_membershipId_createdAt_id_idx" ON "Notice"("organizationId", "membershipId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Notice_organizationId_membershipId_readAt_createdAt_idx" ON "Notice"("organizationId", "membershipId", "readAt", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_organizationId_mailWay_mailedAt_createdAt_idx" ON "Notice"("organizationId", "mailWay", "mailedAt", "createdAt");

-- CreateIndex
CREATE INDEX "Notice_organizationId_readerId_idx" ON "Notice"("organizationId", "readerId");

-- CreateIndex
CREATE INDEX "Notice_organizationId_feedbackId_idx" ON "Notice"("organizationId", "feedbackId");

-- CreateIndex
CREATE INDEX "Notice_organizationId_followUpId_idx" ON "Notice"("organizationId", "followUpId");

-- CreateIndex
CREATE UNIQUE INDEX "Notice_organizationId_sourceId_recipientId_key" ON "Notice"("organizationId", "sourceId", "recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeReader_organizationId_address_key" ON "NoticeReader"("organizationId", "address");

-- CreateIndex
CREATE UNIQUE INDEX "NoticeReader_organizationId_token_key" ON "NoticeReader"("organizationId", "token");

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_readerId_fkey" FOREIGN KEY ("organizationId", "readerId") REFERENCES "NoticeReader"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Notice" ADD CONSTRAINT "Notice_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NoticeReader" ADD CONSTRAINT "NoticeReader_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "NoticeChoice" ADD CONSTRAINT "NoticeChoice_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "EventCursor" ADD CONSTRAINT "EventCursor_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
