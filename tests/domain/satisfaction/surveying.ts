import type { Answers, SnapshotInput } from '#domain/satisfaction/satisfaction.schema.ts'

const even = {
  ...{ requirements: 3.4, procedure: 3.4, time: 3.4, cost: 3.4, product: 3.4 },
  ...{ competence: 3.4, conduct: 3.4, complaintHandling: 3.4, facilities: 3.4 },
}

/** The result of the first semester of 2025: 85.00, B. */
export const aResult = (more: Partial<SnapshotInput> = {}): SnapshotInput => ({
  ...{ serviceId: null, year: 2025, span: 'SEMESTER_1', population: 1000, respondents: 278 },
  ...{ ...even, note: null },
  ...more,
})

/** The same as a form sends it. */
export const typed: Record<string, string> = {
  ...Object.fromEntries(Object.entries(even).map(([name, mean]) => [name, String(mean)])),
  ...{ serviceId: '', year: '2025', span: 'SEMESTER_1', population: '1000', respondents: '278' },
}

export const answers = (score: number): Answers => ({
  ...{ requirements: score, procedure: score, time: score, cost: score, product: score },
  ...{ competence: score, conduct: score, complaintHandling: score, facilities: score },
})

/** A key as a browser keeps it. */
export const aKey = (name: string) => name.padEnd(22, 'x')

export async function allOf<Row>(rows: AsyncIterable<Row>) {
  const all: Row[] = []
  for await (const row of rows) all.push(row)
  return all
}
