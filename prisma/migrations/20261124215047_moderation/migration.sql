-- CreateEnum
CREATE TYPE "Moderation" AS ENUM ('PRE', 'POST');

-- CreateEnum
CREATE TYPE "Concern" AS ENUM ('ABUSE', 'PERSONAL_DATA', 'DUPLICATE');

-- AlterTable
ALTER TABLE "Feedback" ADD COLUMN     "fingerprint" INTEGER,
ADD COLUMN     "publicText" TEXT,
ADD COLUMN     "publishedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Forum" ADD COLUMN     "moderation" "Moderation" NOT NULL DEFAULT 'PRE';

-- CreateTable
CREATE TABLE "FeedbackConcern" (
    "organizationId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "kind" "Concern" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "FeedbackConcern_pkey" PRIMARY KEY ("organizationId","feedbackId","kind")
);

-- CreateIndex
CREATE INDEX "FeedbackConcern_organizationId_settledAt_feedbackId_idx" ON "FeedbackConcern"("organizationId", "settledAt", "feedbackId");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_forumId_fingerprint_idx" ON "Feedback"("organizationId", "forumId", "fingerprint");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_publishedAt_createdAt_id_idx" ON "Feedback"("organizationId", "publishedAt", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "FeedbackConcern" ADD CONSTRAINT "FeedbackConcern_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What somebody had looked at was open to strangers before; it stays so.
UPDATE "Feedback" SET "publishedAt" = "createdAt"
WHERE coalesce(CASE WHEN "status" = 'HIDDEN' THEN "statusBefore" END, "status") NOT IN ('SUBMITTED', 'HIDDEN');
