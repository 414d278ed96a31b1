-- CreateIndex
CREATE INDEX "Feedback_organizationId_serviceId_createdAt_id_idx" ON "Feedback"("organizationId", "serviceId", "createdAt", "id");
