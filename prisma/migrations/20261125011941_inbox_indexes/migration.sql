-- DropIndex
DROP INDEX "Feedback_organizationId_status_createdAt_id_idx";

-- DropIndex
DROP INDEX "Feedback_organizationId_unitId_createdAt_id_idx";

-- DropIndex
DROP INDEX "Feedback_organizationId_unitId_status_createdAt_id_idx";

-- CreateIndex
CREATE INDEX "Feedback_unit_inbox" ON "Feedback"("organizationId", "unitId", "createdAt", "id", "status", "kind", "element", "identity");

-- CreateIndex
CREATE INDEX "Feedback_unit_states" ON "Feedback"("organizationId", "unitId", "status", "createdAt", "id", "kind", "element", "identity");

-- CreateIndex
CREATE INDEX "Feedback_states" ON "Feedback"("organizationId", "status", "createdAt", "id", "kind", "element", "identity");
