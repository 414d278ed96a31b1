-- AlterTable
ALTER TABLE "OfficialRecord" ADD COLUMN     "sealed" TEXT;

-- CreateTable
CREATE TABLE "RecordScan" (
    "organizationId" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RecordScan_pkey" PRIMARY KEY ("organizationId","recordId","position")
);

-- CreateIndex
CREATE INDEX "RecordScan_organizationId_fileId_idx" ON "RecordScan"("organizationId", "fileId");

-- AddForeignKey
ALTER TABLE "RecordScan" ADD CONSTRAINT "RecordScan_organizationId_recordId_fkey" FOREIGN KEY ("organizationId", "recordId") REFERENCES "OfficialRecord"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordScan" ADD CONSTRAINT "RecordScan_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

ALTER TABLE "OfficialRecord" ADD CONSTRAINT "OfficialRecord_snapshot_holds_sealed"
  CHECK ("sealed" IS NULL OR strpos("snapshot", encode(sha256(convert_to("sealed", 'UTF8')), 'hex')) > 0);

-- A scan that was taken before a sheet could have several pages.
INSERT INTO "RecordScan" ("organizationId", "recordId", "position", "fileId", "createdAt")
SELECT "organizationId", "id", 0, "scanId", coalesce("signedAt", "createdAt")
FROM "OfficialRecord" WHERE "scanId" IS NOT NULL;

CREATE FUNCTION keep_record_scan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A signed sheet is neither changed nor deleted';
END $$;

CREATE TRIGGER keep_record_scan BEFORE UPDATE OR DELETE ON "RecordScan"
  FOR EACH ROW EXECUTE FUNCTION keep_record_scan();

-- Who would not sign may be asked again: what they said stays in the events.
CREATE OR REPLACE FUNCTION keep_record_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A signatory of an official record is never deleted';
  END IF;
  IF to_jsonb(NEW) - '{phone,email,refusedAt,refusalReason}'::text[]
    IS DISTINCT FROM to_jsonb(OLD) - '{phone,email,refusedAt,refusalReason}'::text[]
    OR (OLD."refusedAt" IS NOT NULL AND NEW."refusedAt" IS NOT NULL
      AND NEW."refusedAt" IS DISTINCT FROM OLD."refusedAt")
  THEN
    RAISE EXCEPTION 'A signatory of an official record stays as it was frozen';
  END IF;
  RETURN NEW;
END $$;
