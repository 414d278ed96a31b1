import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import type { InvitationStatus } from '../forum/invitation.ts'
import { knownId } from '../id.ts'
import { type Cursor, type Order, pageOf, pageSize, positionOf } from '../page.ts'

/** A forum somebody was asked to, or came to without being asked. */
export type Appearance = {
  id: string
  at: Date
  forumId: string
  theme: string
  year: number
  startsAt: Date | null
  timeZone: string
  /** Null for somebody who came without an invitation and left the same number or address. */
  status: InvitationStatus | null
  withdrawn: boolean
  /** Whoever came on the invitation, when it was not the invited one. */
  cameInstead: string | null
  came: boolean
  /** The invitation of a record that was merged into this one, and is still its own. */
  ofMerged: string | null
}

const latestFirst: Order = { by: 'at', direction: 'desc', date: true }

/** Every forum of somebody and of whom was merged into them, the latest first. */
export async function listAppearances(actor: StaffActor, stakeholderId: string, cursor: Cursor) {
  authorize(actor, 'stakeholder.view')
  const id = knownId(stakeholderId)
  const from = positionOf(cursor, latestFirst)
  const backwards = cursor.before !== undefined
  const beyond = from
    ? Prisma.sql`where (at, id) ${Prisma.raw(backwards ? '>' : '<')} (${from.value}, ${from.id}::uuid)`
    : Prisma.empty
  const direction = Prisma.raw(backwards ? 'asc' : 'desc')
  const rows = await db.$queryRaw<Appearance[]>`
    with ${themselves(actor, id)}, ${appearances}
    select * from appearance ${beyond}
    order by at ${direction}, id ${direction} limit ${pageSize + 1}`
  return pageOf(rows, latestFirst, cursor)
}

export type Figures = { invited: number; answered: number; came: number; lastAt: Date | null }

/** To how many forums somebody was asked, answered, came; and when they were last heard of. */
export async function figuresOf(actor: StaffActor, stakeholderId: string): Promise<Figures> {
  authorize(actor, 'stakeholder.view')
  const [figures] = await db.$queryRaw<Figures[]>`
    with ${themselves(actor, knownId(stakeholderId))}, ${appearances}
    select count(distinct "forumId") filter (where status not in ('DRAFT', 'WALK_IN'))::int as invited,
      count(distinct "forumId") filter (where "answeredAt" is not null)::int as answered,
      count(distinct "forumId") filter (where came)::int as came,
      max(greatest("answeredAt", "openedAt", "cameAt")) as "lastAt"
    from appearance`
  return figures ?? { invited: 0, answered: 0, came: 0, lastAt: null }
}

const themselves = ({ organizationId }: StaffActor, id: string) => Prisma.sql`
  themselves as materialized (
    select id, "organizationId", name, email, phone, id <> ${id}::uuid as "isMerged"
    from "Stakeholder" where "organizationId" = ${organizationId}::uuid
      and (id = ${id}::uuid or "mergedIntoId" = ${id}::uuid)
  )`

/** Who came without an invitation is known again by number or address alone: names are not enough. */
const appearances = Prisma.sql`
  walk_in as (
    select distinct on (a.id) a.* from themselves t join "Attendance" a
      on a."organizationId" = t."organizationId" and (a.phone = t.phone or a.email = t.email)
    where a."invitationId" is null and a."undoneAt" is null
    order by a.id
  ), appearance as (
    select i.id, coalesce(f."startsAt", i."createdAt") as at, f.id as "forumId", f.theme, f.year,
      f."startsAt", f."timeZone", i.status::text, i."withdrawnAt" is not null as withdrawn,
      case when a.represents is not null then a.name end as "cameInstead", a.id is not null as came,
      case when t."isMerged" then t.name end as "ofMerged",
      i."answeredAt", i."openedAt", a."checkedInAt" as "cameAt"
    from themselves t
    join "Invitation" i on i."organizationId" = t."organizationId" and i."stakeholderId" = t.id
    join "Forum" f on f."organizationId" = i."organizationId" and f.id = i."forumId"
    left join "Attendance" a on a."organizationId" = i."organizationId"
      and a."invitationId" = i.id and a."undoneAt" is null
    union all
    select a.id, coalesce(f."startsAt", a."checkedInAt"), f.id, f.theme, f.year, f."startsAt",
      f."timeZone", null, false, null, true, null, null, null, a."checkedInAt"
    from walk_in a join "Forum" f on f."organizationId" = a."organizationId" and f.id = a."forumId"
  )`
