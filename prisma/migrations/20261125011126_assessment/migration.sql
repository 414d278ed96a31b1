-- CreateEnum
CREATE TYPE "InstrumentStatus" AS ENUM ('DRAFT', 'ACTIVE', 'RETIRED');

-- CreateEnum
CREATE TYPE "AssessmentStatus" AS ENUM ('PREPARATION', 'F01_FILLING', 'F03_SURVEY', 'EVALUATION_F02', 'REVISION_APPEAL', 'FINALIZATION');

-- CreateTable
CREATE TABLE "Instrument" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" "InstrumentStatus" NOT NULL DEFAULT 'DRAFT',
    "content" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "clonedFromId" UUID,
    "createdByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "lokusKind" "LokusKind" NOT NULL,
    "instrumentId" UUID NOT NULL,
    "status" "AssessmentStatus" NOT NULL DEFAULT 'PREPARATION',
    "code" TEXT NOT NULL,
    "statusReason" TEXT,
    "appealUntil" DATE,
    "submittedById" UUID,
    "submittedAt" TIMESTAMPTZ(3),
    "lockedAt" TIMESTAMPTZ(3),
    "createdByName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AssessmentItem" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "facts" JSONB NOT NULL DEFAULT '{}',
    "selfScore" INTEGER,
    "selfNote" TEXT,
    "score" INTEGER,
    "rationale" TEXT,
    "scoredByName" TEXT,
    "scoredAt" TIMESTAMPTZ(3),
    "objection" TEXT,
    "objectedAt" TIMESTAMPTZ(3),
    "objectionAnswer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "AssessmentItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AssessmentResponse" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "assessmentId" UUID NOT NULL,
    "respondentHash" TEXT NOT NULL,
    "answers" INTEGER[],
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "AssessmentResponse_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "Instrument_organizationId_clonedFromId_idx" ON "Instrument"("organizationId", "clonedFromId");

-- CreateIndex
CREATE UNIQUE INDEX "Instrument_organizationId_name_key" ON "Instrument"("organizationId", "name");

-- CreateIndex
CREATE INDEX "Assessment_organizationId_instrumentId_idx" ON "Assessment"("organizationId", "instrumentId");

-- CreateIndex
CREATE INDEX "Assessment_organizationId_year_createdAt_id_idx" ON "Assessment"("organizationId", "year", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_organizationId_unitId_year_key" ON "Assessment"("organizationId", "unitId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_organizationId_code_key" ON "Assessment"("organizationId", "code");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentItem_organizationId_assessmentId_number_key" ON "AssessmentItem"("organizationId", "assessmentId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentResponse_organizationId_assessmentId_respondentHa_key" ON "AssessmentResponse"("organizationId", "assessmentId", "respondentHash");

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_organizationId_clonedFromId_fkey" FOREIGN KEY ("organizationId", "clonedFromId") REFERENCES "Instrument"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_organizationId_instrumentId_fkey" FOREIGN KEY ("organizationId", "instrumentId") REFERENCES "Instrument"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AssessmentItem" ADD CONSTRAINT "AssessmentItem_organizationId_assessmentId_fkey" FOREIGN KEY ("organizationId", "assessmentId") REFERENCES "Assessment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AssessmentResponse" ADD CONSTRAINT "AssessmentResponse_organizationId_assessmentId_fkey" FOREIGN KEY ("organizationId", "assessmentId") REFERENCES "Assessment"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
