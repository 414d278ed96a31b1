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
  const forumId = idAt(at)
  const unitId = unitIdOf(ground, told.unit)
  const isFollowedUp = told.followUps.length > 0

  ground.rows.forum.push({
    organizationId: ground.organizationId,
    id: forumId,
    unitId,
    code: randomCode(6),
    year: told.year,
    theme: told.theme,
    status: isFollowedUp ? 'FOLLOW_UP' : 'FORMULATING',
    topicKinds: told.topics,
    subjectMatters: told.subjects,
    method: told.method,
    place: told.place,
    startsAt,
    timeZone: told.timeZone,
    description: describeCase(told),
    walkInsWelcome: false,
    sourceName: told.source.publisher,
    sourceUrl: told.source.url,
    announcedAt: startsAt,
    openedAt: startsAt,
    attendanceClosedAt: startsAt && plusMinutes(startsAt, 180),
    signedAt: isFollowedUp && startsAt ? plusMinutes(startsAt, 180) : null,
    followUpCount: told.followUps.length,
    createdAt: at,
    updatedAt: at,
  })
  const forum = { id: forumId, unitId, at }
  happened(
    ground,
    at,
    system,
    'forum.drafted',
    { id: forumId, forumId },
    {
      theme: told.theme,
      source: told.source.publisher,
    },
  )
  addThosePresent(ground, told, forum)
  addPapers(ground, told, forum)
  addCasePromises(ground, told, forum, addInputs(ground, told, forum))
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
  const { rows, organizationId } = ground
  const grouped = new Set(told.followUps.flatMap(({ answers }) => answers))

  return told.inputs.map((input, index) => {
    const at = plusMinutes(forum.at, 60 + index * 5)
    const id = idAt(at)
    const group = input.from === 'ORGANIZER' ? null : input.from
    const identity = input.from === null ? 'ANONYMOUS' : 'NAMED'
    rows.feedback.push({
      organizationId,
      id,
      forumId: forum.id,
      unitId: forum.unitId,
      trackingCode: trackingCodeFrom(randomBytes(trackingCodeBytes)),
      kind: input.kind,
      text: input.text,
      identity,
      channel: 'IMPORTED',
      status: grouped.has(index + 1) ? 'GROUPED' : 'TRIAGED',
      spComponent: input.component,
      skmElement: input.element,
      groupId: group && groupIdOf(ground, group),
      element: group && elementOf(group),
      createdAt: at,
      updatedAt: at,
    })
    if (identity === 'NAMED') {
      const name = group
        ? `Perwakilan ${stakeholderGroupLabel(group).toLowerCase()}`
        : 'Pihak penyelenggara'
      rows.feedbackSubmitter.push({ organizationId, feedbackId: id, name })
    }
    happened(
      ground,
      at,
      system,
      'feedback.submitted',
      { id, forumId: forum.id },
      {
        kind: input.kind,
        identity,
        channel: 'IMPORTED',
      },
    )
    return id
  })
}
