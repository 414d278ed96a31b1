import type { Tx } from '#db/client.server.ts'
import { newTrackingCode } from '#domain/feedback/new-tracking-code.server.ts'
import type { Forum } from '#domain/forum/forum.server.ts'
import { placeIn } from '#domain/letter/letter-words.ts'
import {
  insertSignatories,
  type NewSignatory,
  readSignatories,
} from '#domain/record/new-signatory.server.ts'
import { sealSnapshot } from '#domain/record/sealing.server.ts'
import { type Draft, readDraft } from '#domain/record/snapshot.server.ts'
import type { RecordSnapshot } from '#domain/record/snapshot.ts'
import { plusMinutes } from '../days.ts'
import { idAt, pick } from '../ground.ts'
import { kediri } from '../organizations.ts'

/** The Berita Acara of last year's forum: frozen in the hall, signed there by the head and each element. */
export async function addSignedRecord(tx: Tx) {
  const paper = await tx.forumPaper.findFirstOrThrow({
    where: {
      kind: 'OFFICIAL_RECORD',
      number: { startsWith: lastYears },
      forum: { organization: { slug: kediri.slug } },
    },
    include: { forum: true },
  })
  const { forum, issuedOn } = paper
  const number = paper.number ?? lastYears
  const at = plusMinutes(forum.signedAt ?? paper.createdAt, -90)
  const draft = await readDraft(tx, forum)
  const signatories = await readSignatories(tx, forum, draft, await oneOfEach(tx, forum))
  const heading = {
    ...{ number, version: 1, issuedOn: issuedOn.toISOString().slice(0, 10) },
    ...{ place: placeIn(kediri.name), reason: null },
  }
  const id = await insertRecord(tx, forum, { draft, signatories, heading, at })
  await insertSignatories(tx, { organizationId: forum.organizationId, id }, signatories)
  await signAll(tx, id, forum, at)
}

const lastYears = '400.12/251/FKP'

type Frozen = {
  draft: Draft
  signatories: NewSignatory[]
  heading: RecordSnapshot['record']
  at: Date
}

async function insertRecord(tx: Tx, forum: Forum, { draft, signatories, heading, at }: Frozen) {
  const { head, ...rest } = draft
  const said = signatories.map((one) => one.said)
  const parts = await sealSnapshot(tx, forum, { ...rest, record: heading, signatories: said })
  const { organizationId, id: forumId } = forum
  const { id } = await tx.officialRecord.create({
    data: {
      ...{ organizationId, id: idAt(at), forumId, code: newTrackingCode(), ...parts },
      ...{ number: heading.number, version: 1, issuedOn: new Date(heading.issuedOn) },
      ...{ createdByName: head.name ?? 'Penyelenggara', createdAt: at, signedAt: forum.signedAt },
    },
  })
  return id
}

/** Of each element that came, whoever came first. */
async function oneOfEach(tx: Tx, { organizationId, id: forumId }: Forum) {
  const came = await tx.attendance.findMany({
    where: { organizationId, forumId, undoneAt: null, isOrganizer: false },
    distinct: ['element'],
    orderBy: [{ checkedInAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  })
  return came.map(({ id }) => id)
}

async function signAll(tx: Tx, recordId: string, { organizationId, id: forumId }: Forum, at: Date) {
  const record = { organizationId, id: recordId }
  const { sha256, number } = await tx.officialRecord.findUniqueOrThrow({
    where: { organizationId_id: record },
  })
  const signatories = await tx.recordSignatory.findMany({ where: { organizationId, recordId } })
  await tx.recordSignature.createMany({
    data: signatories.map(({ id: signatoryId, name, position }) => ({
      ...{ organizationId, signatoryId, way: 'DRAWN' as const, path: scribble(name), sha256 },
      ...{ device: 'TABLET' as const, signedAt: plusMinutes(at, 5 + 4 * position) },
    })),
  })
  const event = { organizationId, subjectId: recordId, forumId }
  await tx.event.createMany({
    data: [
      { action: 'official-record.opened', createdAt: at, details: { number, sha256 } },
      {
        action: 'official-record.completed',
        createdAt: plusMinutes(at, 90),
        details: { number, version: 1 },
      },
    ].map((told) => ({
      ...event,
      ...told,
      id: idAt(told.createdAt),
      actorKind: 'SYSTEM' as const,
    })),
  })
}

/** A line somebody might have drawn, the same for the same name. */
function scribble(name: string) {
  const points = Array.from({ length: 14 }, (_, step) => {
    const swing = pick(`${name}/${step}`, 40, 150) * (step % 2 === 0 ? -1 : 1)
    return `${90 + step * 58} ${200 + swing}`
  })
  return `M${points[0]}L${points.slice(1).join(' ')}`
}
