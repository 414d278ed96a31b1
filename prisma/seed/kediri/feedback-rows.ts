import { randomBytes } from 'node:crypto'
import { findPersonalParts, masked } from '#domain/feedback/personal-data.ts'
import { trackingCodeBytes, trackingCodeFrom } from '#domain/feedback/tracking-code.ts'
import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import { minutesBetween, plusMinutes } from '../days.ts'
import { elementOf, groupIdOf, happened, idAt, type Who } from '../ground.ts'
import type { Present } from './attendance-rows.ts'
import { isLetOut, letThroughAt, recordTriage } from './feedback-triage.ts'
import type { Invited } from './invitation-rows.ts'
import type { SeedFeedback, Speaker } from './material.ts'
import { stakeholders, standInOf } from './stakeholders.ts'
import { type Gathering, serviceIdOf } from './town.ts'
import { dayAfter, type Voiced } from './voiced.ts'

/** Who was there to speak. */
export type Audience = { invitations: Map<number, Invited>; attendances: Present[] }

/** Adds every input of a forum with who gave it and what was done about it; gives them by key. */
export function addFeedback(gathering: Gathering, audience: Audience) {
  const grouped = new Set(gathering.forum.followUps.flatMap(({ feedback }) => feedback))
  const voiced = new Map<string, Voiced>()
  for (const feedback of gathering.forum.feedback) {
    const untouched = feedback.channel === 'IMPORTED' ? 'TRIAGED' : 'SUBMITTED'
    const status = grouped.has(feedback.key) ? 'GROUPED' : (feedback.status ?? untouched)
    const at = momentOf(gathering, feedback)
    voiced.set(feedback.key, { told: feedback, id: idAt(at), at, status })
  }
  for (const input of voiced.values()) {
    addInput(gathering, input, audience, voiced)
    recordTriage(gathering, input)
  }
  return voiced
}

/** What is said in the hall is said on the day of the forum, at its hour; the rest whenever people write. */
function momentOf({ town, forum, startsAt }: Gathering, feedback: SeedFeedback) {
  const onTheDay = startsAt && ('date' in feedback || feedback.daysAgo === forum.day)
  if (!onTheDay) return town.days.instant(feedback)
  return plusMinutes(startsAt, minutesBetween(forum.from, feedback.at))
}

function addInput(
  gathering: Gathering,
  input: Voiced,
  audience: Audience,
  voiced: Map<string, Voiced>,
) {
  const { ground } = gathering.town
  const { told } = input
  const speaker = speakerOf(told.by, audience)
  const group = speaker?.group ?? null
  const isNamed = told.identity !== 'ANONYMOUS'

  ground.rows.feedback.push({
    ...whatWasSaid(gathering, input),
    ...whatBecameOfIt(gathering, input, voiced),
    groupId: group && isNamed ? groupIdOf(ground, group) : null,
    element: group && elementOf(group),
  })
  if (speaker && isNamed) {
    const { organizationId } = ground
    const { name, institution, invitationId, attendanceId } = speaker
    const submitter = { name, institution, invitationId, attendanceId }
    ground.rows.feedbackSubmitter.push({ organizationId, feedbackId: input.id, ...submitter })
  }
  recordSubmission(gathering, input, speaker?.name)
}

function whatWasSaid({ town, forum, id: forumId, unitId }: Gathering, { told, id, at }: Voiced) {
  const { kind, text, identity, channel, service, component, element } = told
  return {
    organizationId: town.ground.organizationId,
    ...{ id, forumId, unitId, kind, text, identity, channel },
    trackingCode: trackingCodeFrom(randomBytes(trackingCodeBytes)),
    serviceId: serviceIdOf(town, forum, service),
    spComponent: component,
    skmElement: element,
    createdAt: at,
    updatedAt: at,
    ...(isLetOut(told) && { publishedAt: letThroughAt(at) }),
    publicText: told.isMasked ? masked(text, findPersonalParts(text)) : null,
  }
}

function whatBecameOfIt(gathering: Gathering, input: Voiced, voiced: Map<string, Voiced>) {
  const { answer, reason, laporTicket, mergedInto } = input.told
  const { days } = gathering.town
  return {
    status: input.status,
    answer,
    answeredAt: answer ? days.officeInstant(dayAfter(gathering, input)) : null,
    statusReason: reason,
    statusBefore: input.status === 'HIDDEN' ? ('SUBMITTED' as const) : null,
    laporTicket,
    mergedIntoId: mergedInto ? voiced.get(mergedInto)?.id : null,
  }
}

type Known = {
  name?: string
  institution?: string
  group: StakeholderGroupCode
  invitationId?: string
  attendanceId?: string
}

function speakerOf(by: Speaker, { invitations, attendances }: Audience): Known | null {
  if (by === null) return null
  if ('invitee' in by) {
    const invited = invitations.get(by.invitee)
    const group = stakeholders[by.invitee - 1]?.group
    if (!invited || !group) throw new Error(`Not invited: ${by.invitee}`)
    const name = invited.representative?.name ?? standInOf(invited.name)
    return { name, institution: invited.name, group, invitationId: invited.id }
  }
  if ('walkIn' in by) {
    const present = attendances[by.walkIn]
    if (!present) throw new Error(`Nobody walked in as ${by.walkIn}`)
    return { name: present.name, group: present.group, attendanceId: present.id }
  }
  return by
}

function recordSubmission({ town, id: forumId }: Gathering, input: Voiced, name?: string) {
  const { kind, identity, channel, by } = input.told
  const spoken = channel === 'ON_SITE_ORAL' ? town.staff.get('fasilitator') : undefined
  const guest: Who = {
    kind: channel === 'IMPORTED' ? 'SYSTEM' : by ? 'PARTICIPANT' : 'PUBLIC',
    name: identity === 'NAMED' ? name : null,
  }
  happened(
    town.ground,
    input.at,
    spoken ?? guest,
    'feedback.submitted',
    { id: input.id, forumId },
    {
      kind,
      identity,
      channel,
    },
  )
}
