import type { Tx } from '#db/client.server.ts'
import type { Known } from './identity.ts'

/** Most that one record is known by again: the latest. */
const mostEach = 20

type FormerRow = Known & { id: string; standingId: string }

/**
 * What records were called and had before they became one, by the record that stands now: the merged ones, and
 * the kept one where it took the other's values.
 */
export async function formersOf(tx: Tx, organizationId: string) {
  const rows = await tx.$queryRaw<FormerRow[]>`
    select s."mergedIntoId" as "standingId", s.id, s.kind::text, s.name, s.institution, s.position,
      s.phone, s.email, s.district, s.village
    from "Stakeholder" s
    where s."organizationId" = ${organizationId}::uuid and s."mergedIntoId" is not null
    union all
    select coalesce(k."mergedIntoId", k.id), k.id, k.kind::text, b.name, b.institution, b.position,
      b.phone, b.email, b.district, b.village
    from "StakeholderMerge" g
    join "Stakeholder" k on k."organizationId" = g."organizationId" and k.id = g."keptId"
    cross join lateral jsonb_populate_record(k, g.changes->'before') b
    where g."organizationId" = ${organizationId}::uuid and g."undoneAt" is null
    order by 1, 2 desc`
  const formers = new Map<string, FormerRow[]>()
  for (const row of rows) {
    const known = formers.get(row.standingId)
    if (!known) formers.set(row.standingId, [row])
    else if (known.length < mostEach) known.push(row)
  }
  return formers
}
