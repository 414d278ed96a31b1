-- CreateIndex
CREATE INDEX "FollowUp_organizationId_verifiedAt_id_idx" ON "FollowUp"("organizationId", "verifiedAt", "id");
