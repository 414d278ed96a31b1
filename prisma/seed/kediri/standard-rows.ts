import { spComponents } from '#domain/feedback/feedback.ts'
import { dateColumn, dayOf, plusDays } from '../days.ts'
import { happened, idAt, unitIdOf } from '../ground.ts'
import { lastYear } from './last-year/forum.ts'
import { memberOf } from './staff.ts'
import { type SeedStandard, standards } from './standards.ts'
import { organizerOf, type Town } from './town.ts'

type Version = {
  version: number
  status: 'DRAFT' | 'IN_FORCE' | 'SUPERSEDED'
  at: Date
  decree: { number: string; on: string } | null
  forumId: string | null
  parts: Array<{
    component: (typeof spComponents)[number]
    text: string
    outcome?: Outcome
    note?: string
  }>
}
type Outcome = 'KEPT' | 'CHANGED' | 'NEW' | 'REVOKED'

/** Adds what the registry office's services promise: versions, a review at last year's forum, a draft for today's. */
export function addStandards(town: Town) {
  for (const one of standards) {
    const [first, ...later] = versionsOf(town, one)
    if (!first) continue
    for (const version of [first, ...later]) addVersion(town, one.service, version)
  }
}

function versionsOf(town: Town, { first, reviewed, proposed }: SeedStandard): Version[] {
  const { days } = town
  const old = days.officeInstant({ date: '2023-06-12', at: '09.00' })
  const words = spComponents.flatMap((component) => {
    const text = first[component]
    return text ? [{ component, text }] : []
  })
  const holding: Version = {
    ...{ version: 1, status: reviewed ? 'SUPERSEDED' : 'IN_FORCE', at: old, forumId: null },
    ...{ decree: { number: '188.45/112/2023', on: '2023-06-19' }, parts: words },
  }
  const next = { version: 2, parts: words }
  if (reviewed) {
    const forum = forumNamed(town, lastYear.theme)
    const held = dayOf(forum.startsAt, days.zone)
    const parts = words.map((part) => ({ ...part, ...definedOf(reviewed[part.component]) }))
    const decree = { number: '188.45/241/DISDUKCAPIL', on: plusDays(held, 24) }
    const at = days.officeInstant({ date: plusDays(held, -10), at: '09.00' })
    return [holding, { ...next, status: 'IN_FORCE', at, decree, forumId: forum.id, parts }]
  }
  if (!proposed) return [holding]
  const parts = words.map((part) => ({ ...part, text: proposed[part.component] ?? part.text }))
  const at = days.officeInstant({ daysAgo: 12, at: '09.00' })
  return [holding, { ...next, status: 'DRAFT', at, decree: null, forumId: null, parts }]
}

function addVersion(town: Town, service: string, made: Version) {
  const { ground, services } = town
  const { organizationId, rows } = ground
  const { version, status, at, decree, forumId, parts } = made
  const serviceId = services.get(`dukcapil/${service}`) ?? ''
  const id = idAt(at)
  rows.serviceStandard.push({
    ...{ organizationId, id, unitId: unitIdOf(ground, 'dukcapil'), serviceId, version, status },
    ...{ draftOf: status === 'DRAFT' ? serviceId : null, forumId },
    ...{ inForceFor: status === 'IN_FORCE' ? serviceId : null },
    ...{ decreeNumber: decree?.number, decreedOn: decree && dateColumn(decree.on) },
    ...{ createdAt: at, updatedAt: at },
  })
  for (const part of parts) rows.standardComponent.push({ organizationId, standardId: id, ...part })
  const name = rows.service.find((row) => row.id === serviceId)?.name
  const details = { service: name, version }
  happened(ground, at, organizerOf(town, 'dukcapil'), 'standard.drafted', { id }, details)
  if (!decree) return
  const issued = town.days.officeInstant({ date: decree.on, at: '10.00' })
  const head = memberOf(town.staff, 'penyelenggara-dukcapil')
  happened(ground, issued, head, 'standard.issued', { id }, { ...details, number: decree.number })
}

function forumNamed({ ground }: Town, theme: string) {
  const forum = ground.rows.forum.find((row) => row.theme === theme)
  if (!forum?.startsAt) throw new Error(`No forum ${theme}`)
  return { id: forum.id, startsAt: new Date(forum.startsAt) }
}

/** What a review said of a component; nothing where it kept the words. */
const definedOf = (said: { text?: string; outcome: Outcome; note?: string } | undefined) =>
  said ? { ...(said.text && { text: said.text }), outcome: said.outcome, note: said.note } : {}
