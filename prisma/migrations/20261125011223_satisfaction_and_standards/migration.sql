-- CreateEnum
CREATE TYPE "SurveySpan" AS ENUM ('YEAR', 'SEMESTER_1', 'SEMESTER_2', 'QUARTER_1', 'QUARTER_2', 'QUARTER_3', 'QUARTER_4');

-- CreateEnum
CREATE TYPE "SatisfactionSource" AS ENUM ('TYPED', 'IMPORTED', 'OWN_SURVEY');

-- CreateEnum
CREATE TYPE "StandardStatus" AS ENUM ('DRAFT', 'IN_FORCE', 'SUPERSEDED', 'REVOKED');

-- CreateTable
CREATE TABLE "SatisfactionSnapshot" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "serviceId" UUID,
    "scopeId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "span" "SurveySpan" NOT NULL,
    "beginsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "population" INTEGER,
    "respondents" INTEGER NOT NULL,
    "requirements" DECIMAL(5,4) NOT NULL,
    "procedure" DECIMAL(5,4) NOT NULL,
    "time" DECIMAL(5,4) NOT NULL,
    "cost" DECIMAL(5,4) NOT NULL,
    "product" DECIMAL(5,4) NOT NULL,
    "competence" DECIMAL(5,4) NOT NULL,
    "conduct" DECIMAL(5,4) NOT NULL,
    "complaintHandling" DECIMAL(5,4) NOT NULL,
    "facilities" DECIMAL(5,4) NOT NULL,
    "source" "SatisfactionSource" NOT NULL,
    "note" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SatisfactionSnapshot_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SatisfactionSurvey" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "serviceId" UUID,
    "scopeId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "span" "SurveySpan" NOT NULL,
    "endsOn" DATE NOT NULL,
    "population" INTEGER,
    "closedAt" TIMESTAMPTZ(3),
    "snapshotId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SatisfactionSurvey_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SurveyResponse" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "answeredOn" DATE NOT NULL,
    "requirements" SMALLINT NOT NULL,
    "procedure" SMALLINT NOT NULL,
    "time" SMALLINT NOT NULL,
    "cost" SMALLINT NOT NULL,
    "product" SMALLINT NOT NULL,
    "competence" SMALLINT NOT NULL,
    "conduct" SMALLINT NOT NULL,
    "complaintHandling" SMALLINT NOT NULL,
    "facilities" SMALLINT NOT NULL,

    CONSTRAINT "SurveyResponse_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "SurveyTurn" (
    "organizationId" UUID NOT NULL,
    "surveyId" UUID NOT NULL,
    "keyHash" TEXT NOT NULL,

    CONSTRAINT "SurveyTurn_pkey" PRIMARY KEY ("organizationId","surveyId","keyHash")
);

-- CreateTable
CREATE TABLE "ServiceStandard" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "status" "StandardStatus" NOT NULL DEFAULT 'DRAFT',
    "draftOf" UUID,
    "inForceFor" UUID,
    "forumId" UUID,
    "decreeNumber" TEXT,
    "decreedOn" DATE,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ServiceStandard_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StandardComponent" (
    "organizationId" UUID NOT NULL,
    "standardId" UUID NOT NULL,
    "component" "SpComponent" NOT NULL,
    "text" TEXT NOT NULL,
    "outcome" "ServiceOutcome",
    "note" TEXT,

    CONSTRAINT "StandardComponent_pkey" PRIMARY KEY ("organizationId","standardId","component")
);

-- CreateIndex
CREATE INDEX "SatisfactionSnapshot_organizationId_unitId_endsOn_id_idx" ON "SatisfactionSnapshot"("organizationId", "unitId", "endsOn", "id");

-- CreateIndex
CREATE INDEX "SatisfactionSnapshot_organizationId_scopeId_endsOn_idx" ON "SatisfactionSnapshot"("organizationId", "scopeId", "endsOn");

-- CreateIndex
CREATE INDEX "SatisfactionSnapshot_organizationId_serviceId_idx" ON "SatisfactionSnapshot"("organizationId", "serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "SatisfactionSnapshot_organizationId_scopeId_year_span_key" ON "SatisfactionSnapshot"("organizationId", "scopeId", "year", "span");

-- CreateIndex
CREATE INDEX "SatisfactionSurvey_organizationId_unitId_createdAt_id_idx" ON "SatisfactionSurvey"("organizationId", "unitId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "SatisfactionSurvey_organizationId_serviceId_idx" ON "SatisfactionSurvey"("organizationId", "serviceId");

-- CreateIndex
CREATE UNIQUE INDEX "SatisfactionSurvey_organizationId_code_key" ON "SatisfactionSurvey"("organizationId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "SatisfactionSurvey_organizationId_snapshotId_key" ON "SatisfactionSurvey"("organizationId", "snapshotId");

-- CreateIndex
CREATE UNIQUE INDEX "SatisfactionSurvey_organizationId_scopeId_year_span_key" ON "SatisfactionSurvey"("organizationId", "scopeId", "year", "span");

-- CreateIndex
CREATE INDEX "SurveyResponse_organizationId_surveyId_idx" ON "SurveyResponse"("organizationId", "surveyId");

-- CreateIndex
CREATE INDEX "ServiceStandard_organizationId_unitId_status_idx" ON "ServiceStandard"("organizationId", "unitId", "status");

-- CreateIndex
CREATE INDEX "ServiceStandard_organizationId_forumId_idx" ON "ServiceStandard"("organizationId", "forumId");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceStandard_organizationId_serviceId_version_key" ON "ServiceStandard"("organizationId", "serviceId", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceStandard_organizationId_draftOf_key" ON "ServiceStandard"("organizationId", "draftOf");

-- CreateIndex
CREATE UNIQUE INDEX "ServiceStandard_organizationId_inForceFor_key" ON "ServiceStandard"("organizationId", "inForceFor");

-- AddForeignKey
ALTER TABLE "SatisfactionSnapshot" ADD CONSTRAINT "SatisfactionSnapshot_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSnapshot" ADD CONSTRAINT "SatisfactionSnapshot_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSnapshot" ADD CONSTRAINT "SatisfactionSnapshot_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSurvey" ADD CONSTRAINT "SatisfactionSurvey_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSurvey" ADD CONSTRAINT "SatisfactionSurvey_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSurvey" ADD CONSTRAINT "SatisfactionSurvey_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SatisfactionSurvey" ADD CONSTRAINT "SatisfactionSurvey_organizationId_snapshotId_fkey" FOREIGN KEY ("organizationId", "snapshotId") REFERENCES "SatisfactionSnapshot"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyResponse" ADD CONSTRAINT "SurveyResponse_organizationId_surveyId_fkey" FOREIGN KEY ("organizationId", "surveyId") REFERENCES "SatisfactionSurvey"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "SurveyTurn" ADD CONSTRAINT "SurveyTurn_organizationId_surveyId_fkey" FOREIGN KEY ("organizationId", "surveyId") REFERENCES "SatisfactionSurvey"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceStandard" ADD CONSTRAINT "ServiceStandard_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceStandard" ADD CONSTRAINT "ServiceStandard_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceStandard" ADD CONSTRAINT "ServiceStandard_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ServiceStandard" ADD CONSTRAINT "ServiceStandard_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StandardComponent" ADD CONSTRAINT "StandardComponent_organizationId_standardId_fkey" FOREIGN KEY ("organizationId", "standardId") REFERENCES "ServiceStandard"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;
