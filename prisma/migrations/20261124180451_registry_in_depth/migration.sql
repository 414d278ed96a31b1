-- AlterTable
ALTER TABLE "Stakeholder" ADD COLUMN     "confirmedAt" TIMESTAMPTZ(3),
ADD COLUMN     "mainContactId" UUID,
ADD COLUMN     "mergedIntoId" UUID;

-- CreateTable
CREATE TABLE "Tag" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StakeholderTag" (
    "organizationId" UUID NOT NULL,
    "stakeholderId" UUID NOT NULL,
    "tagId" UUID NOT NULL,

    CONSTRAINT "StakeholderTag_pkey" PRIMARY KEY ("organizationId","stakeholderId","tagId")
);

-- CreateTable
CREATE TABLE "StakeholderMerge" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "keptId" UUID NOT NULL,
    "mergedId" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "mergedByName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneByName" TEXT,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "StakeholderMerge_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StakeholderDistinction" (
    "organizationId" UUID NOT NULL,
    "oneId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StakeholderDistinction_pkey" PRIMARY KEY ("organizationId","oneId","otherId")
);

-- CreateIndex
CREATE UNIQUE INDEX "Tag_organizationId_key_key" ON "Tag"("organizationId", "key");

-- CreateIndex
CREATE INDEX "StakeholderTag_organizationId_tagId_idx" ON "StakeholderTag"("organizationId", "tagId");

-- CreateIndex
CREATE INDEX "StakeholderMerge_organizationId_keptId_createdAt_idx" ON "StakeholderMerge"("organizationId", "keptId", "createdAt");

-- CreateIndex
CREATE INDEX "StakeholderMerge_organizationId_mergedId_createdAt_idx" ON "StakeholderMerge"("organizationId", "mergedId", "createdAt");

-- CreateIndex
CREATE INDEX "StakeholderDistinction_organizationId_otherId_idx" ON "StakeholderDistinction"("organizationId", "otherId");

-- CreateIndex
CREATE INDEX "Attendance_organizationId_phone_idx" ON "Attendance"("organizationId", "phone");

-- CreateIndex
CREATE INDEX "Attendance_organizationId_email_idx" ON "Attendance"("organizationId", "email");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_mainContactId_idx" ON "Stakeholder"("organizationId", "mainContactId");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_mergedIntoId_idx" ON "Stakeholder"("organizationId", "mergedIntoId");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_phone_idx" ON "Stakeholder"("organizationId", "phone");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_email_idx" ON "Stakeholder"("organizationId", "email");

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_mainContactId_fkey" FOREIGN KEY ("organizationId", "mainContactId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_mergedIntoId_fkey" FOREIGN KEY ("organizationId", "mergedIntoId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Tag" ADD CONSTRAINT "Tag_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderTag" ADD CONSTRAINT "StakeholderTag_organizationId_stakeholderId_fkey" FOREIGN KEY ("organizationId", "stakeholderId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderTag" ADD CONSTRAINT "StakeholderTag_organizationId_tagId_fkey" FOREIGN KEY ("organizationId", "tagId") REFERENCES "Tag"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderMerge" ADD CONSTRAINT "StakeholderMerge_organizationId_keptId_fkey" FOREIGN KEY ("organizationId", "keptId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderMerge" ADD CONSTRAINT "StakeholderMerge_organizationId_mergedId_fkey" FOREIGN KEY ("organizationId", "mergedId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderDistinction" ADD CONSTRAINT "StakeholderDistinction_organizationId_oneId_fkey" FOREIGN KEY ("organizationId", "oneId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderDistinction" ADD CONSTRAINT "StakeholderDistinction_organizationId_otherId_fkey" FOREIGN KEY ("organizationId", "otherId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- What is the same name however it is written: letters and digits only, a person's without titles and degrees.
CREATE FUNCTION stakeholder_name_key(kind "StakeholderKind", name TEXT) RETURNS TEXT
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    CASE WHEN kind = 'PERSON' THEN regexp_replace(split_part(lower(name), ',', 1),
      '^(((prof|drs?|dra|ir|h|hj|kh|ust|bapak|bpk|pak|ibu|bu|sdr|sdri)[. ]+)+)', '')
    ELSE lower(name) END,
    '[^[:alnum:]]+', '', 'g')
$$;

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_nameKey_idx" ON "Stakeholder"("organizationId", stakeholder_name_key("kind", "name"));
