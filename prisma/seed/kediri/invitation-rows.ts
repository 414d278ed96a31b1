import type { InvitationStatus } from '#db/generated/enums.ts'
import { normalizedPhone } from '#domain/stakeholder/phone.ts'
import { dayOf, plusDays, plusMinutes } from '../days.ts'
import { elementOf, groupIdOf, happened, idAt, pick, randomCode, randomToken } from '../ground.ts'
import { addForumLetter } from './letter-rows.ts'
import { addLetter } from './mail-rows.ts'
import type { SeedForum } from './material.ts'
import { type SeedStakeholder, stakeholders } from './stakeholders.ts'
import { type Gathering, organizerOf } from './town.ts'

/** What became of one invitation. */
type Outcome = {
  invitee: number
  status: InvitationStatus
  note?: string
  representative?: { name: string; position: string }
}

export type Invited = Outcome & { id: string; name: string; position: string }

function outcomesOf({ invitations }: SeedForum): Outcome[] {
  const plain = (numbers: number[] | undefined, status: InvitationStatus) =>
    (numbers ?? []).map((invitee) => ({ invitee, status }))

  return [
    ...plain(invitations.attended, 'ATTENDED'),
    ...plain(invitations.absent, 'ABSENT'),
    ...plain(invitations.confirmed, 'CONFIRMED'),
    ...plain(invitations.sent, 'SENT'),
    ...plain(invitations.draft, 'DRAFT'),
    ...plain(invitations.waiting, 'WAITLISTED'),
    ...(invitations.declined ?? []).map(({ invitee, note }): Outcome => {
      return { invitee, status: 'DECLINED', note }
    }),
    ...(invitations.represented ?? []).map(({ invitee, came, ...representative }): Outcome => {
      return { invitee, status: came ? 'ATTENDED' : 'REPRESENTED', representative }
    }),
  ].sort((a, b) => a.invitee - b.invitee)
}

/** Adds the invitations of a forum, each with how far it got; gives them by registry number. */
export function addInvitations(gathering: Gathering) {
  const { town, forum, startsAt } = gathering
  if (!startsAt) return new Map<number, Invited>()

  const day = plusDays(dayOf(startsAt, town.days.zone), -27)
  const invitedAt = town.days.officeInstant({ date: day, at: '09.00' })
  const letter = addForumLetter(gathering, invitedAt)
  return new Map(
    outcomesOf(forum).map((outcome) => [
      outcome.invitee,
      addOne(gathering, outcome, { invitedAt, letter }),
    ]),
  )
}

type Written = { invitedAt: Date; letter: ReturnType<typeof addForumLetter> }

function addOne(gathering: Gathering, outcome: Outcome, written: Written): Invited {
  const { invitedAt, letter: forumLetter } = written
  const stakeholder = stakeholders[outcome.invitee - 1]
  if (!stakeholder) throw new Error(`No stakeholder ${outcome.invitee}`)

  const { name, position, email } = stakeholder
  const times = timesOf(gathering, outcome, invitedAt)
  const subject = { id: idAt(invitedAt), forumId: gathering.id }
  const token = randomToken()
  const row = invitationOf(gathering, outcome, stakeholder)
  const isMailed = isByMail(gathering, outcome)
  const way = isMailed ? 'EMAIL' : 'WHATSAPP'
  const made = {
    ...{ ...row, id: subject.id, token, ...times, createdAt: invitedAt },
    sentBy: times.sentAt && way,
    waitlistedAt: outcome.status === 'WAITLISTED' ? times.answeredAt : null,
  } as const
  gathering.town.ground.rows.invitation.push(made)

  if (isMailed && forumLetter) {
    const queuedAt = times.sentAt ? plusMinutes(times.sentAt, -1) : plusMinutes(invitedAt, 60)
    const letter = { invitationId: subject.id, name, position, email, token, queuedAt }
    addLetter(gathering, { ...letter, letter: forumLetter, sentAt: times.sentAt })
  }
  recordSteps(gathering, subject, { ...outcome, name, isMailed }, { invitedAt, ...times })
  return { ...outcome, id: subject.id, name, position }
}

function invitationOf(
  { town, id: forumId }: Gathering,
  { invitee, status, representative, note }: Outcome,
  { group, name, position, email, phone }: SeedStakeholder,
) {
  const { ground } = town
  const stakeholderId = town.stakeholders.get(invitee)
  if (!stakeholderId) throw new Error(`No stakeholder ${invitee}`)
  return {
    organizationId: ground.organizationId,
    ...{ forumId, stakeholderId, name, position, email, status },
    phone: normalizedPhone(phone),
    groupId: groupIdOf(ground, group),
    element: elementOf(group),
    passCode: randomCode(6),
    representativeName: representative?.name,
    representativePosition: representative?.position,
    answerNote: note,
  }
}

/** For the coming forum half of the letters went by e-mail; one address of those left turned out to be dead. */
function isByMail({ forum }: Gathering, { invitee, status }: Outcome) {
  if (forum.key !== 'upcoming') return false
  return status === 'DRAFT' ? invitee === 62 : invitee % 2 === 0
}

type Times = { sentAt: Date | null; openedAt: Date | null; answeredAt: Date | null }

/** Links are handed over the day after; answers come within ten days, but never before the forum tells. */
function timesOf({ town, forum }: Gathering, outcome: Outcome, invitedAt: Date): Times {
  if (outcome.status === 'DRAFT') return { sentAt: null, openedAt: null, answeredAt: null }

  const key = `${forum.key}/${outcome.invitee}`
  const past = (at: Date) => (at > town.days.now ? plusMinutes(town.days.now, -30) : at)
  const sentAt = past(plusMinutes(invitedAt, 1440 + pick(key, 0, 240)))
  if (outcome.status === 'SENT' && pick(key, 0, 2) === 0) {
    return { sentAt, openedAt: null, answeredAt: null }
  }
  const openedAt = past(plusMinutes(sentAt, pick(key, 20, 10 * 1440)))
  const isAnswered = outcome.status !== 'SENT' && outcome.status !== 'ABSENT'
  return { sentAt, openedAt, answeredAt: isAnswered ? past(plusMinutes(openedAt, 3)) : null }
}

function recordSteps(
  { town, forum }: Gathering,
  subject: { id: string; forumId: string },
  { status, name, representative, isMailed }: Outcome & { name: string; isMailed: boolean },
  { invitedAt, sentAt, openedAt, answeredAt }: Times & { invitedAt: Date },
) {
  const { ground } = town
  const who = organizerOf(town, forum.unit)
  const guest = { kind: 'PARTICIPANT', name } as const
  const answer = representative ? 'REPRESENTED' : status === 'DECLINED' ? 'DECLINED' : 'CONFIRMED'

  happened(ground, invitedAt, who, 'invitation.created', subject, { name })
  if (sentAt && !isMailed) {
    happened(ground, sentAt, who, 'invitation.handed-over', subject, { name, way: 'WHATSAPP' })
  }
  if (openedAt) happened(ground, openedAt, guest, 'invitation.opened', subject)
  if (answeredAt) {
    happened(ground, answeredAt, guest, 'invitation.answered', subject, {
      answer,
      ...(status === 'WAITLISTED' && { standing: status }),
    })
  }
}
