import type { LokusKind, UnitCategory } from '../organization/organization.ts'
import type { CommunityElement } from '../stakeholder/group.ts'
import { type Answer, type Answers, ownStaffQuestion } from './answers.schema.ts'
import { categoryOfName, categorySaid, lokusSaid, nameInCategory } from './category-words.ts'
import type { PersonValues, ServiceValues, UnitValues } from './draft.ts'
import {
  coreOf,
  elementSaid,
  groupOfElement,
  groupSaid,
  groupSuggested,
  saysOrganizer,
} from './group-words.ts'
import type { Reason } from './import.ts'
import { institutionKey } from './institution-name.ts'
import { wordsOf } from './sheet.ts'

/** What the organization has already that the words of a file are looked up in. */
export type Directory = {
  groups: ReadonlyArray<{
    id: string
    code: string | null
    name: string
    element: CommunityElement | null
  }>
  units: ReadonlyArray<{ id: string; name: string; shortName: string | null }>
  /** The unit that holds the forum: its own people are no element. */
  organizer: { name: string; shortName: string | null } | null
  /** Rows without a unit belong to this one. */
  unitId: string | null
  /** Unit staff bring services into their own unit only. */
  scopeUnitId: string | null
}

/** A question about words that several rows share, and what an answer may start from. */
export type Question = { key: string; text: string; suggestion: string | null }

export type Settled<Columns> =
  | { state: 'settled'; columns: Columns }
  | { state: 'asked'; question: Question; reason: Reason }
  | { state: 'skipped'; reason: Reason; question?: Question }

export type PersonColumns = Omit<PersonValues, 'groupText' | 'elementText'> & {
  groupId: string
  element: CommunityElement
}
export type UnitColumns = Omit<UnitValues, 'categoryText'> & { category: UnitCategory }
export type ServiceColumns = Omit<ServiceValues, 'unitText' | 'lokusText'> & {
  unitId: string
  lokusKind: LokusKind
}

type Group = Directory['groups'][number]

/** Gives a person the group and element that the file certainly says, or that was answered. */
export function settlePerson(
  values: PersonValues,
  directory: Directory,
  answers: Answers,
): Settled<PersonColumns> {
  const { groupText, elementText, ...columns } = values
  if (isOwnStaff(values, directory) && !answers[ownStaffQuestion]?.include) {
    const question = {
      key: ownStaffQuestion,
      text: values.institution ?? groupText ?? '',
      suggestion: null,
    }
    return { state: 'skipped', reason: { code: 'own-staff' }, question }
  }
  const question = groupQuestion(values)
  const answer = answers[question.key]
  const text = groupText ?? elementText ?? ''
  if (answer?.skip) return { state: 'skipped', reason: { code: 'left-out', text } }

  const group =
    groupOf(values, directory) ?? directory.groups.find(({ id }) => id === answer?.groupId)
  if (!group) return { state: 'asked', question, reason: { code: 'unknown-group', text } }

  const element = (elementText && elementSaid(elementText)) || answer?.element || group.element
  if (!element)
    return {
      state: 'asked',
      question: { ...question, suggestion: group.id },
      reason: { code: 'no-element', text },
    }
  return { state: 'settled', columns: { ...columns, groupId: group.id, element } }
}

function groupOf(
  { groupText, elementText }: PersonValues,
  { groups }: Directory,
): Group | undefined {
  for (const text of [groupText, elementText]) {
    if (!text) continue
    const words = wordsOf(text)
    const own = groups.find(({ name }) => wordsOf(name) === words)
    const code = groupSaid(text)
    const found = own ?? (code ? groups.find((group) => group.code === code) : undefined)
    if (found) return found
  }
  return undefined
}

function groupQuestion({ groupText, elementText, institution, name }: PersonValues): Question {
  if (groupText)
    return { key: `g:${coreOf(groupText)}`, text: groupText, suggestion: groupSuggested(groupText) }
  const element = elementText ? elementSaid(elementText) : null
  if (elementText)
    return {
      key: `e:${coreOf(elementText)}`,
      text: elementText,
      suggestion: element ? groupOfElement(element) : groupSuggested(elementText),
    }
  const suggestion = groupSuggested(institution ?? name)
  return { key: `s:${suggestion ?? ''}`, text: '', suggestion }
}

function isOwnStaff(
  { groupText, elementText, institution, name, kind }: PersonValues,
  { organizer }: Directory,
) {
  if ([groupText, elementText].some((text) => text && saysOrganizer(text))) return true
  const from = institutionKey(institution ?? (kind === 'INSTITUTION' ? name : ''))
  if (!organizer || from === '') return false
  const names = [organizer.name, organizer.shortName ?? ''].map(institutionKey).filter(Boolean)
  return names.some(
    (own) =>
      from === own ||
      from.startsWith(`${own} `) ||
      /^ (kota|kabupaten) /.test(own.startsWith(from) ? own.slice(from.length) : ''),
  )
}

/** Gives a unit its category: as the file says, as its name begins, or as answered. */
export function settleUnit(values: UnitValues, answers: Answers): Settled<UnitColumns> {
  const { categoryText, ...columns } = values
  const key = `c:${categoryText ? coreOf(categoryText) : ''}`
  const answer = answers[key]
  if (answer?.skip)
    return { state: 'skipped', reason: { code: 'left-out', text: categoryText ?? '' } }

  const category =
    (categoryText && categorySaid(categoryText)) || categoryOfName(values.name) || answer?.category
  if (!category) {
    const question = { key, text: categoryText ?? '', suggestion: null }
    return {
      state: 'asked',
      question,
      reason: { code: 'unknown-category', text: categoryText ?? '' },
    }
  }
  return {
    state: 'settled',
    columns: { ...columns, category, name: nameInCategory(values.name, category) },
  }
}

/** Finds the unit that offers a service, among those the actor may change. */
export function settleService(
  values: ServiceValues,
  directory: Directory,
  answers: Answers,
): Settled<ServiceColumns> {
  const { unitText, lokusText, ...columns } = values
  const wanted = institutionKey(unitText ?? '')
  const key = `u:${wanted}`
  const answer: Answer | undefined = answers[key]
  if (answer?.skip) return { state: 'skipped', reason: { code: 'left-out', text: unitText ?? '' } }

  const unitId = unitText ? unitNamed(wanted, directory) : directory.unitId
  const settled = unitId ?? directory.units.find(({ id }) => id === answer?.unitId)?.id
  if (!settled) {
    const question = { key, text: unitText ?? '', suggestion: null }
    return { state: 'asked', question, reason: { code: 'unknown-unit', text: unitText ?? '' } }
  }
  if (directory.scopeUnitId && settled !== directory.scopeUnitId)
    return { state: 'skipped', reason: { code: 'beyond-unit', text: unitText ?? '' } }
  const lokusKind = (lokusText && lokusSaid(lokusText)) || 'ADMINISTRATIVE'
  return { state: 'settled', columns: { ...columns, unitId: settled, lokusKind } }
}

/** The one unit of that name; two of one name are asked about. */
function unitNamed(wanted: string, { units }: Directory) {
  const found = units.filter(({ name, shortName }) =>
    [name, shortName ?? ''].some((one) => one !== '' && institutionKey(one) === wanted),
  )
  return found.length === 1 ? (found[0]?.id ?? null) : null
}
