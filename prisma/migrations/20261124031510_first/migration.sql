-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMIN', 'ORGANIZER', 'FACILITATOR', 'ACTION_OWNER', 'EVALUATOR');

-- CreateEnum
CREATE TYPE "UnitCategory" AS ENUM ('PERANGKAT_DAERAH', 'BAGIAN_SETDA', 'KECAMATAN', 'KELURAHAN', 'PUSKESMAS', 'RSUD', 'SATUAN_PENDIDIKAN', 'UPTD', 'BUMD', 'VERTIKAL_KL');

-- CreateEnum
CREATE TYPE "LokusKind" AS ENUM ('GOODS', 'SERVICES', 'ADMINISTRATIVE');

-- CreateEnum
CREATE TYPE "Achievement" AS ENUM ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER');

-- CreateEnum
CREATE TYPE "CommunityElement" AS ENUM ('SERVICE_USERS', 'EXPERTS', 'RELATED_AGENCIES', 'CIVIL_SOCIETY', 'MASS_MEDIA');

-- CreateEnum
CREATE TYPE "Pentahelix" AS ENUM ('GOVERNMENT', 'ACADEMIA', 'BUSINESS', 'COMMUNITY', 'MEDIA');

-- CreateEnum
CREATE TYPE "StakeholderKind" AS ENUM ('INSTITUTION', 'PERSON');

-- CreateEnum
CREATE TYPE "ForumStatus" AS ENUM ('DRAFT', 'PLANNED', 'ANNOUNCED', 'IN_SESSION', 'FORMULATING', 'MINUTES_SIGNING', 'FOLLOW_UP', 'REPORTED', 'CLOSED', 'POSTPONED', 'CANCELLED', 'ARCHIVED');

-- CreateEnum
CREATE TYPE "TopicKind" AS ENUM ('POLICY_DRAFT', 'POLICY_IMPLEMENTATION', 'POLICY_IMPACT', 'POLICY_EVALUATION', 'SERVICE_PROBLEM');

-- CreateEnum
CREATE TYPE "SubjectMatter" AS ENUM ('SERVICE_STANDARD_DRAFTING', 'SERVICE_STANDARD_REVIEW', 'SERVICE_PLEDGE', 'SOP', 'SURVEY_RESULT', 'SURVEY_ACTION_PLAN', 'COMPLAINT_RECAP', 'INNOVATION', 'FACILITY', 'DIGITAL_SERVICE', 'OTHER');

-- CreateEnum
CREATE TYPE "Method" AS ENUM ('PUBLIC_DIALOGUE', 'FGD', 'WORKSHOP', 'PUBLIC_HEARING', 'SARASEHAN', 'USER_FORUM', 'RADIO', 'TV_TALKSHOW', 'PRINT', 'SOCIAL_MEDIA', 'SURVEY', 'COMPLAINT_CHANNEL', 'VIDEO_CONFERENCE', 'ONLINE_FORM', 'HYBRID');

-- CreateEnum
CREATE TYPE "TeamRole" AS ENUM ('CHAIR', 'MODERATOR', 'NOTE_TAKER', 'MEMBER');

-- CreateEnum
CREATE TYPE "ServiceOutcome" AS ENUM ('KEPT', 'CHANGED', 'NEW', 'REVOKED');

-- CreateEnum
CREATE TYPE "DocumentKind" AS ENUM ('TEAM_DECREE', 'TOR', 'INVITATION', 'MATERIAL', 'ATTENDANCE', 'MINUTES_NOTES', 'OFFICIAL_RECORD', 'PHOTO', 'RECORDING', 'FKP_REPORT', 'ACTION_PLAN', 'FOLLOWUP_EVIDENCE', 'FOLLOWUP_REPORT', 'PUBLICATION_PROOF', 'SERVICE_STANDARD_DECREE', 'MONEV_REPORT');

-- CreateEnum
CREATE TYPE "PublicationChannel" AS ENUM ('PRINT', 'ELECTRONIC', 'SOCIAL_MEDIA', 'WEBSITE', 'APP', 'SIPPN', 'BILLBOARD');

-- CreateEnum
CREATE TYPE "InvitationStatus" AS ENUM ('DRAFT', 'SENT', 'CONFIRMED', 'DECLINED', 'ATTENDED', 'ABSENT', 'WALK_IN', 'REPRESENTED');

