-- CreateTable
CREATE TABLE "Support" (
    "organizationId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "invitationId" UUID,
    "attendanceId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Support_pkey" PRIMARY KEY ("organizationId","feedbackId","personId")
);

-- CreateTable
CREATE TABLE "UsgScore" (
    "organizationId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "urgency" INTEGER NOT NULL,
    "seriousness" INTEGER NOT NULL,
    "growth" INTEGER NOT NULL,
    "scoredByName" TEXT,
    "scoredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "UsgScore_pkey" PRIMARY KEY ("organizationId","feedbackId")
);

-- CreateIndex
CREATE INDEX "Support_organizationId_forumId_feedbackId_idx" ON "Support"("organizationId", "forumId", "feedbackId");

-- CreateIndex
CREATE INDEX "Support_organizationId_invitationId_idx" ON "Support"("organizationId", "invitationId");

-- CreateIndex
CREATE INDEX "Support_organizationId_attendanceId_idx" ON "Support"("organizationId", "attendanceId");

-- CreateIndex
CREATE INDEX "UsgScore_organizationId_forumId_idx" ON "UsgScore"("organizationId", "forumId");

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_organizationId_invitationId_fkey" FOREIGN KEY ("organizationId", "invitationId") REFERENCES "Invitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Support" ADD CONSTRAINT "Support_organizationId_attendanceId_fkey" FOREIGN KEY ("organizationId", "attendanceId") REFERENCES "Attendance"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "UsgScore" ADD CONSTRAINT "UsgScore_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
