-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "assigneeId" UUID;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "shortcuts" BOOLEAN NOT NULL DEFAULT true;

-- CreateTable
CREATE TABLE "FeedbackNote" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "struckAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedbackNote_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SavedFilter" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "search" TEXT NOT NULL,
    "isShared" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "InboxVisit" (
    "organizationId" UUID NOT NULL,
    "membershipId" UUID NOT NULL,
    "seenUntil" TIMESTAMPTZ(3),
    "visitedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "InboxVisit_pkey" PRIMARY KEY ("organizationId","membershipId")
);

-- CreateIndex
CREATE INDEX "FeedbackNote_organizationId_feedbackId_createdAt_id_idx" ON "FeedbackNote"("organizationId", "feedbackId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "FeedbackNote_organizationId_authorId_idx" ON "FeedbackNote"("organizationId", "authorId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedFilter_organizationId_ownerId_name_key" ON "SavedFilter"("organizationId", "ownerId", "name");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_unitId_status_createdAt_id_idx" ON "Feedback"("organizationId", "unitId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_assigneeId_createdAt_id_idx" ON "Feedback"("organizationId", "assigneeId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_updatedAt_idx" ON "Feedback"("organizationId", "updatedAt");

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_assigneeId_fkey" FOREIGN KEY ("organizationId", "assigneeId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackNote" ADD CONSTRAINT "FeedbackNote_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackNote" ADD CONSTRAINT "FeedbackNote_organizationId_authorId_fkey" FOREIGN KEY ("organizationId", "authorId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SavedFilter" ADD CONSTRAINT "SavedFilter_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "InboxVisit" ADD CONSTRAINT "InboxVisit_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
