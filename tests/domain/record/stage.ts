import { db } from '#db/client.server.ts'
import { openRecord } from '#domain/record/opening.server.ts'
import type { SignatureInput } from '#domain/record/record.schema.ts'
import { sign } from '#domain/record/signing.server.ts'
import { makeSigningLink } from '#domain/record/signing-link.server.ts'
import { aHall } from '../../support/hall.ts'
import { aFeedback, aFollowUp, anAttendance, gather } from '../../support/thread.ts'

export type RecordStage = Awaited<ReturnType<typeof aRecordStage>>

/** A forum whose rows are agreed, with a user and an expert who came, and somebody of the organizer's. */
export async function aRecordStage(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall({
    ...{ status: 'FORMULATING', startsAt: new Date(Date.now() - 3_600_000) },
    ...{ attendanceClosedAt: new Date(), announcedAt: new Date(), ...more },
  })
  const { forum } = hall
  const row = await aFollowUp(forum, promised)
  await gather(row, await aFeedback(forum, { element: 'EXPERTS', status: 'TRIAGED' }))
  const user = await anAttendance(forum, { name: 'Perwakilan Warga', phone: '+6281234567890' })
  const expert = await anAttendance(forum, { name: 'Perwakilan Ahli', element: 'EXPERTS' })
  const staff = await anAttendance(forum, { name: 'Panitia', isOrganizer: true })
  return { ...hall, row, people: { user, expert, staff } }
}

export const promised = {
  status: 'PROPOSED',
  timeValue: 2,
  timeUnit: 'DAYS',
  dueOn: new Date('2099-01-01'),
  ownerPosition: 'Kepala Bidang',
} as const

export const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)

export const open = ({ organizer, forum, people }: RecordStage, attendanceIds?: string[]) =>
  openRecord(organizer, forum.id, {
    ...{ issuedOn: today(), place: 'Kediri' },
    attendanceIds: attendanceIds ?? [people.user.id, people.expert.id],
  })

/** A version put up for signature, with its signatories by name. */
export async function anOpenRecord(more: Parameters<typeof aRecordStage>[0] = {}) {
  const stage = await aRecordStage(more)
  const record = await open(stage)
  return { ...stage, record, signatories: await signatoriesOf(record) }
}

export async function signatoriesOf({ id }: { id: string }) {
  const rows = await db.recordSignatory.findMany({
    where: { recordId: id },
    orderBy: { position: 'asc' },
  })
  const [head, user, expert] = rows.map((row) => row.id)
  return { head: head ?? '', user: user ?? '', expert: expert ?? '' }
}

export const line = '100,200 200,100 300,250 500,180'

export const drawing = (sha256: string, more: Partial<SignatureInput> = {}): SignatureInput => ({
  ...{ way: 'DRAWN', strokes: line, fullName: null, agreed: false, note: null, sha256 },
  ...more,
})

export const linkOf = async (
  { facilitator, forum }: Pick<RecordStage, 'facilitator' | 'forum'>,
  signatoryId: string,
  device: 'TABLET' | 'PHONE' = 'PHONE',
) => (await makeSigningLink(facilitator, forum.id, signatoryId, device)).token

type Open = Awaited<ReturnType<typeof anOpenRecord>>

/** Signs for these, each by a link of their own. */
export async function signFor(stage: Open, ...ids: string[]) {
  for (const id of ids)
    await sign(stage.visitor, await linkOf(stage, id), drawing(stage.record.sha256))
}

export const recordNow = ({ id }: { id: string }) =>
  db.officialRecord.findFirstOrThrow({ where: { id } })

export const forumNow = ({ id }: { id: string }) => db.forum.findFirstOrThrow({ where: { id } })
