-- DropIndex
DROP INDEX "Feedback_organizationId_updatedAt_idx";

-- CreateIndex
CREATE INDEX "Feedback_organizationId_updatedAt_id_idx" ON "Feedback"("organizationId", "updatedAt", "id");
