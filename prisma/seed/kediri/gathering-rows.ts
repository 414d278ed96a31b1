import {
  dateColumn,
  dayOf,
  instantOf,
  minutesBetween,
  officeDay,
  plusDays,
  plusMinutes,
} from '../days.ts'
import { happened, idAt, randomCode, unitIdOf } from '../ground.ts'
import { addAttendances } from './attendance-rows.ts'
import { addFeedback } from './feedback-rows.ts'
import { addInvitations } from './invitation-rows.ts'
import { addLifecycle, lifecycleOf } from './lifecycle.ts'
import type { SeedForum } from './material.ts'
import { addMinutes } from './minutes-rows.ts'
import { addPhotos } from './photo-rows.ts'
import { addPromises } from './promise-rows.ts'
import { type Gathering, organizerOf, serviceIdOf, type Town } from './town.ts'

/** Adds a forum of the city with everything that belongs to it. */
export function addGathering(town: Town, forum: SeedForum) {
  const startsAt = startOf(town, forum)
  const created = startsAt
    ? town.days.officeInstant({ date: plusDays(dayOf(startsAt, town.days.zone), -45), at: '09.00' })
    : town.days.officeInstant({ daysAgo: 8, at: '09.00' })
  const unitId = unitIdOf(town.ground, forum.unit)
  const gathering: Gathering = { town, forum, id: idAt(created), unitId, startsAt }

  addForum(gathering, created)
  addParts(gathering, created)
  addPublicity(gathering)
  addMinutes(gathering)
  addPhotos(gathering)
  addLifecycle(gathering, created)
  const invitations = addInvitations(gathering)
  const attendances = addAttendances(gathering, invitations)
  const feedback = addFeedback(gathering, { invitations, attendances })
  addPromises(gathering, feedback)
}

/** A forum of today has begun an hour ago at the latest; a demo seeded at night has a night forum. */
function startOf({ days }: Town, { day, from }: SeedForum) {
  if (day === null) return null
  if (day !== 0) {
    const date = typeof day === 'string' ? day : officeDay(days.day({ daysAgo: day }))
    return instantOf(date, from, days.zone)
  }
  const planned = instantOf(days.today, from, days.zone)
  const minutesIn = (days.now.getTime() - planned.getTime()) / 60_000
  if (minutesIn >= 60 && minutesIn <= 300) return planned
  return plusMinutes(new Date(Math.floor(days.now.getTime() / 900_000) * 900_000), -60)
}

function addForum({ town, forum, id, unitId, startsAt }: Gathering, created: Date) {
  const { rows, organizationId } = town.ground
  const { theme, description, method, place, onlineUrl, capacity, status } = forum

  rows.forum.push({
    organizationId,
    id,
    unitId,
    code: randomCode(6),
    year: Number(dayOf(startsAt ?? town.days.now, town.days.zone).slice(0, 4)),
    ...{ theme, description, method, place, onlineUrl, capacity, status },
    topicKinds: forum.topics,
    subjectMatters: forum.subjects,
    startsAt,
    endsAt: startsAt && plusMinutes(startsAt, minutesBetween(forum.from, forum.until)),
    timeZone: town.days.zone,
    statusReason: forum.reason,
    sourceName: forum.source?.publisher,
    sourceUrl: forum.source?.url,
    followUpCount: forum.followUps.length,
    ...lifecycleOf({ town, forum, id, unitId, startsAt }),
    createdAt: created,
    updatedAt: created,
  })
}

function addParts({ town, forum, id, startsAt }: Gathering, created: Date) {
  const { rows, organizationId } = town.ground
  const own = { organizationId, forumId: id }

  for (const { key, outcome, note } of forum.services) {
    const serviceId = serviceIdOf(town, forum, key)
    if (serviceId) rows.forumService.push({ ...own, serviceId, outcome, note })
  }
  for (const { role, name, position, account } of forum.team) {
    const membershipId = account ? town.staff.get(account)?.membershipId : undefined
    rows.forumTeamMember.push({ ...own, id: idAt(created), role, name, position, membershipId })
  }
  let begins = startsAt
  for (const [position, { title, speaker, minutes }] of forum.agenda.entries()) {
    rows.agendaItem.push({
      ...own,
      id: idAt(created),
      position,
      title,
      speaker,
      startsAt: begins,
      minutes,
    })
    begins = begins && plusMinutes(begins, minutes)
  }
}

/** Papers, publications and the material that invitees read beforehand. */
function addPublicity({ town, forum, id, startsAt }: Gathering) {
  if (!startsAt) return
  const { rows, organizationId } = town.ground
  const held = dayOf(startsAt, town.days.zone)
  const who = organizerOf(town, forum.unit)

  for (const { kind, number, daysAfter, note } of forum.papers) {
    const day = officeDay(plusDays(held, daysAfter))
    const at = town.days.officeInstant({ date: day, at: '14.00' })
    const paper = { organizationId, id: idAt(at), forumId: id, kind, note, createdAt: at }
    const numbered = number && `${number}/${day.slice(0, 4)}`
    rows.forumPaper.push({ ...paper, number: numbered, issuedOn: dateColumn(day) })
    const details = { kind, number: numbered, version: 1 }
    happened(town.ground, at, who, 'paper.registered', { id: paper.id, forumId: id }, details)
  }
  for (const { channel, daysAfter, note, url } of forum.publications) {
    const day = officeDay(plusDays(held, daysAfter))
    const at = town.days.officeInstant({ date: day, at: '15.00' })
    const publication = { organizationId, id: idAt(at), forumId: id, channel, url, note }
    rows.publication.push({ ...publication, publishedOn: dateColumn(day), createdAt: at })
    const subject = { id: publication.id, forumId: id }
    happened(town.ground, at, who, 'publication.recorded', subject, { channel })
  }
  addMaterial({ town, forum, id, startsAt }, held)
}

function addMaterial(
  { town, forum, id }: { town: Town; forum: SeedForum; id: string; startsAt: Date },
  held: string,
) {
  const fileId = town.files.get(`material/${forum.key}`)
  if (!fileId) return
  const at = town.days.officeInstant({ date: plusDays(held, -30), at: '10.00' })
  const { rows, organizationId } = town.ground
  const material = { organizationId, id: idAt(at), forumId: id, fileId, createdAt: at }
  rows.material.push({ ...material, title: 'Rancangan Standar Pelayanan', position: 0 })
  const subject = { id: material.id, forumId: id }
  happened(town.ground, at, organizerOf(town, forum.unit), 'material.added', subject, {
    title: 'Rancangan Standar Pelayanan',
  })
}
