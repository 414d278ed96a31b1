-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "heldUntil" TIMESTAMPTZ(3);
