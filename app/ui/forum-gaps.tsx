import { ArrowRight, CircleCheck, CircleDashed } from 'lucide-react'
import { Link } from 'react-router'
import type { GapPlace } from '#domain/forum/forum-guard.ts'
import { m } from '#messages'
import { Icon } from './icon.tsx'

/** Something that is missing before a move, in words, and where it is mended. */
export type SaidGap = { place: GapPlace; sentence: string }

type Props = {
  gaps: readonly SaidGap[]
  organization: string
  forum: { id: string; unitId: string }
}

/** What is still missing, each with the way to where it is done; or that nothing is. */
export function Gaps({ gaps, organization, forum }: Props) {
  if (gaps.length === 0) {
    return (
      <p className="flex items-center gap-2 font-semibold text-success">
        <Icon of={CircleCheck} />
        {m.forum_nothing_missing()}
      </p>
    )
  }
  return (
    <ul className="rows">
      {gaps.map(({ place, sentence }) => (
        <li key={sentence} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
          <span className="flex min-w-0 items-center gap-2.5">
            <Icon of={CircleDashed} className="flex-none text-warning" />
            {sentence}
          </span>
          <Link
            to={placeOf(place, organization, forum)}
            className="flex items-center gap-1 text-sm font-semibold"
          >
            {linkLabels[place]()}
            <Icon of={ArrowRight} className="size-4" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function placeOf(place: GapPlace, organization: string, { id, unitId }: Props['forum']) {
  const forum = `/${organization}/kelola/forum/${id}`
  if (place === 'unit') return `/${organization}/kelola/pengaturan/unit/${unitId}`
  if (place === 'follow-ups') return `/${organization}/kelola/tindak-lanjut?forum=${id}`
  return `${forum}/${paths[place]}`
}

const paths: Record<Exclude<GapPlace, 'unit' | 'follow-ups'>, string> = {
  facts: 'ubah',
  team: 'tim',
  materials: 'bahan',
  invitations: 'undangan',
  attendance: 'kehadiran',
  feedback: 'masukan',
  agreement: 'rumusan',
  publications: 'publikasi',
  here: '',
}

const linkLabels: Record<GapPlace, () => string> = {
  facts: m.forum_gap_facts,
  team: m.forum_gap_team,
  materials: m.forum_gap_materials,
  invitations: m.forum_gap_invitations,
  attendance: m.forum_gap_attendance,
  feedback: m.forum_gap_feedback,
  agreement: m.forum_gap_agreement,
  'follow-ups': m.forum_gap_follow_ups,
  publications: m.forum_gap_publications,
  unit: m.forum_gap_unit,
  here: m.forum_gap_here,
}
