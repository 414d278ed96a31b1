import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import { m } from '#messages'
import { RuleViolation } from '../errors.ts'
import type { Forum } from '../forum/forum.server.ts'
import { newId } from '../id.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import type { Draft } from './snapshot.server.ts'
import type { SnapshotSignatory } from './snapshot.ts'

/** Somebody who is to sign: what the paper says of them, and what stays beside it. */
export type NewSignatory = {
  said: SnapshotSignatory
  element: CommunityElement | null
  attendanceId: string | null
  phone: string | null
  email: string | null
}

/** The head of the unit, and those of the people who came that were chosen, in the order of the doors. */
export async function readSignatories(
  tx: Tx,
  { organizationId, id: forumId }: Forum,
  draft: Draft,
  attendanceIds: readonly string[],
): Promise<NewSignatory[]> {
  const ids = [...new Set(attendanceIds)]
  const came = await tx.attendance.findMany({
    where: { organizationId, forumId, undoneAt: null, id: { in: ids } },
    orderBy: [{ checkedInAt: 'asc' }, { id: 'asc' }],
    select: attendeeSelection,
  })
  if (came.length !== ids.length)
    throw new RuleViolation('attendanceIds', m.record_error_unknown_signatory())
  return [headOf(draft), ...came.map(representative)]
}

const attendeeSelection = {
  ...{ id: true, name: true, position: true, institution: true, sex: true, element: true },
  ...{ isOrganizer: true, phone: true, email: true },
} as const

function headOf({ head, unit }: Draft): NewSignatory {
  return {
    said: {
      ...{ id: newId(), role: 'HEAD', name: head.name?.trim() ?? '', position: head.position },
      ...{ institution: unit.name, sex: null, element: null, number: head.number },
    },
    ...{ element: null, attendanceId: null, phone: null, email: null },
  }
}

type Attendee = Prisma.AttendanceGetPayload<{ select: typeof attendeeSelection }>

/** Who belongs to the organizer may sign too, but stands for no element. */
function representative(attendee: Attendee): NewSignatory {
  const { name, position, institution, sex, phone, email } = attendee
  const element = attendee.isOrganizer ? null : attendee.element
  return {
    said: {
      ...{ id: newId(), role: 'REPRESENTATIVE', name, position, institution },
      ...{ sex, element, number: null },
    },
    ...{ element, attendanceId: attendee.id, phone, email },
  }
}

export async function insertSignatories(
  tx: Tx,
  { organizationId, id: recordId }: { organizationId: string; id: string },
  signatories: readonly NewSignatory[],
) {
  await tx.recordSignatory.createMany({
    data: signatories.map(({ said: { id, role, name }, ...beside }, position) => ({
      ...{ organizationId, id, recordId, position, role, name },
      ...beside,
    })),
  })
}
