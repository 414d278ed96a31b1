-- AlterTable
ALTER TABLE "ServiceStandard" ADD COLUMN     "statusReason" TEXT;
