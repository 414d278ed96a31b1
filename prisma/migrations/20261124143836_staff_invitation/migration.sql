-- AlterTable
ALTER TABLE "OutgoingMail" ADD COLUMN     "staffInvitationId" UUID;

-- CreateTable
CREATE TABLE "StaffInvitation" (
    "organizationId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "openEmail" TEXT,
    "name" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "unitId" UUID,
    "position" TEXT,
    "invitedById" UUID,
    "keyHashes" TEXT[],
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "membershipId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StaffInvitation_pkey" PRIMARY KEY ("organizationId","id")
);

-- CreateIndex
CREATE INDEX "StaffInvitation_organizationId_createdAt_id_idx" ON "StaffInvitation"("organizationId", "createdAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "StaffInvitation_organizationId_openEmail_key" ON "StaffInvitation"("organizationId", "openEmail");

-- CreateIndex
CREATE INDEX "OutgoingMail_organizationId_staffInvitationId_idx" ON "OutgoingMail"("organizationId", "staffInvitationId");

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_organizationId_fkey" FOREIGN KEY ("organizationId") REFERENCES "Organization"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_organizationId_unitId_fkey" FOREIGN KEY ("organizationId", "unitId") REFERENCES "Unit"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_organizationId_invitedById_fkey" FOREIGN KEY ("organizationId", "invitedById") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "StaffInvitation" ADD CONSTRAINT "StaffInvitation_organizationId_membershipId_fkey" FOREIGN KEY ("organizationId", "membershipId") REFERENCES "Membership"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "OutgoingMail" ADD CONSTRAINT "OutgoingMail_organizationId_staffInvitationId_fkey" FOREIGN KEY ("organizationId", "staffInvitationId") REFERENCES "StaffInvitation"("organizationId", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;
