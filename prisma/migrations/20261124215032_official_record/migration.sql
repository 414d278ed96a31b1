-- CreateEnum
CREATE TYPE "SignatoryRole" AS ENUM ('HEAD', 'REPRESENTATIVE');

-- CreateEnum
CREATE TYPE "SignatureWay" AS ENUM ('DRAWN', 'TYPED', 'PAPER');

-- CreateEnum
CREATE TYPE "SigningDevice" AS ENUM ('TABLET', 'PHONE');

-- AlterTable
ALTER TABLE "Organization" ADD COLUMN     "recordPattern" TEXT NOT NULL DEFAULT '{nomor}/BA-FKP/{kode-unit}/{bulan-romawi}/{tahun}';

-- CreateTable
CREATE TABLE "RecordCounter" (
    "organizationId" UUID NOT NULL,
    "scopeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "RecordCounter_pkey" PRIMARY KEY ("organizationId","scopeId","year")
);

-- CreateTable
CREATE TABLE "OfficialRecord" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "code" TEXT NOT NULL,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "reason" TEXT,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signedAt" TIMESTAMPTZ(3),
    "scanId" UUID,
    "supersededAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfficialRecord_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RecordSignatory" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "recordId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "role" "SignatoryRole" NOT NULL,
    "name" TEXT NOT NULL,
    "element" "CommunityElement",
    "attendanceId" UUID,
    "phone" TEXT,
    "email" TEXT,
    "refusedAt" TIMESTAMPTZ(3),
    "refusalReason" TEXT,

    CONSTRAINT "RecordSignatory_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "RecordSignature" (
    "organizationId" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "way" "SignatureWay" NOT NULL,
    "path" TEXT,
    "note" TEXT,
    "device" "SigningDevice",
    "sha256" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RecordSignature_pkey" PRIMARY KEY ("organizationId","signatoryId")
);

-- CreateTable
CREATE TABLE "SigningLink" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "signatoryId" UUID NOT NULL,
    "device" "SigningDevice" NOT NULL,
    "keyHash" TEXT NOT NULL,
    "createdByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SigningLink_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "OfficialRecord_organizationId_scanId_idx" ON "OfficialRecord"("organizationId", "scanId");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialRecord_organizationId_forumId_version_key" ON "OfficialRecord"("organizationId", "forumId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialRecord_organizationId_number_version_key" ON "OfficialRecord"("organizationId", "number", "version");

-- CreateIndex
CREATE UNIQUE INDEX "OfficialRecord_organizationId_code_key" ON "OfficialRecord"("organizationId", "code");

-- CreateIndex
CREATE INDEX "RecordSignatory_organizationId_attendanceId_idx" ON "RecordSignatory"("organizationId", "attendanceId");

-- CreateIndex
CREATE UNIQUE INDEX "RecordSignatory_organizationId_recordId_position_key" ON "RecordSignatory"("organizationId", "recordId", "position");

-- CreateIndex
CREATE INDEX "SigningLink_organizationId_signatoryId_idx" ON "SigningLink"("organizationId", "signatoryId");

-- CreateIndex
CREATE UNIQUE INDEX "SigningLink_organizationId_keyHash_key" ON "SigningLink"("organizationId", "keyHash");

-- AddForeignKey
ALTER TABLE "RecordCounter" ADD CONSTRAINT "RecordCounter_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OfficialRecord" ADD CONSTRAINT "OfficialRecord_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OfficialRecord" ADD CONSTRAINT "OfficialRecord_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OfficialRecord" ADD CONSTRAINT "OfficialRecord_organizationId_scanId_fkey" FOREIGN KEY ("organizationId", "scanId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordSignatory" ADD CONSTRAINT "RecordSignatory_organizationId_recordId_fkey" FOREIGN KEY ("organizationId", "recordId") REFERENCES "OfficialRecord"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordSignatory" ADD CONSTRAINT "RecordSignatory_organizationId_attendanceId_fkey" FOREIGN KEY ("organizationId", "attendanceId") REFERENCES "Attendance"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "RecordSignature" ADD CONSTRAINT "RecordSignature_organizationId_signatoryId_fkey" FOREIGN KEY ("organizationId", "signatoryId") REFERENCES "RecordSignatory"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SigningLink" ADD CONSTRAINT "SigningLink_organizationId_signatoryId_fkey" FOREIGN KEY ("organizationId", "signatoryId") REFERENCES "RecordSignatory"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- What was frozen stays as it is, whoever asks: see docs/decisions/024.
ALTER TABLE "OfficialRecord" ADD CONSTRAINT "OfficialRecord_sha256_of_snapshot"
  CHECK ("sha256" = encode(sha256(convert_to("snapshot", 'UTF8')), 'hex'));

CREATE FUNCTION keep_official_record() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'An official record is never deleted';
  END IF;
  IF to_jsonb(NEW) - '{signedAt,scanId,supersededAt}'::text[]
    IS DISTINCT FROM to_jsonb(OLD) - '{signedAt,scanId,supersededAt}'::text[]
    OR (OLD."signedAt" IS NOT NULL AND NEW."signedAt" IS DISTINCT FROM OLD."signedAt")
    OR (OLD."scanId" IS NOT NULL AND NEW."scanId" IS DISTINCT FROM OLD."scanId")
    OR (OLD."supersededAt" IS NOT NULL AND NEW."supersededAt" IS DISTINCT FROM OLD."supersededAt")
  THEN
    RAISE EXCEPTION 'An official record is frozen: a change is a new version';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_official_record BEFORE UPDATE OR DELETE ON "OfficialRecord"
  FOR EACH ROW EXECUTE FUNCTION keep_official_record();

CREATE FUNCTION keep_record_signatory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'A signatory of an official record is never deleted';
  END IF;
  IF to_jsonb(NEW) - '{phone,email,refusedAt,refusalReason}'::text[]
    IS DISTINCT FROM to_jsonb(OLD) - '{phone,email,refusedAt,refusalReason}'::text[]
    OR (OLD."refusedAt" IS NOT NULL AND NEW."refusedAt" IS DISTINCT FROM OLD."refusedAt")
  THEN
    RAISE EXCEPTION 'A signatory of an official record stays as it was frozen';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER keep_record_signatory BEFORE UPDATE OR DELETE ON "RecordSignatory"
  FOR EACH ROW EXECUTE FUNCTION keep_record_signatory();

CREATE FUNCTION keep_record_signature() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'A signature is neither changed nor deleted';
END $$;

CREATE TRIGGER keep_record_signature BEFORE UPDATE OR DELETE ON "RecordSignature"
  FOR EACH ROW EXECUTE FUNCTION keep_record_signature();
