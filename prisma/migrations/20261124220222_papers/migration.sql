-- CreateEnum
CREATE TYPE "PaperMakingStatus" AS ENUM ('WAITING', 'MAKING', 'DONE', 'FAILED');

-- CreateEnum
CREATE TYPE "PaperFormat" AS ENUM ('PDF', 'DOCX', 'XLSX');

-- AlterTable
ALTER TABLE "ForumPaper" ADD COLUMN     "replacedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Publication" ADD COLUMN     "fileId" UUID;

-- CreateTable
CREATE TABLE "PaperMaking" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "status" "PaperMakingStatus" NOT NULL DEFAULT 'WAITING',
    "number" TEXT,
    "issuedOn" DATE NOT NULL,
    "done" INTEGER NOT NULL DEFAULT 0,
    "total" INTEGER NOT NULL DEFAULT 0,
    "askedByName" TEXT NOT NULL,
    "paperId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "completedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PaperMaking_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PaperFile" (
    "organizationId" UUID NOT NULL,
    "paperId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "format" "PaperFormat" NOT NULL,
    "isPublic" BOOLEAN NOT NULL,

    CONSTRAINT "PaperFile_pkey" PRIMARY KEY ("organizationId","paperId","fileId")
);

-- CreateIndex
CREATE INDEX "PaperMaking_organizationId_forumId_kind_createdAt_idx" ON "PaperMaking"("organizationId", "forumId", "kind", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "PaperMaking_organizationId_paperId_key" ON "PaperMaking"("organizationId", "paperId");

-- CreateIndex
CREATE INDEX "PaperFile_organizationId_fileId_idx" ON "PaperFile"("organizationId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperFile_organizationId_paperId_format_isPublic_key" ON "PaperFile"("organizationId", "paperId", "format", "isPublic");

-- CreateIndex
CREATE INDEX "Publication_organizationId_fileId_idx" ON "Publication"("organizationId", "fileId");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PaperMaking" ADD CONSTRAINT "PaperMaking_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PaperMaking" ADD CONSTRAINT "PaperMaking_organizationId_paperId_fkey" FOREIGN KEY ("organizationId", "paperId") REFERENCES "ForumPaper"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PaperFile" ADD CONSTRAINT "PaperFile_organizationId_paperId_fkey" FOREIGN KEY ("organizationId", "paperId") REFERENCES "ForumPaper"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PaperFile" ADD CONSTRAINT "PaperFile_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
