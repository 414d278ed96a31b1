import { RotateCcw } from 'lucide-react'
import type { StepPlace } from '#domain/desk/forum-step.ts'
import type { DeskNeed, NeedKind } from '#domain/desk/need.ts'
import { type FollowUpStatus, followUpStatuses } from '#domain/follow-up/follow-up.ts'
import { nextOf } from '#domain/follow-up/next-action.ts'
import { forumStatuses } from '#domain/forum/forum.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { moveLabel, movePath } from './forum-moves.ts'
import { NextAction } from './promise-actions.tsx'

type Props = { need: DeskNeed; organization: string }

/** The one thing to do about it: done at once where nothing more is to be said, else the form it is done in. */
export function NeedAction({ need, organization }: Props) {
  const { kind, id, title, status } = need
  const desk = `/${organization}/kelola`
  const promise = `${desk}/tindak-lanjut/${id}`
  const next = byState.includes(kind) && nextOf[statusOf(status)]
  if (next) return <NextAction action={next} base={promise} of={title} small />
  if (kind === 'FORUM') return <ForumStep need={need} organization={organization} />
  if (kind === 'MAIL' || kind === 'STAFF') return <Again need={need} desk={desk} />

  const way = ways[kind]
  if (!way) return null
  return <Go to={`${desk}/${way.path(id)}`} label={way.label()} of={title} />
}

const Go = ({ to, label, of }: { to: string; label: string; of: string }) => (
  <LinkButton to={to} small aria-label={m.start_action_for({ action: label, of })}>
    {label}
  </LinkButton>
)

/** Where the state of the promise says what comes next. */
const byState: readonly NeedKind[] = ['RETURNED', 'DUE', 'PLAN', 'REVIEW', 'JUDGE', 'PUBLISH']

const statusOf = (status: string | null): FollowUpStatus =>
  followUpStatuses.find((one) => one === status) ?? 'AGREED'

type Way = { path: (id: string) => string; label: () => string }

const ways: Partial<Record<NeedKind, Way>> = {
  UNOWNED: { path: (id) => `tindak-lanjut/${id}/penugasan`, label: m.start_action_assign },
  LATE: { path: (id) => `tindak-lanjut/${id}`, label: m.start_action_look },
  EVIDENCE: { path: (id) => `tindak-lanjut/${id}`, label: m.start_action_evidence },
  ASSIGNED: { path: (id) => `masukan/${id}`, label: m.start_action_treat },
  INPUT: { path: (id) => `masukan/${id}/pemilahan`, label: m.start_action_triage },
  UNSENT: { path: (id) => `forum/${id}/undangan?keadaan=DRAFT`, label: m.start_action_send },
  UNANSWERED: { path: (id) => `forum/${id}/undangan?keadaan=SENT`, label: m.start_action_ask },
  IMPORT: { path: (id) => `impor/${id}`, label: m.start_action_import },
}

function ForumStep({ need: { id, title, status, step }, organization }: Props) {
  if (!step) return null
  if (step.kind === 'PLACE') {
    const to = `/${organization}/kelola/forum/${id}/${step.place}`
    return <Go to={to} label={places[step.place]()} of={title} />
  }
  const from = forumStatuses.find((one) => one === status) ?? 'DRAFT'
  const to = movePath(from, step.to, { organization, forumId: id })
  return <Go to={to} label={moveLabel(from, step.to)} of={title} />
}

const places: Record<StepPlace, () => string> = {
  tim: m.start_action_team,
  bahan: m.start_action_material,
  undangan: m.start_action_invite,
  kehadiran: m.start_action_receive,
  masukan: m.start_action_triage_all,
  rumusan: m.start_action_formulate,
  publikasi: m.start_action_publish,
}

/** Sends it again, at once. */
function Again({ need: { kind, id, title }, desk }: { need: DeskNeed; desk: string }) {
  const action =
    kind === 'MAIL'
      ? `${desk}/kotak-keluar/${id}/percobaan`
      : `${desk}/pengaturan/anggota/undangan/${id}/pengiriman-ulang`
  const label = m.start_action_again()
  return (
    <ButtonForm action={action}>
      <SubmitButton
        variant="secondary"
        small
        icon={RotateCcw}
        aria-label={m.start_action_for({ action: label, of: title })}
      >
        {label}
      </SubmitButton>
    </ButtonForm>
  )
}
