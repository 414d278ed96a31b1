import type {
  DocumentKind,
  InputKind,
  Method,
  SkmElement,
  SpComponent,
  SubjectMatter,
  TopicKind,
  UnitCategory,
} from '#db/generated/enums.ts'
import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'

export type SeedUnit = {
  name: string
  shortName?: string
  category: UnitCategory
  headPosition: string
}

/** A government or agency, with the units whose forums are told. */
export type SeedOrganization = {
  slug: string
  name: string
  shortName: string
  province: string
  timeZone: string
  letterheadTop: string
  introduction: string
  units: SeedUnit[]
}

/** What a page or news item told became of a promise. */
export type ToldStatus =
  | 'PROMISED'
  | 'AGREED'
  | 'PLANNED'
  | 'IN_PROGRESS'
  | 'DONE'
  | 'ANSWERED'
  | 'WAITING_BUDGET'
  | 'DECLINED_FOR_NOW'

/** One real forum as told by a public page. Null: the page does not say. */
export type SeedCase = {
  key: string
  organization: string
  unit: string
  year: number
  date: string | null
  timeZone: string
  place: string | null
  theme: string
  method: Method
  topics: TopicKind[]
  subjects: SubjectMatter[]
  present: Partial<Record<StakeholderGroupCode, string[]>>
  headcount: number | null
  figures: Array<{ name: string; value: number | string; unit: string; context: string | null }>
  inputs: Array<{
    kind: InputKind
    /** ORGANIZER: the unit itself. */
    from: StakeholderGroupCode | 'ORGANIZER' | null
    component: SpComponent | null
    element: SkmElement | null
    text: string
  }>
  followUps: Array<{
    told: ToldStatus
    timeFrame: string | null
    /** Positions in `inputs`, counted from 1. */
    answers: number[]
    text: string
  }>
  documents: Array<DocumentKind | 'SERVICE_PLEDGE'>
  legalBasis: string[]
  sourceErrors: string[]
  note: string | null
  source: { publisher: string; url: string; more: string[] }
}
