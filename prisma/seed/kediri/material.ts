import type {
  Achievement,
  DocumentKind,
  EvidenceKind,
  FeedbackStatus,
  FollowUpStatus,
  ForumStatus,
  Identity,
  InputChannel,
  InputKind,
  LokusKind,
  Method,
  PublicationChannel,
  ServiceOutcome,
  SkmElement,
  SpComponent,
  SubjectMatter,
  TeamRole,
  TimeHorizon,
  TimeUnit,
  TopicKind,
  Verdict,
} from '#db/generated/enums.ts'
import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import type { SeedUnit } from '../material.ts'

export type SeedService = { key: string; name: string; lokusKind: LokusKind; description: string }

export type SeedIndicator = {
  name: string
  measure: string
  achievement: Achievement
  years: Array<{ year: number; target: number; realization: number | null; note?: string }>
}

/** A unit of the demo city; `key` is how forums name it. */
export type DemoUnit = SeedUnit & {
  key: string
  shortName: string
  services: SeedService[]
  indicators?: SeedIndicator[]
}

/**
 * A moment at the local hour `at`, such as `09.30`: on a fixed `date`, or `daysAgo` days before the
 * seeding day (negative: after it).
 */
export type Moment = { at: string } & ({ daysAgo: number } | { date: string })

/** Who speaks: an invitee by registry number, a walk-in by position, somebody on the web, or nobody known. */
export type Speaker =
  | { invitee: number }
  | { walkIn: number }
  | { name: string; institution?: string; group: StakeholderGroupCode }
  | { group: StakeholderGroupCode }
  | null

export type SeedFeedback = Moment & {
  key: string
  kind: InputKind
  identity: Identity
  channel: InputChannel
  by: Speaker
  service: string | null
  component: SpComponent | null
  element: SkmElement | null
  text: string
  /** Where it ends when no agreed row carries it; GROUPED is derived from the rows. */
  status?: Exclude<FeedbackStatus, 'GROUPED'>
  /** Somebody let strangers read it before it was sorted. */
  isLetThrough?: boolean
  /** The same, with the personal data in it masked. */
  isMasked?: boolean
  answer?: string
  reason?: string
  laporTicket?: string
  mergedInto?: string
}

/** One step of a promise. The last one is where it stands. */
export type SeedStep = Moment & {
  status: FollowUpStatus
  progress: number
  text: string
  by: 'owner' | 'organizer' | 'evaluator' | 'citizen'
}

export type SeedEvidence = Moment & {
  kind: EvidenceKind
  scene: Scene
  caption: string
  place?: string
}

/** What an evidence picture shows. */
export type Scene =
  | 'crowd'
  | 'queue-screen'
  | 'stairs'
  | 'ramp'
  | 'bare-wall'
  | 'notice-board'
  | 'home-visit'
  | 'school'
  | 'counter'
  | 'leaflet'
  | 'hall'
  | 'round-table'
  | 'door'

export type SeedFollowUp = {
  key: string
  problem: string
  recommendation: string
  horizon: TimeHorizon
  time: { value: number; unit: TimeUnit } | null
  due?: { daysAgo: number } | { date: string }
  owner: 'registration' | 'civil' | 'secretary' | 'mojoroto' | null
  ownerPosition: string | null
  output: string | null
  service: string | null
  component: SpComponent | null
  element: SkmElement | null
  feedback: string[]
  /** Fiscal years after the seeding year. */
  fiscalYearIn?: number
  reviewDaysAgo?: number
  /** After the row is agreed, and planned a week later: what became of it. */
  steps: SeedStep[]
  evidence?: SeedEvidence[]
  verdicts?: Array<Moment & { feedback: string; verdict: Verdict; note: string | null }>
}

export type SeedWalkIn = {
  name: string
  institution: string
  group: StakeholderGroupCode
  vulnerable?: true
}

/** Invitees by registry number, told apart by what became of the invitation. */
export type SeedInvitations = {
  attended?: number[]
  absent?: number[]
  confirmed?: number[]
  sent?: number[]
  draft?: number[]
  /** In the order of the line. */
  waiting?: number[]
  declined?: Array<{ invitee: number; note: string }>
  represented?: Array<{ invitee: number; name: string; position: string; came?: true }>
}

/** A photo of the forum itself, so many minutes after it began, under an item of its agenda by position. */
export type SeedPhoto = {
  scene: Scene
  caption: string
  place?: string
  minutes: number
  item: number
}

/** A forum of the demo city. */
export type SeedForum = {
  key: string
  unit: string
  status: ForumStatus
  reason?: string
  theme: string
  description: string
  method: Method
  topics: TopicKind[]
  subjects: SubjectMatter[]
  place: string | null
  onlineUrl?: string
  /** A fixed day for what really happened, else relative to the seeding day; null: not set yet. */
  day: string | number | null
  from: string
  until: string
  capacity?: number
  services: Array<{ key: string; outcome?: ServiceOutcome; note?: string }>
  team: Array<{ role: TeamRole; name: string; position: string; account?: string }>
  agenda: Array<{ title: string; speaker: string | null; minutes: number }>
  invitations: SeedInvitations
  walkIns: SeedWalkIn[]
  photos?: SeedPhoto[]
  feedback: SeedFeedback[]
  followUps: SeedFollowUp[]
  papers: Array<{ kind: DocumentKind; number: string | null; daysAfter: number; note?: string }>
  publications: Array<{
    channel: PublicationChannel
    daysAfter: number
    note: string
    url?: string
  }>
  source?: { publisher: string; url: string }
}
