import { randomBytes } from 'node:crypto'
import { trackingCodeBytes, trackingCodeFrom } from '#domain/feedback/tracking-code.ts'
import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import { stakeholderGroupLabel } from '#domain/stakeholder/terms.ts'
import { describeCase } from './case-description.ts'
import { addCasePromises } from './case-promises.ts'
import { instantOf, plusMinutes } from './days.ts'
import {
  elementOf,
  type Ground,
  groupIdOf,
  type HeldForum,
  happened,
  idAt,
  randomCode,
  unitIdOf,
} from './ground.ts'
import type { SeedCase } from './material.ts'

const system = { kind: 'SYSTEM' } as const

/** Adds a real forum of another government: what its source tells, and nothing more. */
export function addCase(ground: Ground, told: SeedCase) {
  const startsAt = told.date ? instantOf(told.date, '09.00', told.timeZone) : null
  const at = startsAt ?? instantOf(`${told.year}-12-31`, '09.00', told.timeZone)
  const forum = { id: idAt(at), unitId: unitIdOf(ground, told.unit), at }
  addForum(ground, told, forum, startsAt)

  const subject = { id: forum.id, forumId: forum.id }
  const details = { theme: told.theme, source: told.source.publisher }
  happened(ground, at, system, 'forum.drafted', subject, details)
  addThosePresent(ground, told, forum)
  addPapers(ground, told, forum)
  addCasePromises(ground, told, forum, addInputs(ground, told, forum))
}

function addForum(ground: Ground, told: SeedCase, forum: HeldForum, startsAt: Date | null) {
  const { theme, year, method, place, timeZone, topics, subjects, followUps, source } = told
  const isFollowedUp = followUps.length > 0
  const endsAt = startsAt && plusMinutes(startsAt, 180)

  ground.rows.forum.push({
    organizationId: ground.organizationId,
    id: forum.id,
    unitId: forum.unitId,
    code: randomCode(6),
    ...{ theme, year, method, place, startsAt, timeZone },
    status: isFollowedUp ? 'FOLLOW_UP' : 'FORMULATING',
    topicKinds: topics,
    subjectMatters: subjects,
    description: describeCase(told),
    walkInsWelcome: false,
    sourceName: source.publisher,
    sourceUrl: source.url,
    announcedAt: startsAt,
    openedAt: startsAt,
    attendanceClosedAt: endsAt,
    signedAt: isFollowedUp ? endsAt : null,
    followUpCount: followUps.length,
    createdAt: forum.at,
    updatedAt: forum.at,
  })
}

function addThosePresent(ground: Ground, told: SeedCase, { id, at }: HeldForum) {
  const present = Object.entries(told.present) as Array<[StakeholderGroupCode, string[]]>
  for (const [group, labels] of present) {
    if (group === 'OTHER_STAKEHOLDER') continue
    for (const institution of labels) {
      ground.rows.attendance.push({
        organizationId: ground.organizationId,
        id: idAt(at),
        forumId: id,
        name: `Perwakilan ${institution}`,
        institution,
        groupId: groupIdOf(ground, group),
        element: elementOf(group),
        method: 'NAME_SEARCH',
        checkedInAt: at,
      })
    }
  }
}

function addPapers({ rows, organizationId }: Ground, told: SeedCase, { id, at }: HeldForum) {
  if (!told.documents.includes('OFFICIAL_RECORD')) return
  rows.forumPaper.push({
    organizationId,
    id: idAt(at),
    forumId: id,
    kind: 'OFFICIAL_RECORD',
    issuedOn: new Date(`${told.date}T00:00:00Z`),
    note: `Disebut oleh ${told.source.publisher}.`,
    createdAt: at,
  })
}

/** Adds the inputs in their order and gives their ids. */
function addInputs(ground: Ground, told: SeedCase, forum: HeldForum) {
  const grouped = new Set(told.followUps.flatMap(({ answers }) => answers))

  return told.inputs.map((input, index) => {
    const at = plusMinutes(forum.at, 60 + index * 5)
    const id = idAt(at)
    const { kind, from } = input
    const identity = from === null ? 'ANONYMOUS' : 'NAMED'
    const status = grouped.has(index + 1) ? 'GROUPED' : 'TRIAGED'
    ground.rows.feedback.push({
      ...inputOf(ground, forum, input),
      id,
      identity,
      status,
      createdAt: at,
    })

    if (from !== null) {
      const { organizationId } = ground
      ground.rows.feedbackSubmitter.push({ organizationId, feedbackId: id, name: nameOf(from) })
    }
    const details = { kind, identity, channel: 'IMPORTED' }
    happened(ground, at, system, 'feedback.submitted', { id, forumId: forum.id }, details)
    return id
  })
}

type Told = SeedCase['inputs'][number]

function inputOf(ground: Ground, forum: HeldForum, { from, ...input }: Told) {
  const group = from === 'ORGANIZER' ? null : from
  return {
    organizationId: ground.organizationId,
    forumId: forum.id,
    unitId: forum.unitId,
    trackingCode: trackingCodeFrom(randomBytes(trackingCodeBytes)),
    kind: input.kind,
    text: input.text,
    channel: 'IMPORTED' as const,
    spComponent: input.component,
    skmElement: input.element,
    groupId: group && groupIdOf(ground, group),
    element: group && elementOf(group),
    updatedAt: forum.at,
  }
}

const nameOf = (from: StakeholderGroupCode | 'ORGANIZER') =>
  from === 'ORGANIZER'
    ? 'Pihak penyelenggara'
    : `Perwakilan ${stakeholderGroupLabel(from).toLowerCase()}`
