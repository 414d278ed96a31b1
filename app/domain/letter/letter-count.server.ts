import type { Tx } from '#db/client.server.ts'
import { letterNumber, unitCodeOf } from './letter-number.ts'

type Counting = {
  organizationId: string
  unitId: string
  unit: { name: string; shortName: string | null; letterCode: string | null }
  organization: { letterPattern: string; letterPerUnit: boolean }
}

/**
 * The next number of that year, of the organization or the unit: no gaps and none twice, since the counter is
 * held until the transaction ends. A number that the pattern gave before (in another way of counting) is passed over.
 */
export async function nextNumber(tx: Tx, counting: Counting, issuedOn: string) {
  const { organizationId, unit, organization } = counting
  for (;;) {
    const sequence = await countOn(tx, counting, Number(issuedOn.slice(0, 4)))
    const number = letterNumber(organization.letterPattern, {
      sequence,
      unitCode: unitCodeOf(unit),
      issuedOn,
    })
    if (!(await isTaken(tx, organizationId, number))) return { sequence, number }
  }
}

/** Letters and papers share one count; a paper that is registered by hand may have taken a number before. */
async function isTaken(tx: Tx, organizationId: string, number: string) {
  const where = { organizationId, number }
  const letters = await tx.invitationLetter.count({ where })
  return letters + (await tx.forumPaper.count({ where })) > 0
}

async function countOn(tx: Tx, { organizationId, unitId, organization }: Counting, year: number) {
  const scopeId = organization.letterPerUnit ? unitId : organizationId
  const [counter] = await tx.$queryRaw<Array<{ count: number }>>`
    insert into "LetterCounter" as c ("organizationId", "scopeId", year, count)
    values (${organizationId}::uuid, ${scopeId}::uuid, ${year}, 1)
    on conflict ("organizationId", "scopeId", year) do update set count = c.count + 1
    returning c.count`
  return counter?.count ?? 1
}
