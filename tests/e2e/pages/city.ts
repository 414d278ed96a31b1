import { db } from '#db/client.server.ts'
import { inviteStaff, makeStaffLink } from '#domain/access/staff-invitation.server.ts'
import { seedDemo } from '../../../prisma/seed/demo.ts'
import { upload } from '../../domain/import/bringing.ts'
import { anActor } from '../../support/actors.ts'
import { aForum, publicOf } from '../../support/factories.ts'

export type Ids = Record<string, string>
export type City = Awaited<ReturnType<typeof theCity>>

/** The demonstration's own city: every kind of record, in nearly every state, with real matter. */
export async function theCity() {
  await seedDemo()
  const { id, slug } = await db.organization.findUniqueOrThrow({ where: { slug: 'kota-kediri' } })
  const here = { organizationId: id }
  const { id: unitId } = await db.unit.findFirstOrThrow({
    where: { ...here, indicators: { some: { years: { some: {} } } } },
    orderBy: { id: 'asc' },
  })
  // The one state that no forum of the demonstration stands in.
  await aForum(publicOf(here), {
    unitId,
    status: 'MINUTES_SIGNING',
    attendanceClosedAt: new Date(),
  })
  const invited = await somebodyInvited(here)
  return {
    ...here,
    slug,
    staffToken: invited.token,
    settings: {
      organization: slug,
      unitId,
      staffInvitationId: invited.id,
      ...(await settings(here, unitId)),
      ...(await aList(here)),
    },
  }
}

export type Here = { organizationId: string }

/** An uploaded list that has a question, and the row it is about. */
async function aList(here: Here) {
  const admin = await anActor('ADMIN', here)
  const { id } = await upload(admin, 'Nama;Instansi;Kelompok\nRina;Radar Kediri;Kaum ibu\n')
  const row = await db.importRow.findFirstOrThrow({
    where: { ...here, importId: id },
    orderBy: { id: 'asc' },
  })
  return { importId: id, rowId: row.id }
}

/** Somebody who was asked to join the staff, and their link. */
async function somebodyInvited(here: Here) {
  const admin = await anActor('ADMIN', here)
  const duty = { role: 'FACILITATOR', unitId: null, position: null } as const
  const person = { email: 'moderator@contoh.go.id', name: 'Moderator' }
  const { id } = await inviteStaff(admin, { ...person, ...duty })
  return { id, token: (await makeStaffLink(admin, id)).split('/').at(-1) ?? '' }
}

export const invitedStaff = async ({ staffToken }: City): Promise<Ids> => ({ token: staffToken })

/** Whoever has promises to keep. */
export async function ownerOfPromises({ organizationId }: City): Promise<Ids> {
  const { id } = await db.membership.findFirstOrThrow({
    where: { organizationId, ownedFollowUps: { some: { status: 'IN_PROGRESS' } } },
    orderBy: { id: 'asc' },
  })
  return { membershipId: id }
}

async function settings(here: Here, unitId: string) {
  const service = await db.service.findFirstOrThrow({
    where: { ...here, unitId },
    orderBy: { id: 'asc' },
  })
  const indicator = await db.performanceIndicator.findFirstOrThrow({
    where: { ...here, unitId, years: { some: {} } },
    orderBy: { id: 'asc' },
  })
  const membership = await db.membership.findFirstOrThrow({
    where: { ...here, role: 'FACILITATOR' },
    orderBy: { id: 'asc' },
  })
  const stakeholder = await db.stakeholder.findFirstOrThrow({
    where: { ...here, invitations: { some: {} } },
    orderBy: { id: 'asc' },
  })
  const double = await db.stakeholder.findFirstOrThrow({
    where: { ...here, id: { not: stakeholder.id }, kind: stakeholder.kind },
    orderBy: { id: 'asc' },
  })
  const tag = await db.tag.findFirstOrThrow({ where: here, orderBy: { id: 'asc' } })
  const mail = await db.outgoingMail.findFirstOrThrow({
    where: { ...here, status: 'UNDELIVERABLE' },
    orderBy: { id: 'asc' },
  })
  const snapshot = await db.satisfactionSnapshot.findFirstOrThrow({
    where: { ...here, scopeId: unitId },
    orderBy: { endsOn: 'asc' },
  })
  const standard = await db.serviceStandard.findFirstOrThrow({
    where: { ...here, unitId },
    orderBy: { id: 'asc' },
  })
  const survey = await db.satisfactionSurvey.findFirstOrThrow({ where: { ...here, unitId } })
  const evidence = await db.evidence.findFirstOrThrow({ where: here, orderBy: { id: 'asc' } })
  return {
    ...(await anAssessmentIn(here)),
    standardId: standard.id,
    snapshotId: snapshot.id,
    surveyId: survey.id,
    surveyCode: survey.code,
    evidenceId: evidence.id,
    serviceId: service.id,
    indicatorId: indicator.id,
    membershipId: membership.id,
    stakeholderId: stakeholder.id,
    doubleId: double.id,
    tagId: tag.id,
    mailId: mail.id,
  }
}

/** The assessment that most can be said of, the form of users that is open, and the instrument. */
async function anAssessmentIn(here: Here) {
  const assessment = await db.assessment.findFirstOrThrow({
    where: { ...here, status: 'REVISION_APPEAL' },
    include: { items: { where: { number: 4 } } },
  })
  const survey = await db.assessment.findFirstOrThrow({ where: { ...here, status: 'F03_SURVEY' } })
  const draft = await db.instrument.findFirstOrThrow({ where: { ...here, status: 'DRAFT' } })
  return {
    assessmentId: assessment.id,
    assessmentItemId: assessment.items[0]?.id ?? '',
    assessmentCode: survey.code,
    instrumentId: draft.id,
  }
}
