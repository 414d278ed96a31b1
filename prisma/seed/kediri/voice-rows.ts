import { isPublishable } from '#domain/feedback/feedback.ts'
import { plusMinutes } from '../days.ts'
import { happened, pick } from '../ground.ts'
import type { Rows } from '../rows.ts'
import { memberOf } from './staff.ts'
import type { Town } from './town.ts'

type Input = Rows['feedback'][number]
type Guest = Rows['invitation'][number]

const mostMarks = 9

/** Adds what guests marked as important among the inputs they could read, and how staff judged those by USG. */
export function addVoices(town: Town) {
  const { rows } = town.ground
  for (const forum of rows.forum) {
    const guests = rows.invitation.filter((one) => one.forumId === forum.id && isGuest(one))
    const inputs = rows.feedback.filter((one) => one.forumId === forum.id && isReadable(one))
    for (const input of inputs) {
      for (const guest of guests.filter((one) => marks(one, input)).slice(0, mostMarks)) {
        addMark(town, input, guest)
      }
      if (pick(`usg ${input.text}`, 0, 9) < 6) judge(town, input)
    }
  }
}

const isGuest = ({ status, withdrawnAt }: Guest) =>
  !withdrawnAt && (status === 'ATTENDED' || status === 'CONFIRMED' || status === 'REPRESENTED')

const isReadable = ({ status = 'SUBMITTED' }: Input) =>
  status !== 'SUBMITTED' && isPublishable(status)

/** Some inputs matter to many, most to few. */
const marks = ({ name }: Guest, { text }: Input) =>
  pick(`${name} ${text}`, 0, 99) < pick(`penting ${text}`, 0, 45)

function addMark({ ground }: Town, { id: feedbackId, forumId, createdAt }: Input, guest: Guest) {
  const { organizationId } = ground
  const at = plusMinutes(new Date(createdAt ?? 0), 20)
  const person = { personId: guest.id, invitationId: guest.id }
  ground.rows.support.push({ organizationId, feedbackId, forumId, ...person, createdAt: at })
  const who = { kind: 'PARTICIPANT', name: guest.representativeName ?? guest.name } as const
  happened(ground, at, who, 'support.given', { id: guest.id, forumId }, { feedbackId })
}

function judge({ ground, staff }: Town, { id: feedbackId, forumId, text, createdAt }: Input) {
  const member = memberOf(staff, 'penyelenggara-dukcapil')
  const scoredAt = plusMinutes(new Date(createdAt ?? 0), 25)
  const [urgency, seriousness, growth] = ['u', 's', 'g'].map((part) =>
    pick(`${part} ${text}`, 2, 5),
  )
  if (!urgency || !seriousness || !growth) return
  const usg = { urgency, seriousness, growth, scoredByName: member.name, scoredAt }
  ground.rows.usgScore.push({ organizationId: ground.organizationId, feedbackId, forumId, ...usg })
  const subject = { id: feedbackId, forumId }
  const details = { usg: `${urgency}-${seriousness}-${growth}` }
  happened(ground, scoredAt, member, 'feedback.scored', subject, details)
}
