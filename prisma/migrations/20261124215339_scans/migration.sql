-- AlterTable
ALTER TABLE "Attendance" ADD COLUMN     "receivedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "scanId" UUID;

-- Until now everybody was let in by somebody who was online.
UPDATE "Attendance" SET "receivedAt" = "checkedInAt";
