import {
  CalendarClock,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CircleX,
  CornerUpLeft,
  Handshake,
  Megaphone,
  Send,
  UserRound,
} from 'lucide-react'
import type { FollowUpStatus, Verdict } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { formatDateTime, formatPercent } from './format.ts'
import type { LucideIcon } from './icon.tsx'
import type { Tone } from './status.tsx'
import { type Moment, Timeline } from './timeline.tsx'

export type ToldUpdate = {
  id: string
  status: FollowUpStatus
  progress: number
  text: string
  authorName?: string | null
  createdAt: Date
}

export type ToldVerdict = { id: string; verdict: Verdict; note?: string | null; createdAt: Date }

type Props = {
  agreedAt: Date | null
  updates: readonly ToldUpdate[]
  verdicts?: readonly ToldVerdict[]
  zone: string
}

/** What was done and said about a promise, by those who keep it and those who asked for it, in order. */
export function PromiseTimeline({ agreedAt, updates, verdicts = [], zone }: Props) {
  const moments = [
    ...(agreedAt ? [agreement(agreedAt)] : []),
    ...updates.map(momentOfUpdate),
    ...verdicts.map(momentOfVerdict),
  ]
  moments.sort((a, b) => a.at.getTime() - b.at.getTime())
  return (
    <Timeline
      moments={moments.map(({ at, ...moment }) => ({
        ...moment,
        when: formatDateTime(at, zone),
        dateTime: at.toISOString(),
      }))}
    />
  )
}

type TimedMoment = Moment & { at: Date }

const agreement = (at: Date): TimedMoment => ({
  key: 'agreed',
  at,
  title: m.follow_up_step_agreed(),
  icon: Handshake,
  tone: 'info',
})

function momentOfUpdate(update: ToldUpdate): TimedMoment {
  const { id, status, progress, text, authorName, createdAt } = update
  const [icon, tone] = looks[status]
  const label = followUpStatusLabel(status)
  return {
    key: id,
    at: createdAt,
    title: status === 'IN_PROGRESS' ? `${label}, ${formatPercent(progress, 0)}` : label,
    who: authorName,
    icon,
    tone,
    body: text && <p className="prose wrap-anywhere">{text}</p>,
  }
}

function momentOfVerdict({ id, verdict, note, createdAt }: ToldVerdict): TimedMoment {
  const isResolved = verdict === 'RESOLVED'
  return {
    key: id,
    at: createdAt,
    title: isResolved ? m.follow_up_citizen_says_done() : m.follow_up_citizen_says_not_yet(),
    who: m.follow_up_giver(),
    icon: isResolved ? UserRound : CircleX,
    tone: isResolved ? 'success' : 'danger',
    body: note && <p className="prose wrap-anywhere">{note}</p>,
  }
}

const looks: Record<FollowUpStatus, readonly [LucideIcon, Tone]> = {
  PROPOSED: [Handshake, 'neutral'],
  AGREED: [Handshake, 'info'],
  PLANNED: [CalendarClock, 'info'],
  IN_PROGRESS: [CirclePlay, 'progress'],
  WAITING_BUDGET: [CirclePause, 'warning'],
  DEFERRED: [CirclePause, 'warning'],
  SUBMITTED: [Send, 'accent'],
  RETURNED: [CornerUpLeft, 'danger'],
  VERIFIED: [CircleCheck, 'success'],
  PUBLISHED: [Megaphone, 'success'],
  DECLINED: [CircleX, 'neutral'],
  CANCELLED: [CircleX, 'neutral'],
}
