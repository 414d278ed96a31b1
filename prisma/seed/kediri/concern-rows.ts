import { concernsIn, fingerprintOf } from '#domain/feedback/concern.ts'
import { plusMinutes } from '../days.ts'
import type { Rows } from '../rows.ts'
import type { Town } from './town.ts'

type Input = Rows['feedback'][number]

/** Adds what the app found in inputs when they came in; it waits as long as nobody has decided. */
export function addConcerns({ ground }: Town) {
  const { rows, organizationId } = ground
  const said = new Set<string>()
  for (const input of rows.feedback.toSorted(byTime)) {
    if (input.channel === 'IMPORTED') continue
    const fingerprint = fingerprintOf(input.text)
    input.fingerprint = fingerprint
    const words = `${input.forumId} ${fingerprint}`
    const isRepeated = fingerprint !== null && said.has(words)
    said.add(words)

    const kinds = [...concernsIn(input.text), ...(isRepeated ? (['DUPLICATE'] as const) : [])]
    const createdAt = new Date(input.createdAt ?? 0)
    const settledAt = isDecided(input) ? plusMinutes(createdAt, 5) : null
    for (const kind of kinds) {
      const own = { organizationId, feedbackId: input.id, kind, createdAt, settledAt }
      rows.feedbackConcern.push(own)
    }
  }
}

const isDecided = ({ status, publishedAt }: Input) => status !== 'SUBMITTED' || publishedAt

const byTime = (a: Input, b: Input) => Number(a.createdAt) - Number(b.createdAt)
