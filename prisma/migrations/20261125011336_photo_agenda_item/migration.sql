-- AlterTable
ALTER TABLE "ForumPhoto" ADD COLUMN     "agendaItemId" UUID;

-- CreateIndex
CREATE INDEX "ForumPhoto_organizationId_agendaItemId_idx" ON "ForumPhoto"("organizationId", "agendaItemId");

-- AddForeignKey
ALTER TABLE "ForumPhoto" ADD CONSTRAINT "ForumPhoto_organizationId_agendaItemId_fkey" FOREIGN KEY ("organizationId", "agendaItemId") REFERENCES "AgendaItem"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
