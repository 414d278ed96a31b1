import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import { now } from '#platform/clock.server.ts'
import type { Actor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { RuleViolation } from '../errors.ts'
import type { IncomingFile } from '../file/file.server.ts'
import { agreeFollowUps } from '../follow-up/agreement.server.ts'
import { type Forum, holdForumForChange } from './forum.server.ts'
import { moveForum } from './forum-move.server.ts'
import type { NumberedPaper, ReasonInput } from './forum-moves.schema.ts'
import { registerPaperOf, withScan } from './paper.server.ts'

type Scan = readonly IncomingFile[]

/** Registers the signed Berita Acara; every row that was proposed becomes an agreed promise. */
export async function recordSigning(
  actor: Actor,
  forumId: string,
  input: NumberedPaper,
  scan: Scan = [],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, scan, async (tx, fileId) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    await refuseBesideRecord(tx, forum)
    const moved = await moveForum(tx, actor, forum, {
      from: 'MINUTES_SIGNING',
      to: 'FOLLOW_UP',
      action: 'forum.signed',
      facts: { recordSigned: true },
      data: { signedAt: now() },
      details: { number: input.number, issuedOn: input.issuedOn },
    })
    await registerPaperOf(tx, actor, forum, { kind: 'OFFICIAL_RECORD', ...input, fileId })
    await agreeFollowUps(tx, actor, forum)
    return moved
  })
}

/** A Berita Acara that was frozen is signed on its own page, on paper too: no other stands beside it. */
async function refuseBesideRecord(tx: Tx, { organizationId, id }: Forum) {
  const frozen = await tx.officialRecord.findFirst({
    where: { organizationId, forumId: id, supersededAt: null },
    select: { number: true },
  })
  if (frozen) throw new RuleViolation('form', m.record_error_beside({ number: frozen.number }))
}

/** Issues the Laporan FKP: only when every input has its answer, follow-up, redirect or reason. */
export async function reportForum(
  actor: Actor,
  forumId: string,
  input: NumberedPaper,
  scan: Scan = [],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, scan, async (tx, fileId) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const moved = await moveForum(tx, actor, forum, {
      to: 'REPORTED',
      action: 'forum.reported',
      facts: { reportNumber: input.number, reportDate: new Date(input.issuedOn) },
      data: { reportedAt: now() },
      details: { number: input.number, issuedOn: input.issuedOn },
    })
    await registerPaperOf(tx, actor, forum, { kind: 'FKP_REPORT', ...input, fileId })
    return moved
  })
}

/** Takes a reported forum back to following up, with the reason. The report stays on record. */
export async function reopenForum(actor: Actor, forumId: string, { reason }: ReasonInput) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return moveForum(tx, actor, forum, {
      from: 'REPORTED',
      to: 'FOLLOW_UP',
      action: 'forum.reopened',
      facts: { reason },
      data: { statusReason: reason },
      details: { reason },
    })
  })
}

/** Closes a reported forum with its Laporan Tindak Lanjut: every promise settled, no input without its end. */
export async function closeForum(
  actor: Actor,
  forumId: string,
  input: NumberedPaper,
  scan: Scan = [],
) {
  authorize(actor, 'forum.manage')
  return withScan(actor, forumId, scan, async (tx, fileId) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    const moved = await moveForum(tx, actor, forum, {
      to: 'CLOSED',
      action: 'forum.closed',
      facts: { followUpReportIssued: true },
      data: { closedAt: now(), statusReason: null },
      details: { number: input.number, issuedOn: input.issuedOn },
    })
    await registerPaperOf(tx, actor, forum, { kind: 'FOLLOWUP_REPORT', ...input, fileId })
    return moved
  })
}

/**
 * Puts a closed forum into the archive, for good: it stays readable, and its papers and publications stay as they
 * are. Not while somebody who was promised something says that it is not done.
 */
export async function archiveForum(actor: Actor, forumId: string) {
  authorize(actor, 'forum.manage')
  return db.$transaction(async (tx) => {
    const forum = await holdForumForChange(tx, actor, forumId)
    return moveForum(tx, actor, forum, { to: 'ARCHIVED', action: 'forum.archived' })
  })
}
