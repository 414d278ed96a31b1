import type { StaffActor } from '#domain/access/actor.ts'
import { cloneInstrument } from '#domain/assessment/instrument.server.ts'
import { anAssessment } from '../../support/assessments.ts'

/** An assessment that was begun, and a draft of the next instrument. */
export async function someAssessment(admin: StaffActor, unitId: string) {
  const { id, items, code, instrument } = await anAssessment(admin, { unitId })
  const draft = await cloneInstrument(admin, instrument.id, { name: 'PEKPPP berikutnya' })
  return {
    assessmentId: id,
    assessmentItemId: items[0]?.id ?? '',
    assessmentCode: code,
    standardInstrumentId: instrument.id,
    instrumentId: draft.id,
  }
}
