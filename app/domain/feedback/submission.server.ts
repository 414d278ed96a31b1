import { hash } from 'node:crypto'
import { isDatabaseAway } from '#db/availability.server.ts'
import { db, runHot } from '#db/client.server.ts'
import { m } from '#messages'
import { inBatches } from '#platform/batches.ts'
import { now } from '#platform/clock.server.ts'
import type { PublicActor } from '../access/actor.ts'
import { RuleViolation, Unavailable } from '../errors.ts'
import { type IncomingFile, insertFiles, type KeptFile, keepFiles } from '../file/file.server.ts'
import { newId } from '../id.ts'
import { explainRefusal } from './door.server.ts'
import type { Door } from './door.ts'
import type { SubmissionInput } from './feedback.schema.ts'
import { newTrackingCode } from './new-tracking-code.server.ts'
import {
  type StoredPlace,
  type Submission,
  submissionStatement,
} from './submission-statement.server.ts'

/**
 * Stores what somebody sends through one of the three doors and gives its id and tracking code. One
 * statement when there are no files. Sending the same form again gives the same answer; a form that was
 * sent already and then changed is refused with a sentence, since its first text is what was stored.
 * Throws Unavailable while the database is away: whether it was stored is then unknown, and sending again safe.
 */
export async function submitFeedback(
  actor: PublicActor,
  door: Door,
  input: SubmissionInput,
  files: readonly IncomingFile[] = [],
) {
  const submission = {
    actor,
    door,
    input,
    id: feedbackIdOf(input.id),
    trackingCode: newTrackingCode(),
    moment: now(),
  }
  return answerOf(submission, files).catch((error: unknown) => {
    throw isDatabaseAway(error) ? new Unavailable('No database', { cause: error }) : error
  })
}

async function answerOf(submission: Submission, files: readonly IncomingFile[]) {
  const stored =
    files.length === 0 ? await storeAlone(submission) : await storeWithFiles(submission, files)

  return stored ?? (await earlierAnswer(submission)) ?? explainRefusal(submission)
}

/**
 * The id an input is stored under. The device's id is a secret between the form and us: whoever repeats it
 * is given the tracking code. The stored id may be public, so it does not tell the device's. Version 7 keeps
 * its time, so that inputs lie in the order they were made.
 */
export function feedbackIdOf(submissionId: string) {
  const secret = hash('sha256', submissionId, 'hex')
  const isTimed = submissionId[14] === '7'
  const hex = isTimed ? submissionId.replaceAll('-', '').slice(0, 12) + secret.slice(12) : secret
  const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) % 4)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    (isTimed ? '7' : '8') + hex.slice(13, 16),
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ].join('-')
}

async function storeAlone(submission: Submission) {
  const { id, trackingCode, door } = submission
  return (await store[door.kind](submission)) ? { id, trackingCode } : undefined
}

/** Who sends while earlier inputs are being stored is stored with the others who do, in the next statement. */
const storeThrough = (kind: Door['kind']) =>
  inBatches(
    async (submissions: Submission[]) => {
      const stored = await runHot<StoredPlace>(submissionStatement(kind, submissions))
      const places = new Set(stored.map(({ place }) => place))
      return submissions.map((_, place) => places.has(place))
    },
    { most: 64, meetsAll: isDatabaseAway },
  )

const store = {
  INVITATION: storeThrough('INVITATION'),
  ATTENDANCE: storeThrough('ATTENDANCE'),
  FORUM: storeThrough('FORUM'),
}

async function storeWithFiles(submission: Submission, files: readonly IncomingFile[]) {
  const { organizationId } = submission.actor
  if (await findEarlier(submission)) return undefined

  const keeping = keepFiles(organizationId, files, (kept) =>
    db.$transaction(async (tx) => {
      const { text, values } = submissionStatement(submission.door.kind, [submission])
      const stored = await tx.$queryRawUnsafe<StoredPlace[]>(text, ...values)
      if (stored.length !== 1) throw new NotStored()
      await insertFiles(tx, organizationId, kept)
      await tx.feedbackFile.createMany({ data: attachmentsOf(submission, kept) })
      return { id: submission.id, trackingCode: submission.trackingCode }
    }),
  )
  return keeping.catch((error: unknown) => {
    if (error instanceof NotStored) return undefined
    throw error
  })
}

/** Undoes the transaction and removes the files of an input that was not stored. */
class NotStored extends Error {}

const attachmentsOf = ({ actor, id }: Submission, kept: readonly KeptFile[]) =>
  kept.map((file, position) => ({
    organizationId: actor.organizationId,
    id: newId(),
    feedbackId: id,
    fileId: file.id,
    position,
  }))

async function earlierAnswer(submission: Submission) {
  const earlier = await findEarlier(submission)
  if (!earlier) return undefined
  if (!isSame(earlier, submission)) throw new RuleViolation('text', m.feedback_error_already_sent())
  return { id: submission.id, trackingCode: earlier.trackingCode }
}

function findEarlier({ actor: { organizationId }, door, id }: Submission) {
  const token = door.kind === 'FORUM' ? '' : door.token
  return db.feedback.findUnique({
    where: { organizationId_id: { organizationId, id } },
    relationLoadStrategy: 'join',
    select: {
      trackingCode: true,
      kind: true,
      identity: true,
      text: true,
      forum: {
        select: {
          code: true,
          invitations: { where: { token }, select: { id: true } },
          attendances: { where: { token }, select: { id: true } },
        },
      },
    },
  })
}

type Earlier = NonNullable<Awaited<ReturnType<typeof findEarlier>>>

function isSame({ forum, ...earlier }: Earlier, { door, input }: Submission) {
  const sameForum =
    door.kind === 'FORUM'
      ? forum.code === door.code
      : forum.invitations.length + forum.attendances.length > 0

  return (
    sameForum &&
    earlier.kind === input.kind &&
    earlier.identity === input.identity &&
    earlier.text === input.text
  )
}
