-- CreateEnum
CREATE TYPE "ImportKind" AS ENUM ('UNITS', 'SERVICES', 'STAKEHOLDERS', 'PARTICIPANTS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('READING', 'READY', 'WORKING', 'DONE', 'UNDONE', 'FAILED', 'DISCARDED');

-- CreateEnum
CREATE TYPE "ImportVerdict" AS ENUM ('NEW', 'MERGED', 'ASKED', 'FLAGGED', 'SKIPPED');

-- AlterTable
ALTER TABLE "Stakeholder" ADD COLUMN     "sex" "Sex";

-- CreateTable
CREATE TABLE "SheetImport" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'READING',
    "forumId" UUID,
    "unitId" UUID,
    "fileId" UUID NOT NULL,
    "startedById" UUID NOT NULL,
    "startedByName" TEXT NOT NULL,
    "sheets" JSONB NOT NULL DEFAULT '[]',
    "sheetName" TEXT,
    "columns" JSONB NOT NULL DEFAULT '[]',
    "mapping" JSONB,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problem" TEXT,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "SheetImport_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ImportRow" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "importId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "block" INTEGER NOT NULL DEFAULT 0,
    "verdict" "ImportVerdict" NOT NULL,
    "reasons" JSONB NOT NULL,
    "cells" JSONB NOT NULL,
    "columns" JSONB,
    "questionKey" TEXT,
    "questionText" TEXT,
    "suggestion" TEXT,
    "candidates" JSONB NOT NULL DEFAULT '[]',
    "answer" JSONB,
    "into" TEXT,
    "recordId" UUID,
    "invitationId" UUID,
    "isCreated" BOOLEAN NOT NULL DEFAULT false,
    "filled" JSONB,

    CONSTRAINT "ImportRow_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ImportMapping" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "ImportKind" NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ImportMapping_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "SheetImport_organizationId_createdAt_id_idx" ON "SheetImport"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SheetImport_organizationId_forumId_idx" ON "SheetImport"("organizationId", "forumId");

-- CreateIndex
CREATE INDEX "SheetImport_organizationId_fileId_idx" ON "SheetImport"("organizationId", "fileId");

-- CreateIndex
CREATE INDEX "ImportRow_organizationId_importId_verdict_number_idx" ON "ImportRow"("organizationId", "importId", "verdict", "number");

-- CreateIndex
CREATE INDEX "ImportRow_organizationId_recordId_idx" ON "ImportRow"("organizationId", "recordId");

-- CreateIndex
CREATE UNIQUE INDEX "ImportRow_organizationId_importId_number_block_key" ON "ImportRow"("organizationId", "importId", "number", "block");

-- CreateIndex
CREATE UNIQUE INDEX "ImportMapping_organizationId_kind_signature_key" ON "ImportMapping"("organizationId", "kind", "signature");

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SheetImport" ADD CONSTRAINT "SheetImport_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportRow" ADD CONSTRAINT "ImportRow_organizationId_importId_fkey" FOREIGN KEY ("organizationId", "importId") REFERENCES "SheetImport"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ImportMapping" ADD CONSTRAINT "ImportMapping_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;
