-- CreateEnum
CREATE TYPE "MinutesNoteKind" AS ENUM ('NOTE', 'DECISION');

-- CreateTable
CREATE TABLE "MinutesNote" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "agendaItemId" UUID,
    "kind" "MinutesNoteKind" NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "struckAt" TIMESTAMPTZ(3),

    CONSTRAINT "MinutesNote_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AgendaRun" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "agendaItemId" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AgendaRun_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SpokenInput" (
    "organizationId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "agendaItemId" UUID,

    CONSTRAINT "SpokenInput_pkey" PRIMARY KEY ("organizationId","feedbackId")
);

-- CreateTable
CREATE TABLE "ForumPhoto" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "caption" TEXT NOT NULL,
    "place" TEXT,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForumPhoto_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "MinutesNote_organizationId_forumId_createdAt_id_idx" ON "MinutesNote"("organizationId", "forumId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "MinutesNote_organizationId_agendaItemId_idx" ON "MinutesNote"("organizationId", "agendaItemId");

-- CreateIndex
CREATE INDEX "MinutesNote_organizationId_authorId_idx" ON "MinutesNote"("organizationId", "authorId");

-- CreateIndex
CREATE INDEX "AgendaRun_organizationId_forumId_startedAt_idx" ON "AgendaRun"("organizationId", "forumId", "startedAt");

-- CreateIndex
CREATE INDEX "AgendaRun_organizationId_agendaItemId_idx" ON "AgendaRun"("organizationId", "agendaItemId");

-- CreateIndex
CREATE INDEX "SpokenInput_organizationId_forumId_idx" ON "SpokenInput"("organizationId", "forumId");

-- CreateIndex
CREATE INDEX "SpokenInput_organizationId_agendaItemId_idx" ON "SpokenInput"("organizationId", "agendaItemId");

-- CreateIndex
CREATE INDEX "ForumPhoto_organizationId_forumId_createdAt_id_idx" ON "ForumPhoto"("organizationId", "forumId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "ForumPhoto_organizationId_fileId_idx" ON "ForumPhoto"("organizationId", "fileId");

-- AddForeignKey
ALTER TABLE "MinutesNote" ADD CONSTRAINT "MinutesNote_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MinutesNote" ADD CONSTRAINT "MinutesNote_organizationId_agendaItemId_fkey" FOREIGN KEY ("organizationId", "agendaItemId") REFERENCES "AgendaItem"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "MinutesNote" ADD CONSTRAINT "MinutesNote_organizationId_authorId_fkey" FOREIGN KEY ("organizationId", "authorId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AgendaRun" ADD CONSTRAINT "AgendaRun_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AgendaRun" ADD CONSTRAINT "AgendaRun_organizationId_agendaItemId_fkey" FOREIGN KEY ("organizationId", "agendaItemId") REFERENCES "AgendaItem"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SpokenInput" ADD CONSTRAINT "SpokenInput_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SpokenInput" ADD CONSTRAINT "SpokenInput_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SpokenInput" ADD CONSTRAINT "SpokenInput_organizationId_agendaItemId_fkey" FOREIGN KEY ("organizationId", "agendaItemId") REFERENCES "AgendaItem"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumPhoto" ADD CONSTRAINT "ForumPhoto_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumPhoto" ADD CONSTRAINT "ForumPhoto_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
