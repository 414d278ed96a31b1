import { m } from '#messages'
import { type CommunityElement, communityElements } from '../stakeholder/group.ts'
import { communityElementLabel } from '../stakeholder/terms.ts'
import type { SignatoryRole } from './record.ts'

export type Standing = {
  role: SignatoryRole
  element: CommunityElement | null
  signed: boolean
  refused: boolean
}

/** Whose signature is still needed: the head's, and one of each element that was present. */
export function missingSignatures(
  present: readonly CommunityElement[],
  signatories: readonly Standing[],
) {
  const signed = signatories.filter((one) => one.signed)
  const elements = communityElements.filter(
    (element) => present.includes(element) && !signed.some((one) => one.element === element),
  )
  return {
    head: !signed.some(({ role }) => role === 'HEAD'),
    elements,
    /** Those of whom nobody is left to sign: everybody chosen refused. */
    stuck: elements.filter((element) =>
      signatories.every((one) => one.element !== element || one.refused),
    ),
  }
}

/** Whether it counts as signed: a form without anybody present never does. */
export function isFullySigned(
  present: readonly CommunityElement[],
  signatories: readonly Standing[],
) {
  const { head, elements } = missingSignatures(present, signatories)
  return present.length > 0 && !head && elements.length === 0
}

/** Who is missing, in a sentence; null once nobody is. */
export function missingSentence(
  present: readonly CommunityElement[],
  signatories: readonly Standing[],
) {
  const { head, elements, stuck } = missingSignatures(present, signatories)
  const who = [
    ...(head ? [m.record_the_head()] : []),
    ...elements.map((element) =>
      m.record_representative({ element: communityElementLabel(element) }),
    ),
  ]
  if (who.length === 0) return null
  const waiting = m.record_missing({ who: who.join('; ') })
  if (stuck.length === 0) return waiting
  const refused = stuck.map(communityElementLabel).join('; ')
  return `${waiting} ${m.record_stuck({ who: refused })}`
}
