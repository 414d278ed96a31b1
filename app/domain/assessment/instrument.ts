import type { InstrumentContent } from './instrument.schema.ts'

export const instrumentStatuses = ['DRAFT', 'ACTIVE', 'RETIRED'] as const
export type InstrumentStatus = (typeof instrumentStatuses)[number]

/** The grades of every indicator, from form F-02. */
export const grades = [0, 1, 2, 3, 4, 5] as const
export type Grade = (typeof grades)[number]
export const highestGrade = 5

export type Aspect = InstrumentContent['aspects'][number]
export type Indicator = InstrumentContent['indicators'][number]
export type FactQuestion = Indicator['facts'][number]

/** The indicators of an aspect, in their order. */
export const indicatorsOf = ({ indicators }: InstrumentContent, aspectId: string) =>
  indicators.filter((indicator) => indicator.aspectId === aspectId)

/** The aspects that count: further information weighs nothing. */
export const scoredAspects = ({ aspects }: InstrumentContent) =>
  aspects.filter(({ weight }) => weight > 0)

/** The indicators that must have a grade before there is an index. */
export function scoredIndicators(content: InstrumentContent) {
  const scored = new Set(scoredAspects(content).map(({ id }) => id))
  return content.indicators.filter(({ aspectId }) => scored.has(aspectId))
}

/** What an indicator weighs in the whole of form F-02, in percent. */
export function shareOf(content: InstrumentContent, { aspectId, weight }: Indicator) {
  const aspect = content.aspects.find(({ id }) => id === aspectId)
  return tidy(((aspect?.weight ?? 0) * weight) / 100)
}

/** Weights that do not come to 100: of the aspects (`aspect` null) or of the indicators of one. */
export type WeightGap = { aspect: Aspect | null; sum: number }

export function weightGaps(content: InstrumentContent): WeightGap[] {
  const sumOf = (parts: readonly { weight: number }[]) =>
    tidy(parts.reduce((sum, { weight }) => sum + weight, 0))
  const gaps: WeightGap[] = [
    { aspect: null, sum: sumOf(content.aspects) },
    ...scoredAspects(content).map((aspect) => ({
      aspect,
      sum: sumOf(indicatorsOf(content, aspect.id)),
    })),
  ]
  return gaps.filter(({ sum }) => sum !== 100)
}

/** Without what binary fractions leave behind. */
export const tidy = (value: number) => Math.round(value * 1e6) / 1e6