-- CreateEnum
CREATE TYPE "CheckInMethod" AS ENUM ('PASS', 'NAME_SEARCH', 'WALK_IN', 'SELF');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "MailStatus" AS ENUM ('QUEUED', 'SENT', 'FAILED', 'UNDELIVERABLE', 'CANCELLED');

-- CreateEnum
CREATE TYPE "InputKind" AS ENUM ('INPUT', 'PROPOSAL', 'OPINION', 'CRITICISM', 'SUGGESTION', 'RESPONSE', 'COMPLAINT', 'REPORT', 'APPRECIATION', 'QUESTION');

-- CreateEnum
CREATE TYPE "Identity" AS ENUM ('NAMED', 'CONFIDENTIAL', 'ANONYMOUS');

-- CreateEnum
CREATE TYPE "InputChannel" AS ENUM ('ON_SITE_ORAL', 'ON_SITE_FORM', 'QR_FORM', 'WEB', 'WHATSAPP', 'EMAIL', 'LETTER', 'SOCIAL_MEDIA', 'IMPORTED');

-- CreateEnum
CREATE TYPE "FeedbackStatus" AS ENUM ('SUBMITTED', 'TRIAGED', 'GROUPED', 'ANSWERED', 'CLOSED', 'MERGED', 'REDIRECTED', 'OUT_OF_SCOPE', 'HIDDEN', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "SpComponent" AS ENUM ('SP01', 'SP02', 'SP03', 'SP04', 'SP05', 'SP06', 'SP07', 'SP08', 'SP09', 'SP10', 'SP11', 'SP12', 'SP13', 'SP14');

-- CreateEnum
CREATE TYPE "SkmElement" AS ENUM ('REQUIREMENTS', 'PROCEDURE', 'TIME', 'COST', 'PRODUCT', 'COMPETENCE', 'CONDUCT', 'COMPLAINT_HANDLING', 'FACILITIES');

-- CreateEnum
CREATE TYPE "TimeHorizon" AS ENUM ('SHORT', 'MEDIUM', 'LONG');

-- CreateEnum
CREATE TYPE "TimeUnit" AS ENUM ('DAYS', 'WEEKS', 'MONTHS', 'YEARS');

-- CreateEnum
CREATE TYPE "FollowUpStatus" AS ENUM ('PROPOSED', 'AGREED', 'PLANNED', 'IN_PROGRESS', 'WAITING_BUDGET', 'DEFERRED', 'SUBMITTED', 'RETURNED', 'VERIFIED', 'PUBLISHED', 'DECLINED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "EvidenceKind" AS ENUM ('BEFORE', 'AFTER', 'DOCUMENT');

-- CreateEnum
CREATE TYPE "Verdict" AS ENUM ('RESOLVED', 'NOT_YET');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('STAFF', 'PARTICIPANT', 'PUBLIC', 'SYSTEM');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'id',
    "passwordChangedAt" TIMESTAMPTZ(3),
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "address" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Throttle" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "windowEndsAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "InstallationSetting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InstallationSetting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Membership" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID,
    "position" TEXT,
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Organization" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "province" TEXT,
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Jakarta',
    "letterheadTop" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "website" TEXT,
    "logoFileId" UUID,
    "primaryColor" TEXT,
    "introduction" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Unit" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT,
    "category" "UnitCategory" NOT NULL,
    "headPosition" TEXT,
    "headName" TEXT,
    "headNumber" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Unit_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Service" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "lokusKind" "LokusKind" NOT NULL DEFAULT 'ADMINISTRATIVE',
    "description" TEXT,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "PerformanceIndicator" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '%',
    "achievement" "Achievement" NOT NULL DEFAULT 'HIGHER_IS_BETTER',
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PerformanceIndicator_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "IndicatorYear" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicatorId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "target" DECIMAL(14,4) NOT NULL,
    "realization" DECIMAL(14,4),
    "note" TEXT,

    CONSTRAINT "IndicatorYear_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StakeholderGroup" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT,
    "name" TEXT NOT NULL,
    "element" "CommunityElement",
    "pentahelix" "Pentahelix",
    "position" INTEGER NOT NULL DEFAULT 0,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StakeholderGroup_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Stakeholder" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" "StakeholderKind" NOT NULL,
    "name" TEXT NOT NULL,
    "institutionId" UUID,
    "institution" TEXT,
    "position" TEXT,
    "groupId" UUID NOT NULL,
    "element" "CommunityElement" NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "district" TEXT,
    "village" TEXT,
    "address" TEXT,
    "note" TEXT,
    "isMinor" BOOLEAN NOT NULL DEFAULT false,
    "archivedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Stakeholder_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Forum" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "theme" TEXT NOT NULL,
    "status" "ForumStatus" NOT NULL DEFAULT 'DRAFT',
    "topicKinds" "TopicKind"[],
    "subjectMatters" "SubjectMatter"[],
    "method" "Method",
    "place" TEXT,
    "onlineUrl" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "timeZone" TEXT NOT NULL DEFAULT 'Asia/Jakarta',
    "description" TEXT,
    "capacity" INTEGER,
    "feedbackOpensAt" TIMESTAMPTZ(3),
    "feedbackClosesAt" TIMESTAMPTZ(3),
    "walkInsWelcome" BOOLEAN NOT NULL DEFAULT true,
    "statusReason" TEXT,
    "sourceUrl" TEXT,
    "sourceName" TEXT,
    "announcedAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "attendanceClosedAt" TIMESTAMPTZ(3),
    "signedAt" TIMESTAMPTZ(3),
    "reportedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "followUpCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Forum_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ForumService" (
    "organizationId" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "serviceId" UUID NOT NULL,
    "outcome" "ServiceOutcome",
    "note" TEXT,

    CONSTRAINT "ForumService_pkey" PRIMARY KEY ("organizationId","forumId","serviceId")
);

-- CreateTable
CREATE TABLE "ForumTeamMember" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "role" "TeamRole" NOT NULL,
    "name" TEXT NOT NULL,
    "position" TEXT,
    "membershipId" UUID,

    CONSTRAINT "ForumTeamMember_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "speaker" TEXT,
    "startsAt" TIMESTAMPTZ(3),
    "minutes" INTEGER,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "storageKey" TEXT NOT NULL,
    "width" INTEGER,
    "height" INTEGER,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Material" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "ForumPaper" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "kind" "DocumentKind" NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "number" TEXT,
    "issuedOn" DATE NOT NULL,
    "fileId" UUID,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ForumPaper_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Publication" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "channel" "PublicationChannel" NOT NULL,
    "url" TEXT,
    "publishedOn" DATE NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "stakeholderId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "institution" TEXT,
    "position" TEXT,
    "email" TEXT,
    "phone" TEXT,
    "groupId" UUID NOT NULL,
    "element" "CommunityElement" NOT NULL,
    "status" "InvitationStatus" NOT NULL DEFAULT 'DRAFT',
    "token" TEXT NOT NULL,
    "passCode" TEXT NOT NULL,
    "representativeName" TEXT,
    "representativePosition" TEXT,
    "representativePhone" TEXT,
    "answerNote" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "invitationId" UUID,
    "name" TEXT NOT NULL,
    "institution" TEXT,
    "position" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "groupId" UUID NOT NULL,
    "element" "CommunityElement" NOT NULL,
    "sex" "Sex",
    "isVulnerable" BOOLEAN NOT NULL DEFAULT false,
    "isOrganizer" BOOLEAN NOT NULL DEFAULT false,
    "represents" TEXT,
    "method" "CheckInMethod" NOT NULL,
    "token" TEXT,
    "checkedInAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "undoneAt" TIMESTAMPTZ(3),
    "undoReason" TEXT,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "OutgoingMail" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "invitationId" UUID,
    "forumId" UUID,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "calendar" TEXT,
    "status" "MailStatus" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,
    "nextAttemptAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "OutgoingMail_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "trackingCode" TEXT NOT NULL,
    "kind" "InputKind" NOT NULL,
    "text" TEXT NOT NULL,
    "identity" "Identity" NOT NULL,
    "channel" "InputChannel" NOT NULL,
    "status" "FeedbackStatus" NOT NULL DEFAULT 'SUBMITTED',
    "serviceId" UUID,
    "spComponent" "SpComponent",
    "skmElement" "SkmElement",
    "groupId" UUID,
    "element" "CommunityElement",
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "statusReason" TEXT,
    "statusBefore" "FeedbackStatus",
    "laporTicket" TEXT,
    "laporUrl" TEXT,
    "mergedIntoId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FeedbackSubmitter" (
    "organizationId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "name" TEXT,
    "institution" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "invitationId" UUID,
    "attendanceId" UUID,

    CONSTRAINT "FeedbackSubmitter_pkey" PRIMARY KEY ("organizationId","feedbackId")
);

-- CreateTable
CREATE TABLE "FeedbackFile" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FeedbackFile_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "forumId" UUID NOT NULL,
    "unitId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "problem" TEXT NOT NULL,
    "recommendation" TEXT NOT NULL,
    "horizon" "TimeHorizon" NOT NULL,
    "timeValue" INTEGER,
    "timeUnit" "TimeUnit",
    "dueOn" DATE,
    "status" "FollowUpStatus" NOT NULL DEFAULT 'PROPOSED',
    "ownerId" UUID,
    "ownerPosition" TEXT,
    "output" TEXT,
    "serviceId" UUID,
    "spComponent" "SpComponent",
    "skmElement" "SkmElement",
    "targetFiscalYear" INTEGER,
    "reviewOn" DATE,
    "statusReason" TEXT,
    "progress" INTEGER NOT NULL DEFAULT 0,
    "submittedById" UUID,
    "agreedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "verifiedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "FollowUpFeedback" (
    "organizationId" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,

    CONSTRAINT "FollowUpFeedback_pkey" PRIMARY KEY ("organizationId","followUpId","feedbackId")
);

-- CreateTable
CREATE TABLE "ProgressUpdate" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "status" "FollowUpStatus" NOT NULL,
    "progress" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "authorId" UUID,
    "authorName" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ProgressUpdate_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "kind" "EvidenceKind" NOT NULL,
    "caption" TEXT NOT NULL,
    "takenOn" DATE,
    "place" TEXT,
    "addedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "CitizenVerdict" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "followUpId" UUID NOT NULL,
    "feedbackId" UUID NOT NULL,
    "verdict" "Verdict" NOT NULL,
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CitizenVerdict_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT,
    "subjectId" UUID NOT NULL,
    "forumId" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_userId_createdAt_idx" ON "Session"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Throttle_windowEndsAt_idx" ON "Throttle"("windowEndsAt");

-- CreateIndex
CREATE INDEX "Membership_organizationId_unitId_idx" ON "Membership"("organizationId", "unitId");

-- CreateIndex
CREATE INDEX "Membership_userId_idx" ON "Membership"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Membership_organizationId_userId_key" ON "Membership"("organizationId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "Organization_slug_key" ON "Organization"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Unit_organizationId_name_key" ON "Unit"("organizationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Service_organizationId_unitId_name_key" ON "Service"("organizationId", "unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "PerformanceIndicator_organizationId_unitId_name_key" ON "PerformanceIndicator"("organizationId", "unitId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "IndicatorYear_organizationId_indicatorId_year_key" ON "IndicatorYear"("organizationId", "indicatorId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "StakeholderGroup_organizationId_name_key" ON "StakeholderGroup"("organizationId", "name");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_name_id_idx" ON "Stakeholder"("organizationId", "name", "id");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_groupId_idx" ON "Stakeholder"("organizationId", "groupId");

-- CreateIndex
CREATE INDEX "Stakeholder_organizationId_institutionId_idx" ON "Stakeholder"("organizationId", "institutionId");

-- CreateIndex
CREATE INDEX "Forum_organizationId_year_startsAt_idx" ON "Forum"("organizationId", "year", "startsAt");

-- CreateIndex
CREATE INDEX "Forum_organizationId_unitId_year_idx" ON "Forum"("organizationId", "unitId", "year");

-- CreateIndex
CREATE INDEX "Forum_organizationId_status_startsAt_idx" ON "Forum"("organizationId", "status", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Forum_organizationId_code_key" ON "Forum"("organizationId", "code");

-- CreateIndex
CREATE INDEX "ForumService_organizationId_serviceId_idx" ON "ForumService"("organizationId", "serviceId");

-- CreateIndex
CREATE INDEX "ForumTeamMember_organizationId_forumId_idx" ON "ForumTeamMember"("organizationId", "forumId");

-- CreateIndex
CREATE INDEX "AgendaItem_organizationId_forumId_position_idx" ON "AgendaItem"("organizationId", "forumId", "position");

-- CreateIndex
CREATE INDEX "Material_organizationId_forumId_position_idx" ON "Material"("organizationId", "forumId", "position");

-- CreateIndex
CREATE INDEX "Material_organizationId_fileId_idx" ON "Material"("organizationId", "fileId");

-- CreateIndex
CREATE INDEX "ForumPaper_organizationId_fileId_idx" ON "ForumPaper"("organizationId", "fileId");

-- CreateIndex
CREATE UNIQUE INDEX "ForumPaper_organizationId_forumId_kind_version_key" ON "ForumPaper"("organizationId", "forumId", "kind", "version");

-- CreateIndex
CREATE INDEX "Publication_organizationId_forumId_idx" ON "Publication"("organizationId", "forumId");

-- CreateIndex
CREATE INDEX "Invitation_organizationId_forumId_status_idx" ON "Invitation"("organizationId", "forumId", "status");

-- CreateIndex
CREATE INDEX "Invitation_organizationId_stakeholderId_idx" ON "Invitation"("organizationId", "stakeholderId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_organizationId_token_key" ON "Invitation"("organizationId", "token");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_organizationId_forumId_stakeholderId_key" ON "Invitation"("organizationId", "forumId", "stakeholderId");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_organizationId_forumId_passCode_key" ON "Invitation"("organizationId", "forumId", "passCode");

-- CreateIndex
CREATE INDEX "Attendance_organizationId_forumId_checkedInAt_idx" ON "Attendance"("organizationId", "forumId", "checkedInAt");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_organizationId_invitationId_key" ON "Attendance"("organizationId", "invitationId");

-- CreateIndex
CREATE UNIQUE INDEX "Attendance_organizationId_token_key" ON "Attendance"("organizationId", "token");

-- CreateIndex
CREATE INDEX "OutgoingMail_organizationId_status_nextAttemptAt_idx" ON "OutgoingMail"("organizationId", "status", "nextAttemptAt");

-- CreateIndex
CREATE INDEX "OutgoingMail_organizationId_invitationId_idx" ON "OutgoingMail"("organizationId", "invitationId");

-- CreateIndex
CREATE INDEX "OutgoingMail_organizationId_forumId_createdAt_idx" ON "OutgoingMail"("organizationId", "forumId", "createdAt");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_createdAt_id_idx" ON "Feedback"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_forumId_createdAt_id_idx" ON "Feedback"("organizationId", "forumId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_unitId_createdAt_id_idx" ON "Feedback"("organizationId", "unitId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_status_createdAt_id_idx" ON "Feedback"("organizationId", "status", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Feedback_organizationId_mergedIntoId_idx" ON "Feedback"("organizationId", "mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "Feedback_organizationId_trackingCode_key" ON "Feedback"("organizationId", "trackingCode");

-- CreateIndex
CREATE INDEX "FeedbackSubmitter_organizationId_invitationId_idx" ON "FeedbackSubmitter"("organizationId", "invitationId");

-- CreateIndex
CREATE INDEX "FeedbackSubmitter_organizationId_attendanceId_idx" ON "FeedbackSubmitter"("organizationId", "attendanceId");

-- CreateIndex
CREATE INDEX "FeedbackFile_organizationId_feedbackId_idx" ON "FeedbackFile"("organizationId", "feedbackId");

-- CreateIndex
CREATE INDEX "FeedbackFile_organizationId_fileId_idx" ON "FeedbackFile"("organizationId", "fileId");

-- CreateIndex
CREATE INDEX "FollowUp_organizationId_status_dueOn_idx" ON "FollowUp"("organizationId", "status", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_organizationId_ownerId_dueOn_idx" ON "FollowUp"("organizationId", "ownerId", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_organizationId_unitId_dueOn_idx" ON "FollowUp"("organizationId", "unitId", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_organizationId_forumId_number_key" ON "FollowUp"("organizationId", "forumId", "number");

-- CreateIndex
CREATE INDEX "FollowUpFeedback_organizationId_feedbackId_idx" ON "FollowUpFeedback"("organizationId", "feedbackId");

-- CreateIndex
CREATE INDEX "ProgressUpdate_organizationId_followUpId_createdAt_idx" ON "ProgressUpdate"("organizationId", "followUpId", "createdAt");

-- CreateIndex
CREATE INDEX "Evidence_organizationId_followUpId_createdAt_idx" ON "Evidence"("organizationId", "followUpId", "createdAt");

-- CreateIndex
CREATE INDEX "Evidence_organizationId_fileId_idx" ON "Evidence"("organizationId", "fileId");

-- CreateIndex
CREATE INDEX "CitizenVerdict_organizationId_followUpId_createdAt_idx" ON "CitizenVerdict"("organizationId", "followUpId", "createdAt");

-- CreateIndex
CREATE INDEX "CitizenVerdict_organizationId_feedbackId_idx" ON "CitizenVerdict"("organizationId", "feedbackId");

-- CreateIndex
CREATE INDEX "Event_organizationId_createdAt_id_idx" ON "Event"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Event_organizationId_subjectId_createdAt_idx" ON "Event"("organizationId", "subjectId", "createdAt");

-- CreateIndex
CREATE INDEX "Event_organizationId_forumId_createdAt_idx" ON "Event"("organizationId", "forumId", "createdAt");

-- CreateIndex
CREATE INDEX "Event_organizationId_action_createdAt_idx" ON "Event"("organizationId", "action", "createdAt");

-- CreateIndex
CREATE INDEX "Event_organizationId_actorId_createdAt_idx" ON "Event"("organizationId", "actorId", "createdAt");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Unit" ADD CONSTRAINT "Unit_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Service" ADD CONSTRAINT "Service_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PerformanceIndicator" ADD CONSTRAINT "PerformanceIndicator_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "PerformanceIndicator" ADD CONSTRAINT "PerformanceIndicator_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IndicatorYear" ADD CONSTRAINT "IndicatorYear_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "IndicatorYear" ADD CONSTRAINT "IndicatorYear_organizationId_indicatorId_fkey" FOREIGN KEY ("organizationId", "indicatorId") REFERENCES "PerformanceIndicator"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StakeholderGroup" ADD CONSTRAINT "StakeholderGroup_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "StakeholderGroup"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Stakeholder" ADD CONSTRAINT "Stakeholder_organizationId_institutionId_fkey" FOREIGN KEY ("organizationId", "institutionId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Forum" ADD CONSTRAINT "Forum_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumService" ADD CONSTRAINT "ForumService_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumService" ADD CONSTRAINT "ForumService_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumTeamMember" ADD CONSTRAINT "ForumTeamMember_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumTeamMember" ADD CONSTRAINT "ForumTeamMember_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumPaper" ADD CONSTRAINT "ForumPaper_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ForumPaper" ADD CONSTRAINT "ForumPaper_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_stakeholderId_fkey" FOREIGN KEY ("organizationId", "stakeholderId") REFERENCES "Stakeholder"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "StakeholderGroup"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organizationId_invitationId_fkey" FOREIGN KEY ("organizationId", "invitationId") REFERENCES "Invitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "StakeholderGroup"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_organizationId_invitationId_fkey" FOREIGN KEY ("organizationId", "invitationId") REFERENCES "Invitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_groupId_fkey" FOREIGN KEY ("organizationId", "groupId") REFERENCES "StakeholderGroup"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_organizationId_mergedIntoId_fkey" FOREIGN KEY ("organizationId", "mergedIntoId") REFERENCES "Feedback"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackSubmitter" ADD CONSTRAINT "FeedbackSubmitter_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackSubmitter" ADD CONSTRAINT "FeedbackSubmitter_organizationId_invitationId_fkey" FOREIGN KEY ("organizationId", "invitationId") REFERENCES "Invitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackSubmitter" ADD CONSTRAINT "FeedbackSubmitter_organizationId_attendanceId_fkey" FOREIGN KEY ("organizationId", "attendanceId") REFERENCES "Attendance"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackFile" ADD CONSTRAINT "FeedbackFile_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FeedbackFile" ADD CONSTRAINT "FeedbackFile_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organizationId_forumId_fkey" FOREIGN KEY ("organizationId", "forumId") REFERENCES "Forum"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organizationId_ownerId_fkey" FOREIGN KEY ("organizationId", "ownerId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_organizationId_serviceId_fkey" FOREIGN KEY ("organizationId", "serviceId") REFERENCES "Service"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpFeedback" ADD CONSTRAINT "FollowUpFeedback_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "FollowUpFeedback" ADD CONSTRAINT "FollowUpFeedback_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "ProgressUpdate" ADD CONSTRAINT "ProgressUpdate_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_organizationId_fileId_fkey" FOREIGN KEY ("organizationId", "fileId") REFERENCES "StoredFile"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CitizenVerdict" ADD CONSTRAINT "CitizenVerdict_organizationId_followUpId_fkey" FOREIGN KEY ("organizationId", "followUpId") REFERENCES "FollowUp"("organizationId", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "CitizenVerdict" ADD CONSTRAINT "CitizenVerdict_organizationId_feedbackId_fkey" FOREIGN KEY ("organizationId", "feedbackId") REFERENCES "Feedback"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- Full text in Indonesian; an expression index, which the schema file cannot say.
CREATE INDEX "Feedback_text_search" ON "Feedback" USING gin (to_tsvector('indonesian', "text"));
