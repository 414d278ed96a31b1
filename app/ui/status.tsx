import {
  Archive,
  Ban,
  CalendarClock,
  CircleCheck,
  CircleCheckBig,
  CircleDashed,
  CirclePause,
  CirclePlay,
  CornerUpLeft,
  EyeOff,
  FilePen,
  Hourglass,
  Inbox,
  Megaphone,
  MessageSquareReply,
  PencilLine,
  Send,
  Share2,
  Wallet,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon, type LucideIcon } from './icon.tsx'

export type Tone = 'neutral' | 'info' | 'progress' | 'success' | 'warning' | 'danger' | 'accent'

/** A word about something, coloured by what it means; the word carries the meaning. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone
  icon?: LucideIcon
  children: ReactNode
}) {
  return (
    <span className={`badge tone-${tone}`}>
      {icon && <Icon of={icon} />}
      {children}
    </span>
  )
}

type Look = readonly [Tone, LucideIcon]

const looks = {
  forum: {
    DRAFT: ['neutral', PencilLine],
    PLANNED: ['info', CalendarClock],
    ANNOUNCED: ['info', Megaphone],
    IN_SESSION: ['accent', CirclePlay],
    FORMULATING: ['progress', FilePen],
    MINUTES_SIGNING: ['progress', FilePen],
    FOLLOW_UP: ['progress', CirclePlay],
    REPORTED: ['success', CircleCheck],
    CLOSED: ['success', CircleCheckBig],
    POSTPONED: ['warning', CirclePause],
    CANCELLED: ['danger', Ban],
    ARCHIVED: ['neutral', Archive],
  },
  feedback: {
    SUBMITTED: ['accent', Inbox],
    TRIAGED: ['info', CircleDashed],
    MERGED: ['neutral', Share2],
    GROUPED: ['progress', Share2],
    ANSWERED: ['success', MessageSquareReply],
    CLOSED: ['success', CircleCheckBig],
    OUT_OF_SCOPE: ['neutral', Ban],
    REDIRECTED: ['info', Share2],
    WITHDRAWN: ['neutral', CornerUpLeft],
    HIDDEN: ['danger', EyeOff],
  },
  followUp: {
    PROPOSED: ['neutral', CircleDashed],
    AGREED: ['info', CircleCheck],
    PLANNED: ['info', CalendarClock],
    IN_PROGRESS: ['progress', CirclePlay],
    WAITING_BUDGET: ['warning', Wallet],
    DEFERRED: ['warning', Hourglass],
    SUBMITTED: ['accent', Send],
    RETURNED: ['danger', CornerUpLeft],
    VERIFIED: ['success', CircleCheck],
    PUBLISHED: ['success', CircleCheckBig],
    DECLINED: ['neutral', Ban],
    CANCELLED: ['neutral', Ban],
  },
  assessment: {
    PREPARATION: ['neutral', CircleDashed],
    F01_FILLING: ['progress', PencilLine],
    F03_SURVEY: ['accent', Megaphone],
    EVALUATION_F02: ['progress', FilePen],
    REVISION_APPEAL: ['warning', Hourglass],
    FINALIZATION: ['success', CircleCheckBig],
  },
  instrument: {
    DRAFT: ['neutral', PencilLine],
    ACTIVE: ['success', CircleCheck],
    RETIRED: ['neutral', Archive],
  },
} satisfies Record<string, Record<string, Look>>

export type StatusOf = keyof typeof looks

/** The colour and icon of a state, for where there is no room for its word. */
export function lookOf(of: StatusOf, status: string): Look {
  const table: Record<string, Look> = looks[of]
  return table[status] ?? ['neutral', CircleDashed]
}

/** A state of a forum, an input or a follow-up, in the words of `#domain/terms.ts`. */
export function StatusPill({ of, status, label }: { of: StatusOf; status: string; label: string }) {
  const [tone, icon] = lookOf(of, status)
  return (
    <Badge tone={tone} icon={icon}>
      {label}
    </Badge>
  )
}
