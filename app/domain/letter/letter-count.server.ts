import type { Tx } from '#db/client.server.ts'
import { Prisma } from '#db/generated/client.ts'
import { letterNumber, unitCodeOf } from './letter-number.ts'

type Counting = {
  organizationId: string
  unitId: string
  unit: { name: string; shortName: string | null; letterCode: string | null }
  organization: { letterPattern: string; letterPerUnit: boolean }
}

type Counter = 'LetterCounter' | 'RecordCounter'

/**
 * The next number of that year, of the organization or the unit: no gaps and none twice, since the counter is
 * held until the transaction ends. A number that the pattern gave before (in another way of counting) is passed over.
 */
export const nextNumber = (tx: Tx, counting: Counting, issuedOn: string) =>
  nextIn(tx, 'LetterCounter', counting, counting.organization.letterPattern, issuedOn, (number) =>
    countTaken(tx, { organizationId: counting.organizationId, number }),
  )

/** Letters and papers share one count; a paper that is registered by hand may have taken a number before. */
async function countTaken(tx: Tx, where: { organizationId: string; number: string }) {
  const letters = await tx.invitationLetter.count({ where })
  return letters + (await tx.forumPaper.count({ where }))
}

/** The same for a Berita Acara, by its own pattern and counter. */
export const nextRecordNumber = (
  tx: Tx,
  counting: Counting & { organization: { recordPattern: string } },
  issuedOn: string,
) =>
  nextIn(tx, 'RecordCounter', counting, counting.organization.recordPattern, issuedOn, (number) =>
    tx.officialRecord.count({ where: { organizationId: counting.organizationId, number } }),
  )

async function nextIn(
  tx: Tx,
  counter: Counter,
  counting: Counting,
  pattern: string,
  issuedOn: string,
  count: (number: string) => Promise<number>,
) {
  for (;;) {
    const sequence = await countOn(tx, counter, counting, Number(issuedOn.slice(0, 4)))
    const number = letterNumber(pattern, {
      sequence,
      unitCode: unitCodeOf(counting.unit),
      issuedOn,
    })
    if ((await count(number)) === 0) return { sequence, number }
  }
}

async function countOn(
  tx: Tx,
  counter: Counter,
  { organizationId, unitId, organization }: Counting,
  year: number,
) {
  const scopeId = organization.letterPerUnit ? unitId : organizationId
  const [counted] = await tx.$queryRaw<Array<{ count: number }>>`
    insert into ${Prisma.raw(`"${counter}"`)} as c ("organizationId", "scopeId", year, count)
    values (${organizationId}::uuid, ${scopeId}::uuid, ${year}, 1)
    on conflict ("organizationId", "scopeId", year) do update set count = c.count + 1
    returning c.count`
  return counted?.count ?? 1
}
