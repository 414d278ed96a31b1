import type { StaffActor } from '#domain/access/actor.ts'
import { spComponents } from '#domain/feedback/feedback.ts'
import { draftStandard, writeDraft } from '#domain/standard/drafting.server.ts'
import { draftSchema, type ReviewInput, reviewSchema } from '#domain/standard/standard.schema.ts'

/** What a draft says: the six components that must be published, unless others are given. */
export const wording = (words: Record<string, string> = {}, version = 1) =>
  draftSchema.parse({
    version,
    ...Object.fromEntries(spComponents.slice(0, 6).map((one) => [one, `Isi ${one}`])),
    ...words,
  })

/** The first draft of a service, with its six components. */
export async function aDraft(actor: StaffActor, serviceId: string) {
  const { id } = await draftStandard(actor, serviceId)
  await writeDraft(actor, id, wording())
  return { id }
}

export const review = (said: Partial<Record<keyof ReviewInput, unknown>> = {}) =>
  reviewSchema.parse({ version: 1, serviceOutcome: 'CHANGED', ...said })

export const decree = { decreeNumber: '188.45/7/2026', decreedOn: '2026-01-07' }
