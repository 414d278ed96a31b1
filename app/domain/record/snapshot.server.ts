import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { isoDay } from '../follow-up/time-frame.ts'
import type { Forum } from '../forum/forum.server.ts'
import { communityElements } from '../stakeholder/group.ts'
import { type RecordSnapshot, type SnapshotRow, sourceCode } from './snapshot.ts'

/** The most rows, and inputs of one row, that a paper lists. */
const most = 500

export type Draft = Omit<RecordSnapshot, 'record' | 'signatories'> & { head: UnitHead }

type UnitHead = { name: string | null; position: string | null; number: string | null }

/**
 * What a Berita Acara of the forum says as things stand now: letterhead, facts, rows and who came. A page that
 * asks for the forum anyhow asks for its face as well and hands it over.
 */
export async function readDraft(
  tx: Tx,
  forum: Forum,
  known: Promise<Face> | Face = readFace(tx, forum),
): Promise<Draft> {
  const [{ unit: face, services }, rows, came] = await Promise.all([
    known,
    readRows(tx, forum),
    countPresent(tx, forum),
  ])
  const { organization, headName, headNumber, ...unit } = face
  const { name, letterheadTop, website, logoFileId } = organization
  return {
    format: 'rembug.berita-acara/1',
    organization: { name, letterheadTop, website, logoFileId },
    unit: {
      ...unit,
      address: unit.address ?? organization.address,
      phone: unit.phone ?? organization.phone,
      email: unit.email ?? organization.email,
    },
    forum: forumFacts(
      forum,
      services.map(({ service }) => service.name),
    ),
    rows: rows.map(rowOf),
    present: communityElements.flatMap(
      (element) => came.find((one) => one.element === element) ?? [],
    ),
    head: { name: headName, position: unit.headPosition, number: headNumber },
  }
}

const readRows = (tx: Tx, { organizationId, id: forumId }: Forum) =>
  tx.followUp.findMany({
    where: { organizationId, forumId, status: { not: 'CANCELLED' } },
    orderBy: { number: 'asc' },
    take: most,
    relationLoadStrategy: 'join',
    select: rowSelection,
  })

const readFace = (tx: Tx, { organizationId, id }: Forum): Promise<Face> =>
  tx.forum.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id } },
    relationLoadStrategy: 'join',
    select: faceSelection,
  })

const unitSelection = {
  ...{ name: true, shortName: true, address: true, phone: true, email: true },
  ...{ headPosition: true, headName: true, headNumber: true },
  organization: {
    select: {
      ...{ name: true, letterheadTop: true, website: true, logoFileId: true },
      ...{ address: true, phone: true, email: true },
    },
  },
} as const

/** Who holds the forum, and for which services. */
export const faceSelection = {
  unit: { select: unitSelection },
  services: {
    orderBy: { service: { name: 'asc' } },
    take: 300,
    select: { service: { select: { name: true } } },
  },
} as const satisfies Prisma.ForumSelect

type Face = Prisma.ForumGetPayload<{ select: typeof faceSelection }>

async function countPresent(tx: Tx, { organizationId, id: forumId }: Forum) {
  const counts = await tx.attendance.groupBy({
    by: ['element'],
    where: { organizationId, forumId, undoneAt: null, isOrganizer: false },
    _count: { _all: true },
  })
  return counts.map(({ element, _count }) => ({ element, count: _count._all }))
}

const forumFacts = (forum: Forum, services: string[]) => ({
  ...{ code: forum.code, theme: forum.theme, year: forum.year, timeZone: forum.timeZone },
  startsAt: forum.startsAt?.toISOString() ?? '',
  endsAt: forum.endsAt?.toISOString() ?? null,
  ...{ place: forum.place, onlineUrl: forum.onlineUrl, services },
})

const rowSelection = {
  ...{ number: true, problem: true, recommendation: true, horizon: true, timeValue: true },
  ...{ timeUnit: true, dueOn: true, ownerPosition: true, spComponent: true, skmElement: true },
  service: { select: { name: true } },
  owner: { select: { position: true, user: { select: { name: true } } } },
  feedback: {
    take: most,
    orderBy: { feedbackId: 'asc' },
    select: { feedback: { select: { trackingCode: true, identity: true, element: true } } },
  },
} as const

type Row = Prisma.FollowUpGetPayload<{ select: typeof rowSelection }>

function rowOf({ feedback, owner, ownerPosition, service, dueOn, ...row }: Row): SnapshotRow {
  const inputs = feedback.map((one) => one.feedback)
  return {
    ...row,
    dueOn: dueOn && isoDay(dueOn),
    owner: ownerPosition ?? owner?.position ?? null,
    ownerName: owner?.user.name ?? null,
    service: service?.name ?? null,
    elements: communityElements.filter((one) => inputs.some(({ element }) => element === one)),
    sources: inputs.map(({ identity, trackingCode }) => sourceCode(identity, trackingCode)),
  }
}
