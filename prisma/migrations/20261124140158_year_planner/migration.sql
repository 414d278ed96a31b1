-- CreateEnum
CREATE TYPE "ReminderKind" AS ENUM ('MONTHS_9', 'MONTHS_10', 'MONTHS_11', 'CLOSING_30', 'CLOSING_7', 'DUE_SOON', 'OVERDUE', 'WEEKLY', 'ESCALATION', 'VERDICT');

-- AlterTable
ALTER TABLE "AgendaItem" ADD COLUMN     "followUpId" UUID;

-- AlterTable
ALTER TABLE "Forum" ADD COLUMN     "copiedFromId" UUID;

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "forumClosingDay" INTEGER,
ADD COLUMN     "forumClosingMonth" INTEGER;

-- CreateTable
CREATE TABLE "Reminder" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ReminderKind" NOT NULL,
    "subjectId" UUID NOT NULL,
    "cycle" TEXT NOT NULL,
    "recipientId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_organizationId_kind_subjectId_cycle_recipientId_key" ON "Reminder"("organizationId", "kind", "subjectId", "cycle", "recipientId");

-- CreateIndex
CREATE INDEX "AgendaItem_organizationId_followUpId_idx" ON "AgendaItem"("organizationId", "followUpId");

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_organizationId_forumId_followUpId_key" ON "AgendaItem"("organizationId", "forumId", "followUpId");

-- CreateIndex
CREATE INDEX "Forum_organizationId_unitId_startsAt_idx" ON "Forum"("organizationId", "unitId", "startsAt");

-- CreateIndex
CREATE INDEX "Forum_organizationId_copiedFromId_idx" ON "Forum"("organizationId", "copiedFromId");

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_organizationId_copiedFromId_fkey" FOREIGN KEY ("organizationId", "copiedFromId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
