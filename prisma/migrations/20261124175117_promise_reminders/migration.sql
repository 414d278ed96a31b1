-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "isPrivate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "reminder" "ReminderKind";

-- AlterTable
ALTER TABLE "Unit" ADD COLUMN     "headId" UUID;

-- CreateIndex
CREATE INDEX "Unit_organizationId_headId_idx" ON "Unit"("organizationId", "headId");

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organizationId_headId_fkey" FOREIGN KEY ("organizationId", "headId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
