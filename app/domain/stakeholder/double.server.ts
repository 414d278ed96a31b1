import { db } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { recordExport } from '../event/export.server.ts'
import { isId, knownId } from '../id.ts'
import {
  batchSize,
  type Cursor,
  everyRow,
  type Order,
  pageOf,
  pageSize,
  positionOf,
} from '../page.ts'
import { literally } from '../search.ts'
import type { Likeness } from './likeness.ts'
import type { StakeholderKind } from './stakeholder.ts'
import { holdStakeholders } from './stakeholder-hold.server.ts'

export type Double = {
  /** Of the pair. */
  id: string
  pair: string
  oneId: string
  oneName: string
  oneInstitution: string | null
  otherId: string
  otherName: string
  otherInstitution: string | null
  kind: StakeholderKind
  likenesses: Likeness[]
}

/** Pairs by their first record, in the order these were registered. */
const byPair: Order = { by: 'pair' }

/** Records that look like one: the same name, number or address. Those told apart are left out. */
export async function listDoubles(actor: StaffActor, cursor: Cursor, size = pageSize) {
  authorize(actor, 'stakeholder.view')
  const from = positionOf(cursor, byPair)
  const backwards = cursor.before !== undefined
  const [oneId, otherId] = String(from?.value ?? '').split('/')
  const isPlace = isId(oneId) && isId(otherId)
  const beyond =
    from && isPlace
      ? Prisma.sql`and (a.id, b.id) ${Prisma.raw(backwards ? '<' : '>')} (${oneId}::uuid, ${otherId}::uuid)`
      : Prisma.empty
  const direction = Prisma.raw(backwards ? 'desc' : 'asc')
  const rows = await db.$queryRaw<Double[]>`
    with alike as (${alikeBy(actor, 'NAME', beyond)} union all ${alikeBy(actor, 'PHONE', beyond)}
      union all ${alikeBy(actor, 'EMAIL', beyond)}
    ), pair as (
      select a, b, array_agg(likeness order by likeness) as likenesses from alike
      where not exists (select 1 from "StakeholderDistinction" d
        where d."organizationId" = ${actor.organizationId}::uuid and d."oneId" = a and d."otherId" = b)
      group by a, b order by a ${direction}, b ${direction} limit ${size + 1}
    )
    select b as id, a || '/' || b as pair, a as "oneId", one.name as "oneName",
      one.institution as "oneInstitution", b as "otherId", other.name as "otherName",
      other.institution as "otherInstitution", one.kind::text, likenesses
    from pair
    join "Stakeholder" one on one."organizationId" = ${actor.organizationId}::uuid and one.id = a
    join "Stakeholder" other on other."organizationId" = ${actor.organizationId}::uuid and other.id = b
    order by a ${direction}, b ${direction}`
  return pageOf(rows, byPair, cursor, size)
}

/** All of them, for a file. */
export async function* exportDoubles(actor: StaffActor, search: string) {
  authorize(actor, 'stakeholder.view')
  await recordExport(actor, 'STAKEHOLDER_DOUBLES', search)
  yield* everyRow((cursor) => listDoubles(actor, cursor, batchSize))
}

const same = {
  NAME: Prisma.sql`stakeholder_name_key(b.kind, b.name) = stakeholder_name_key(a.kind, a.name)
    and length(stakeholder_name_key(a.kind, a.name)) > 3`,
  PHONE: Prisma.sql`b.phone = a.phone`,
  EMAIL: Prisma.sql`b.email = a.email`,
} as const satisfies Record<Likeness, Prisma.Sql>

const alikeBy = ({ organizationId }: StaffActor, likeness: Likeness, beyond: Prisma.Sql) =>
  Prisma.sql`select a.id as a, b.id as b, ${likeness}::text as likeness
    from "Stakeholder" a join "Stakeholder" b on b."organizationId" = a."organizationId"
      and ${same[likeness]} and b.id > a.id and b.kind = a.kind and b."archivedAt" is null
    where a."organizationId" = ${organizationId}::uuid and a."archivedAt" is null ${beyond}`

export type Candidate = {
  id: string
  name: string
  institution: string | null
  phone: string | null
  email: string | null
  likenesses: Likeness[]
}

/** The most records that are offered to be merged. */
const mostCandidates = 20

/** Which records may be the same as this one: those that look like it first, then those the search finds. */
export async function candidatesFor(actor: StaffActor, stakeholderId: string, search: string) {
  authorize(actor, 'stakeholder.manage')
  const found = `%${literally(search)}%`
  return db.$queryRaw<Candidate[]>`
    select b.id, b.name, b.institution, b.phone, b.email, array_remove(array[
      case when ${same.NAME} then 'NAME' end, case when ${same.PHONE} then 'PHONE' end,
      case when ${same.EMAIL} then 'EMAIL' end], null) as likenesses
    from "Stakeholder" a join "Stakeholder" b on b."organizationId" = a."organizationId"
      and b.id <> a.id and b.kind = a.kind and b."archivedAt" is null
    where a."organizationId" = ${actor.organizationId}::uuid and a.id = ${knownId(stakeholderId)}::uuid
      and ${
        search
          ? Prisma.sql`(b.name ilike ${found} or b.institution ilike ${found} or b.phone ilike ${found}
              or b.email ilike ${found})`
          : Prisma.sql`((${same.NAME}) or ${same.PHONE} or ${same.EMAIL})`
      }
    order by cardinality(array_remove(array[
      case when ${same.NAME} then 1 end, case when ${same.PHONE} then 1 end,
      case when ${same.EMAIL} then 1 end], null)) desc, b.name, b.id limit ${mostCandidates}`
}

/** Remembers that two records that look like one are not; said twice it is said once. */
export async function tellApart(actor: StaffActor, id: string, otherId: string) {
  authorize(actor, 'stakeholder.manage')

  await db.$transaction(async (tx) => {
    const [one, other] = await holdStakeholders(tx, actor, [id, otherId])
    if (!one || !other) throw notFound()
    const { count } = await tx.stakeholderDistinction.createMany({
      data: { organizationId: actor.organizationId, oneId: one.id, otherId: other.id },
      skipDuplicates: true,
    })
    const details = { name: one.name, from: other.name }
    if (count > 0) await record(tx, actor, 'stakeholder.told-apart', { id: one.id }, details)
  })
}
