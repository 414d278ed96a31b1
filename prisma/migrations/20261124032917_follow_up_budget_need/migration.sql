-- AlterTable
ALTER TABLE "FollowUp" ADD COLUMN     "budgetNeed" TEXT;

-- CreateIndex
CREATE INDEX "FollowUp_organizationId_agreedAt_id_idx" ON "FollowUp"("organizationId", "agreedAt", "id");
