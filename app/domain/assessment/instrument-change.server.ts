import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { notFound, RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { knownId } from '../id.ts'
import type { InstrumentContent, WeightsInput, WordingInput } from './instrument.schema.ts'
import { findInstrument, type Instrument } from './instrument.server.ts'
import { type InstrumentStatus, scoredAspects, type WeightGap, weightGaps } from './instrument.ts'

/** Sets all weights of a draft at once; those that do not come to 100 are refused. */
export async function setWeights(actor: StaffActor, id: string | undefined, input: WeightsInput) {
  authorize(actor, 'instrument.manage')
  return db.$transaction(async (tx) => {
    const instrument = await holdDraft(tx, actor, id, input.version)
    const content = weighted(instrument.content, input)
    requireWeights(content)
    await keep(tx, instrument, content)
    await record(tx, actor, 'instrument.weighted', { id: instrument.id }, { name: instrument.name })
    return instrument
  })
}

/** Sets the words of one indicator of a draft. */
export async function setWording(
  actor: StaffActor,
  id: string | undefined,
  number: number,
  input: WordingInput,
) {
  authorize(actor, 'instrument.manage')
  return db.$transaction(async (tx) => {
    const instrument = await holdDraft(tx, actor, id, input.version)
    indicatorNumbered(instrument.content, number)
    const indicators = instrument.content.indicators.map((indicator) =>
      indicator.number === number ? { ...indicator, ...wordsOf(input) } : indicator,
    )
    await keep(tx, instrument, { ...instrument.content, indicators })
    const subject = { id: instrument.id }
    await record(tx, actor, 'instrument.worded', subject, { name: instrument.name, number })
    return instrument
  })
}

/** Puts a draft into force: from now on its content stays as it is. */
export const activateInstrument = (actor: StaffActor, id: string | undefined) =>
  moveInstrument(actor, id, { from: ['DRAFT'], to: 'ACTIVE', action: 'instrument.activated' })

/** No assessment begins with this version any more; those that did keep it. */
export const retireInstrument = (actor: StaffActor, id: string | undefined) =>
  moveInstrument(actor, id, {
    ...{ from: ['DRAFT', 'ACTIVE'], to: 'RETIRED', action: 'instrument.retired' },
  })

type Move = {
  from: InstrumentStatus[]
  to: InstrumentStatus
  action: 'instrument.activated' | 'instrument.retired'
}

async function moveInstrument(actor: StaffActor, id: string | undefined, move: Move) {
  authorize(actor, 'instrument.manage')
  return db.$transaction(async (tx) => {
    const instrument = await hold(tx, actor, id)
    if (!move.from.includes(instrument.status)) {
      throw new RuleViolation('form', m.assessment_instrument_error_moved())
    }
    if (move.to === 'ACTIVE') requireWeights(instrument.content)
    await tx.instrument.update({ where: keyOf(instrument), data: { status: move.to } })
    await record(tx, actor, move.action, { id: instrument.id }, { name: instrument.name })
    return instrument
  })
}

export function indicatorNumbered({ indicators }: InstrumentContent, number: number) {
  const indicator = indicators.find((one) => one.number === number)
  if (!indicator) throw notFound(m.assessment_indicator())
  return indicator
}

function weighted(content: InstrumentContent, input: WeightsInput): InstrumentContent {
  const { aspects, indicators } = content
  if (input.aspects.length !== aspects.length || input.indicators.length !== indicators.length) {
    throw new RuleViolation('form', m.common_error_invalid())
  }
  const weigh = <Part extends { weight: number }>(parts: Part[], weights: number[]) =>
    parts.map((part, index) => ({ ...part, weight: weights[index] ?? 0 }))
  return {
    ...content,
    aspects: weigh(aspects, input.aspects),
    indicators: weigh(indicators, input.indicators),
  }
}

function requireWeights(content: InstrumentContent) {
  const [gap] = weightGaps(content)
  if (gap) throw new RuleViolation(gap.aspect ? 'indicators' : 'aspects', gapSentence(gap))
  if (scoredAspects(content).length === 0)
    throw new RuleViolation('aspects', m.common_error_invalid())
}

const gapSentence = ({ aspect, sum }: WeightGap) => {
  const found = String(sum).replace('.', ',')
  return aspect
    ? m.assessment_weights_error_indicators({ aspect: aspect.name, sum: found })
    : m.assessment_weights_error_aspects({ sum: found })
}

function wordsOf({ name, evidence, ...rest }: WordingInput) {
  const { grade0, grade1, grade2, grade3, grade4, grade5 } = rest
  const list = evidence === null ? [] : evidence.split('\n')
  if (list.length > 20)
    throw new RuleViolation('evidence', m.common_error_too_many({ maximum: 20 }))
  if (list.some((line) => line.length > 400)) {
    throw new RuleViolation('evidence', m.common_error_too_long({ maximum: 400 }))
  }
  return { name, options: [grade0, grade1, grade2, grade3, grade4, grade5], evidence: list }
}

async function holdDraft(tx: Tx, actor: StaffActor, id: string | undefined, revision: number) {
  const instrument = await hold(tx, actor, id)
  if (instrument.status !== 'DRAFT') {
    throw new RuleViolation('form', m.assessment_instrument_error_in_force())
  }
  if (instrument.revision !== revision) {
    throw new RuleViolation('form', m.assessment_error_changed_meanwhile())
  }
  return instrument
}

async function hold(tx: Tx, actor: StaffActor, id: string | undefined) {
  const key = knownId(id, m.assessment_instrument())
  await tx.$queryRaw`
    select 1 from "Instrument"
    where "organizationId" = ${actor.organizationId}::uuid and id = ${key}::uuid
    for no key update`
  return findInstrument(actor, key, tx)
}

const keep = (tx: Tx, instrument: Instrument, content: InstrumentContent) =>
  tx.instrument.update({
    where: keyOf(instrument),
    data: { content, revision: { increment: 1 } },
    select: { id: true },
  })

const keyOf = ({ organizationId, id }: Instrument) => ({
  organizationId_id: { organizationId, id },
})
