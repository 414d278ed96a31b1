import {
  Ban,
  CalendarClock,
  CircleCheck,
  CirclePause,
  CirclePlay,
  CornerUpLeft,
  FilePen,
  ImagePlus,
  Megaphone,
  PencilLine,
  Send,
  TrendingUp,
  UserRoundCog,
  Wallet,
} from 'lucide-react'
import type { FollowUpAction } from '#domain/follow-up/next-action.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import type { LucideIcon } from './icon.tsx'

type Props = { actions: readonly FollowUpAction[]; base: string }

type NextProps = { action: FollowUpAction; base: string; small?: boolean; of?: string }

/** The one next thing to do with a promise; `small` and with its name beside others of many. */
export function NextAction({ action, base, small, of }: NextProps) {
  const { path, label, icon } = looks[action]
  return (
    <LinkButton
      to={`${base}/${path}`}
      variant={small ? 'secondary' : 'primary'}
      small={small}
      icon={icon}
      aria-label={of && m.start_action_for({ action: label(), of })}
    >
      {label()}
    </LinkButton>
  )
}

/** Everything else one may do with it. */
export function OtherActions({ actions, base }: Props) {
  if (actions.length === 0) return null
  return (
    <nav aria-label={m.follow_up_other_actions()} className="no-print">
      <h2 className="mb-3">{m.follow_up_other_actions()}</h2>
      <ul className="flex flex-wrap gap-2">
        {actions.map((action) => {
          const { path, label, icon } = looks[action]
          return (
            <li key={action}>
              <LinkButton to={`${base}/${path}`} small icon={icon} variant="secondary">
                {label()}
              </LinkButton>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}

const looks: Record<FollowUpAction, { path: string; label: () => string; icon: LucideIcon }> = {
  plan: { path: 'rencana', label: m.follow_up_action_plan, icon: CalendarClock },
  start: { path: 'pengerjaan', label: m.follow_up_action_start, icon: CirclePlay },
  progress: { path: 'perkembangan', label: m.follow_up_action_progress, icon: TrendingUp },
  evidence: { path: 'bukti', label: m.follow_up_action_evidence, icon: ImagePlus },
  submit: { path: 'pengajuan', label: m.follow_up_action_submit, icon: Send },
  verify: { path: 'verifikasi', label: m.follow_up_action_verify, icon: CircleCheck },
  return: { path: 'pengembalian', label: m.follow_up_action_return, icon: CornerUpLeft },
  publish: { path: 'publikasi', label: m.follow_up_action_publish, icon: Megaphone },
  changePlan: {
    path: 'rencana/perubahan',
    label: m.follow_up_action_change_plan,
    icon: PencilLine,
  },
  waitForBudget: { path: 'anggaran', label: m.follow_up_action_budget, icon: Wallet },
  defer: { path: 'penundaan', label: m.follow_up_action_defer, icon: CirclePause },
  assign: { path: 'penugasan', label: m.follow_up_action_assign, icon: UserRoundCog },
  decline: { path: 'penolakan', label: m.follow_up_action_decline, icon: FilePen },
  cancel: { path: 'pembatalan', label: m.follow_up_action_cancel, icon: Ban },
}
