import { db, type Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import { env } from '#platform/env.server.ts'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { type Forum, findForum } from '../forum/forum.server.ts'
import { knownId } from '../id.ts'
import { mostPages } from './record.ts'
import { openedSnapshot } from './sealing.ts'
import type { RecordSnapshot } from './snapshot.ts'

/** A forum's Berita Acara: every version with who signed it, the latest first. */
export async function listRecords(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.view')
  const forum = await findForum(actor, forumId)
  const records = await db.officialRecord.findMany({
    where: { organizationId: forum.organizationId, forumId: forum.id },
    orderBy: { version: 'desc' },
    take: 20,
    relationLoadStrategy: 'join',
    select: listed,
  })
  return {
    forum,
    records: records.map(({ snapshot, sealed, ...version }) => ({
      ...version,
      isSealed: sealed !== null,
      present: (JSON.parse(snapshot) as RecordSnapshot).present.map(({ element }) => element),
    })),
  }
}

const listed = {
  ...{ id: true, version: true, number: true, issuedOn: true, code: true, sha256: true },
  ...{ reason: true, createdByName: true, createdAt: true, signedAt: true, supersededAt: true },
  ...{ snapshot: true, sealed: true },
  scans: {
    orderBy: { position: 'asc' },
    take: mostPages,
    select: { file: { select: { id: true, name: true } } },
  },
  signatories: {
    orderBy: { position: 'asc' },
    take: 100,
    select: {
      ...{ id: true, role: true, name: true, element: true, refusedAt: true, refusalReason: true },
      signature: { select: { way: true, signedAt: true, note: true } },
      links: { where: { revokedAt: null }, select: { expiresAt: true, device: true }, take: 20 },
    },
  },
} satisfies Prisma.OfficialRecordSelect

/** One version as it is set: what was frozen, and what became of it. For staff, with what stays internal. */
export async function findRecordPaper(actor: StaffActor, forumId: string, id: string | undefined) {
  authorize(actor, 'forum.manage')
  const forum = await findForum(actor, forumId)
  const { organizationId } = forum
  const where = { organizationId, forumId: forum.id, id: knownId(id, m.record_record()) }
  return { forum, ...(await readPaper(db, where)) }
}

/** The version that a signing link is about: those who sign see it whole. */
export const readPaperToSign = (organizationId: string, id: string) =>
  readPaper(db, { organizationId, id })

/** The version that the code on a paper names, however typed. */
export const readPaperByCode = ({ organizationId }: PublicActor, code: string) =>
  readPaper(db, { organizationId, code })

/** The latest version of the forum's Berita Acara; null where none was opened. */
export async function readLatestRecord(tx: Tx, { organizationId, id: forumId }: Forum) {
  const latest = await tx.officialRecord.findFirst({
    where: { organizationId, forumId },
    orderBy: { version: 'desc' },
    select: { id: true },
  })
  return latest && readPaper(tx, { organizationId, id: latest.id })
}

async function readPaper(from: Tx, where: Prisma.OfficialRecordWhereInput) {
  const found = await from.officialRecord.findFirst({
    where,
    relationLoadStrategy: 'join',
    select: paperSelection,
  })
  if (!found) throw notFound(m.record_record())
  const { organization, forum, signatories, snapshot, sealed, scans, ...record } = found
  const [latest] = forum.records
  const replaced = latest !== undefined && latest.version > record.version
  return {
    record: { ...record, slug: organization.slug },
    replacement: replaced ? latest : null,
    scans: scans.length,
    /** The bytes that everybody may read; null where they hold what not everybody may. */
    published: sealed === null ? null : snapshot,
    sealed,
    snapshot: openedSnapshot(snapshot, sealed),
    state: {
      ...{ code: record.code, sha256: record.sha256, version: record.version },
      url: verificationUrl(organization.slug, record.code),
      ...{ timeZone: forum.timeZone, signedAt: record.signedAt },
      supersededBy: replaced ? latest.version : null,
      signatories: signatories.map(({ refusedAt, refusalReason, signature, ...one }) => ({
        ...one,
        refusal: refusedAt && { reason: refusalReason ?? '', at: refusedAt },
        signature: signature && { ...signature, at: signature.signedAt },
      })),
    },
  }
}

export const verificationUrl = (slug: string, code: string) =>
  `${env.BASE_URL}/${slug}/verifikasi/${code}`

const paperSelection = {
  ...{ id: true, forumId: true, version: true, number: true, issuedOn: true, code: true },
  ...{ sha256: true, signedAt: true, supersededAt: true, reason: true, snapshot: true },
  sealed: true,
  scans: { select: { position: true }, take: mostPages },
  organization: { select: { slug: true } },
  forum: {
    select: {
      ...{ code: true, theme: true, timeZone: true, announcedAt: true },
      records: {
        orderBy: { version: 'desc' as const },
        take: 1,
        select: { version: true, code: true, signedAt: true },
      },
    },
  },
  signatories: {
    orderBy: { position: 'asc' as const },
    take: 100,
    select: {
      ...{ id: true, phone: true, refusedAt: true, refusalReason: true },
      signature: { select: { way: true, path: true, note: true, signedAt: true } },
    },
  },
} satisfies Prisma.OfficialRecordSelect

/** Whether a link of somebody who has not signed still works. */
export const hasOpenLink = (links: ReadonlyArray<{ expiresAt: Date }>) =>
  links.some(({ expiresAt }) => expiresAt > now())
