import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId, newId } from '../id.ts'
import { type Cursor, keyset, type Order, pageOf, pageSize } from '../page.ts'
import { unlessTaken } from '../unique.server.ts'
import type { CloneInput, InstrumentContent } from './instrument.schema.ts'
import { instrumentContentSchema } from './instrument.schema.ts'
import standardContent from './instrument-2023.json' with { type: 'json' }

/** The instrument in use from 2023 to 2025, as far as it could be read: see its own notes on how sure that is. */
export const standardInstrument: InstrumentContent = instrumentContentSchema.parse(standardContent)

export type Instrument = Awaited<ReturnType<typeof findInstrument>>

const byAge: Order = { by: 'createdAt', direction: 'desc', date: true }

/** A page of the versions, the latest first. */
export async function listInstruments(actor: StaffActor, cursor: Cursor = {}, size = pageSize) {
  authorize(actor, 'assessment.view')
  const { where, orderBy, take } = keyset(byAge, cursor, size)
  const found = await db.instrument.findMany({
    where: { organizationId: actor.organizationId, AND: where },
    ...{ orderBy, take },
    relationLoadStrategy: 'join',
    select: {
      ...{ id: true, name: true, code: true, status: true, createdByName: true, createdAt: true },
      clonedFrom: { select: { name: true } },
      _count: { select: { assessments: true } },
    },
  })
  return pageOf(found, byAge, cursor, size)
}

/** The versions an assessment can begin with. */
export const listActiveInstruments = ({ organizationId }: StaffActor) =>
  db.instrument.findMany({
    where: { organizationId, status: 'ACTIVE' },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 50,
    select: { id: true, name: true },
  })

export async function findInstrument(actor: StaffActor, id: string | undefined, from: Tx = db) {
  authorize(actor, 'assessment.view')
  const instrument = await from.instrument.findFirst({
    where: { organizationId: actor.organizationId, id: knownId(id, m.assessment_instrument()) },
    relationLoadStrategy: 'join',
    include: {
      clonedFrom: { select: { id: true, name: true } },
      _count: { select: { assessments: true } },
    },
  })
  if (!instrument) throw notFound(m.assessment_instrument())
  return { ...instrument, content: instrument.content as InstrumentContent }
}

/** Puts the official instrument into an organization that has no version of it yet. */
export async function addStandardInstrument(tx: Tx, organizationId: string) {
  const { code, title } = standardInstrument
  await tx.instrument.createMany({
    data: {
      ...{ organizationId, id: newId(), code, name: `${title} – 2023`, status: 'ACTIVE' },
      ...{ content: standardInstrument, createdAt: now() },
    },
    skipDuplicates: true,
  })
}

/** The same, asked for by somebody. */
export async function takeStandardInstrument(actor: StaffActor) {
  authorize(actor, 'instrument.manage')
  return db.$transaction(async (tx) => {
    const { organizationId } = actor
    const before = await tx.instrument.count({ where: { organizationId } })
    if (before > 0) return
    await addStandardInstrument(tx, organizationId)
    const added = await tx.instrument.findFirstOrThrow({ where: { organizationId } })
    await record(tx, actor, 'instrument.added', { id: added.id }, { name: added.name })
  })
}

/** A draft that says what this version says, to be changed. */
export async function cloneInstrument(
  actor: StaffActor,
  id: string | undefined,
  { name }: CloneInput,
) {
  authorize(actor, 'instrument.manage')
  return db.$transaction(async (tx) => {
    const { organizationId, code, content, ...from } = await findInstrument(actor, id, tx)
    const clone = { organizationId, id: newId(), code, name, content, clonedFromId: from.id }
    await unlessTaken(
      tx.instrument.create({
        data: { ...clone, createdByName: actor.name, createdAt: now() },
        select: { id: true },
      }),
      'name',
      m.assessment_instrument_taken(),
    )
    await record(tx, actor, 'instrument.cloned', { id: clone.id }, { name, source: from.name })
    return { id: clone.id }
  })
}
