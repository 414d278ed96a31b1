import type { SkmElement, SpComponent } from '../feedback/feedback.ts'
import type { TimeHorizon, TimeUnit } from '../follow-up/time-frame.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import type { SignatoryRole } from './record.ts'

/**
 * What a Berita Acara says, frozen as signing opens: names as they were on that day. It holds no telephone
 * number and no address of a person, so that those can be erased without touching what was signed.
 */
export type RecordSnapshot = {
  format: 'rembug.berita-acara/1'
  organization: {
    name: string
    letterheadTop: string | null
    website: string | null
    logoFileId: string | null
  }
  unit: {
    name: string
    shortName: string | null
    address: string | null
    phone: string | null
    email: string | null
    headPosition: string | null
  }
  record: {
    number: string
    version: number
    /** `YYYY-MM-DD`. */
    issuedOn: string
    place: string | null
    /** Why this version took the place of the one before. */
    reason: string | null
  }
  forum: {
    code: string
    theme: string
    year: number
    /** ISO instants. */
    startsAt: string
    endsAt: string | null
    timeZone: string
    place: string | null
    onlineUrl: string | null
    services: string[]
  }
  rows: SnapshotRow[]
  /** How many people of each element were present. */
  present: Array<{ element: CommunityElement; count: number }>
  signatories: SnapshotSignatory[]
}

export type SnapshotRow = {
  number: number
  problem: string
  recommendation: string
  horizon: TimeHorizon
  timeValue: number | null
  timeUnit: TimeUnit | null
  /** `YYYY-MM-DD`. */
  dueOn: string | null
  /** The office that answers for it; and who holds it, where a member was named. */
  owner: string | null
  ownerName: string | null
  service: string | null
  spComponent: SpComponent | null
  skmElement: SkmElement | null
  /** The elements whose people said it. */
  elements: CommunityElement[]
  /** The inputs it comes from; see `sourceCode`. */
  sources: string[]
}

export type SnapshotSignatory = {
  id: string
  role: SignatoryRole
  name: string
  position: string | null
  institution: string | null
  sex: 'MALE' | 'FEMALE' | null
  element: CommunityElement | null
  /** NIP, of the head of the unit. */
  number: string | null
}

/**
 * How a paper names an input. The tracking code is the only key to an input without a name, so of those a
 * paper shows its beginning alone.
 */
export const sourceCode = (identity: string, trackingCode: string) =>
  identity === 'NAMED' ? trackingCode : `${trackingCode.slice(0, 4)}-····-····`

/** The same bytes for the same content: keys in order, nothing between. What the hash is taken of. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)

  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  const inOrder = entries.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return `{${inOrder.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}
