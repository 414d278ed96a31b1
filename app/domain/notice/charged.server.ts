import type { Tx } from '#db/client.server.ts'
import { type Role, rolesWith } from '../access/policy.ts'
import { type NoticeKind, type NoticeWay, usualWay } from './notice.ts'

type Charged = {
  membershipId: string
  userId: string
  ways: (kind: NoticeKind) => NoticeWay
}

/**
 * By input and promise: the member who is to treat it, or who owes it. Who left, and who may not read it by role
 * or unit, is told nothing.
 */
export async function findCharged(
  tx: Tx,
  organizationId: string,
  { feedbackIds, followUpIds }: { feedbackIds: string[]; followUpIds: string[] },
) {
  const inputs = await tx.feedback.findMany({
    where: {
      ...{ organizationId, id: { in: feedbackIds } },
      status: { notIn: ['HIDDEN', 'WITHDRAWN'] },
      assignee: { ...working, role: { in: rolesWith('feedback.view') } },
    },
    relationLoadStrategy: 'join',
    select: { id: true, unitId: true, assignee: { select: memberSelection } },
  })
  const promises = await tx.followUp.findMany({
    where: {
      ...{ organizationId, id: { in: followUpIds } },
      owner: { ...working, role: { in: rolesWith('follow-up.view') } },
    },
    relationLoadStrategy: 'join',
    select: { id: true, unitId: true, owner: { select: memberSelection } },
  })
  const found = [
    ...inputs.map(({ assignee: member, ...subject }) => ({ ...subject, member })),
    ...promises.map(({ owner: member, ...subject }) => ({ ...subject, member })),
  ]
  return new Map(
    found.flatMap(({ id, unitId, member }): Array<[string, Charged]> => {
      if (!member || !isWithinReach(member, unitId)) return []
      return [[id, { membershipId: member.id, userId: member.userId, ways: waysOf(member) }]]
    }),
  )
}

const working = { deactivatedAt: null, user: { deactivatedAt: null } }

const memberSelection = {
  ...{ id: true, userId: true, role: true, unitId: true },
  noticeChoices: { select: { kind: true, way: true } },
} as const

/** An owner sees what is theirs, wherever it is; others what is of their unit. */
const isWithinReach = (member: { role: Role; unitId: string | null }, unitId: string) =>
  member.role === 'ACTION_OWNER' || member.unitId === null || member.unitId === unitId

type Choosing = { noticeChoices: ReadonlyArray<{ kind: NoticeKind; way: NoticeWay }> }

const waysOf =
  ({ noticeChoices }: Choosing) =>
  (kind: NoticeKind) =>
    noticeChoices.find((choice) => choice.kind === kind)?.way ?? usualWay
