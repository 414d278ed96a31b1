import { isDatabaseAway } from '#db/availability.server.ts'
import { db, runHot } from '#db/client.server.ts'
import { m } from '#messages'
import { inBatches } from '#platform/batches.ts'
import type { ParticipantActor, PublicActor } from '../access/actor.ts'
import { notFound, RuleViolation, Unavailable } from '../errors.ts'
import { beginningOf } from '../excerpt.ts'
import type { Cursor } from '../page.ts'
import { findDoor } from './door.server.ts'
import { isSupportOpen } from './priority.ts'
import { listPublicFeedback } from './public-feedback.server.ts'
import type { SupportInput } from './support.schema.ts'
import {
  type HeldPlace,
  type PersonalDoor,
  type Press,
  supportStatement,
} from './support-statement.server.ts'

/**
 * Marks an input as important to whoever holds the link, or takes the mark back. One statement; sending it again
 * is the same mark. Throws Unavailable while the database is away: sending again is safe.
 */
export async function pressSupport(actor: PublicActor, door: PersonalDoor, input: SupportInput) {
  const { organizationId } = actor
  const press = { organizationId, door, feedbackId: input.feedbackId, on: input.penting === 'ya' }
  const send = press.on ? give[door.kind] : takeBack[door.kind]
  const holds = await send(press).catch((error: unknown) => {
    throw isDatabaseAway(error) ? new Unavailable('No database', { cause: error }) : error
  })
  if (!holds) await explainRefusal(actor, door)
}

/** Who presses while earlier presses are being stored is stored with the others who do. */
const pressThrough = (kind: PersonalDoor['kind'], on: boolean) =>
  inBatches(
    async (presses: Press[]) => {
      const held = await runHot<HeldPlace>(supportStatement(kind, on, presses))
      const places = new Set(held.map(({ place }) => place))
      return presses.map((_, place) => places.has(place))
    },
    { most: 64, meetsAll: isDatabaseAway },
  )

const give = {
  INVITATION: pressThrough('INVITATION', true),
  ATTENDANCE: pressThrough('ATTENDANCE', true),
}
const takeBack = {
  INVITATION: pressThrough('INVITATION', false),
  ATTENDANCE: pressThrough('ATTENDANCE', false),
}

/** Whatever strangers may not read, of whomever it is, is answered as if it were not there. */
async function explainRefusal(actor: PublicActor, door: PersonalDoor): Promise<never> {
  const { forum } = await findDoor(actor, door)
  if (!isSupportOpen(forum.status)) throw new RuleViolation('form', m.voice_error_over())
  throw notFound(m.feedback_one())
}

/**
 * A page of what a person may mark: the public inputs of their forum, the most important first, each once with
 * what was merged into it, and whether they marked it.
 */
export async function listSupportable(actor: ParticipantActor, cursor: Cursor) {
  const filter = { forumId: actor.forumId, isMain: true }
  const { rows, ...page } = await listPublicFeedback(actor, filter, cursor)
  const own = await markedBy(actor, rows)
  return {
    ...page,
    rows: rows.map(({ id, kind, text, element, standing }) => {
      return { id, kind, element, standing, text: beginningOf(text, 300), isMarked: own.has(id) }
    }),
  }
}

export type Supportable = Awaited<ReturnType<typeof listSupportable>>['rows'][number]

async function markedBy(
  { organizationId, forumId, invitationId, attendanceId }: ParticipantActor,
  rows: ReadonlyArray<{ id: string }>,
) {
  const ids = rows.map((row) => row.id)
  const marked = await db.$queryRaw<Array<{ id: string }>>`
    select distinct coalesce(f."mergedIntoId", f."id") as "id" from "Support" s
    join "Feedback" f on f."organizationId" = s."organizationId" and f."id" = s."feedbackId"
    where s."organizationId" = ${organizationId}::uuid and s."forumId" = ${forumId}::uuid
      and s."personId" = ${invitationId ?? attendanceId}::uuid and coalesce(f."mergedIntoId", f."id") = any(${ids}::uuid[])`
  return new Set(marked.map((row) => row.id))
}
