import type { Tx } from '#db/client.server.ts'
import { type FeedbackStatus, isPublishable, openGroup } from '../feedback/feedback.ts'
import { publicSelection, redacted } from '../feedback/public-feedback.server.ts'
import { publicInput } from '../feedback/publication.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { groupNameOf } from '../stakeholder/stakeholder-group.server.ts'

/** More than these are in the workbook of the inbox. */
export const mostInputs = 5000

export type PaperInput = Awaited<ReturnType<typeof listInputs>>[number]

/**
 * What was said, in the order in which it came, with what became of it. Who said it is named only where they
 * gave their name openly; who asked for confidence has it in papers as well.
 */
export async function listInputs(tx: Tx, { organizationId, id: forumId }: Forum) {
  const found = await tx.feedback.findMany({
    where: { organizationId, forumId, status: { notIn: ['HIDDEN', 'WITHDRAWN'] } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostInputs,
    relationLoadStrategy: 'join',
    select: {
      ...{ kind: true, text: true, status: true, identity: true, element: true, answer: true },
      ...{ statusReason: true, createdAt: true, spComponent: true },
      group: { select: { code: true, name: true } },
      service: { select: { name: true } },
      submitter: { select: { name: true, institution: true } },
      mergedInto: { select: { status: true, answer: true } },
      followUps: { take: 5, select: { followUp: { select: { number: true } } } },
    },
  })
  return found.map(({ submitter, group, service, mergedInto, followUps, ...row }) => ({
    ...row,
    giver: row.identity === 'NAMED' ? (submitter?.name ?? null) : null,
    institution: row.identity === 'NAMED' ? (submitter?.institution ?? null) : null,
    group: groupOf(openGroup({ identity: row.identity, group })),
    service: service?.name ?? null,
    answer: row.answer ?? answerOfMain(row.status, mergedInto),
    rows: followUps.map(({ followUp }) => followUp.number),
  }))
}

/** The same as strangers may read it: looked at by somebody, and of whoever said it not even the name they gave. */
export async function listPublicInputs(
  tx: Tx,
  { organizationId, id: forumId }: Forum,
  redact: (text: string) => string,
): Promise<PaperInput[]> {
  const found = await tx.feedback.findMany({
    where: { organizationId, forumId, ...publicInput },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostInputs,
    relationLoadStrategy: 'join',
    select: { ...publicSelection, spComponent: true },
  })
  return found.map((raw) => {
    const { group, service, followUps, ...row } = redacted(raw)
    return {
      ...{ kind: row.kind, status: row.status, element: row.element, createdAt: row.createdAt },
      ...{ identity: 'ANONYMOUS' as const, giver: null, institution: null },
      spComponent: row.spComponent,
      text: redact(row.text),
      answer: row.answer && redact(row.answer),
      statusReason: row.statusReason && redact(row.statusReason),
      group: groupOf(group),
      service: service?.name ?? null,
      rows: followUps.map(({ followUp }) => followUp.number),
    }
  })
}

type Main = { status: FeedbackStatus; answer: string | null } | null

const answerOfMain = (status: string, main: Main) =>
  status === 'MERGED' && main && isPublishable(main.status) ? main.answer : null

const groupOf = (group: { code: string | null; name: string } | null) =>
  group ? groupNameOf(group) : null
