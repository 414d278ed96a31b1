import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { type Forum, findForum, holdForumForChange, nextVersion } from '../forum/forum.server.ts'
import { isInvitable } from '../forum/invitation.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { newId } from '../id.ts'
import type { LetterInput } from './letter.schema.ts'
import { nextNumber } from './letter-count.server.ts'
import { proposedLetter } from './letter-words.ts'

export type InvitationLetter = Awaited<ReturnType<typeof letterOf>>

/** The letter of a forum, or what it would say; for the page where it is written. */
export async function findLetter(actor: StaffActor, forumId: string) {
  authorize(actor, 'forum.invite')
  const forum = await findForum(actor, forumId)
  const [letter, face] = await Promise.all([letterOf(forum), faceOf(db, forum)])
  const today = wallClockOf(now(), face.organization.timeZone).slice(0, 10)
  return { forum, letter, face, proposed: { ...proposedLetter(face), issuedOn: today } }
}

/**
 * Issues the letter of a forum under the next number, or changes what it says. Number and date stay; of two
 * who issue or change at once the later is told.
 */
export async function saveLetter(actor: StaffActor, forumId: string, input: LetterInput) {
  authorize(actor, 'forum.invite')

  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    if (!isInvitable(forum)) throw new RuleViolation('form', m.invitation_error_closed())
    const letter = await letterOf(forum, tx)
    if ((letter?.updatedAt.getTime() ?? null) !== versionOf(input))
      throw new RuleViolation('form', m.letter_error_changed_meanwhile())

    const { issuedOn, version: _version, ...said } = input
    return letter
      ? changeLetter(tx, actor, letter, said)
      : issueLetter(tx, actor, forum, { ...said, issuedOn })
  })
}

const versionOf = ({ version }: LetterInput) => (version === null ? null : Date.parse(version))

/** The letter of a forum held for change; one as proposed is issued where nobody wrote it before. */
export async function letterToSend(tx: Tx, actor: Actor, forum: Forum) {
  return (
    (await letterOf(forum, tx)) ??
    (await issueLetter(tx, actor, forum, {
      ...proposedLetter(await faceOf(tx, forum)),
      issuedOn: null,
    }))
  )
}

/** The letter of a forum, if it was issued. */
export const letterOf = (
  { organizationId, id }: Pick<Forum, 'organizationId' | 'id'>,
  from: Tx = db,
) =>
  from.invitationLetter.findUnique({
    where: { organizationId_forumId: { organizationId, forumId: id } },
  })

/** The number of a forum's letter, if it was issued. */
export const findLetterNumber = async (forum: Forum) => (await letterOf(forum))?.number ?? null

type Said = Omit<LetterInput, 'version' | 'issuedOn'>

async function issueLetter(
  tx: Tx,
  actor: Actor,
  forum: Forum,
  { issuedOn, ...said }: Said & { issuedOn: string | null },
) {
  if (!forum.startsAt) throw new RuleViolation('form', m.letter_error_undated())
  const { organizationId, id: forumId } = forum
  const face = await faceOf(tx, forum)
  const day = issuedOn ?? wallClockOf(now(), face.organization.timeZone).slice(0, 10)
  if (day > wallClockOf(forum.startsAt, forum.timeZone).slice(0, 10))
    throw new RuleViolation('issuedOn', m.letter_error_after_forum())

  const counted = await nextNumber(tx, { ...face, organizationId, unitId: forum.unitId }, day)
  const moment = now()
  const letter = await tx.invitationLetter.create({
    data: {
      ...{ organizationId, id: newId(), forumId, ...said, ...counted },
      ...{ issuedOn: new Date(`${day}T00:00:00Z`), createdAt: moment, updatedAt: moment },
    },
  })
  const subject = { id: letter.id, forumId }
  await record(tx, actor, 'invitation-letter.issued', subject, { number: letter.number })
  return letter
}

async function changeLetter(
  tx: Tx,
  actor: Actor,
  letter: NonNullable<InvitationLetter>,
  said: Said,
) {
  const { organizationId, id, forumId, number } = letter
  const changed = await tx.invitationLetter.update({
    where: { organizationId_id: { organizationId, id } },
    data: { ...said, updatedAt: nextVersion(letter, now()) },
  })
  await record(tx, actor, 'invitation-letter.changed', { id, forumId }, { number })
  return changed
}

/** The unit and the organization as their letters show them. */
async function faceOf(from: Tx, { organizationId, unitId }: Forum) {
  const { organization, ...unit } = await from.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: unitId } },
    relationLoadStrategy: 'join',
    select: {
      ...{ name: true, shortName: true, letterCode: true },
      ...{ headPosition: true, headName: true, headNumber: true },
      organization: {
        select: {
          ...{ name: true, slug: true, timeZone: true },
          ...{ letterPattern: true, letterPerUnit: true, letterPlace: true },
        },
      },
    },
  })
  return { unit, organization }
}
