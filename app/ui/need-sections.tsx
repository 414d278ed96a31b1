import { Link } from 'react-router'
import { type DeskNeed, daysLeft, type NeedGroup, type NeedSection } from '#domain/desk/need.ts'
import { m } from '#messages'
import { Row, Rows } from './card.tsx'
import { NeedAction } from './need-action.tsx'
import { needReason } from './need-reason.ts'
import { Section } from './page.tsx'

type Props = {
  groups: ReadonlyArray<NeedGroup<DeskNeed>>
  today: string
  organization: string
}

/** What needs somebody, the most urgent first: each with why, and with one thing to do. */
export function NeedSections({ groups, today, organization }: Props) {
  return groups.map(({ section, rows, more }) => (
    <Section
      key={section}
      id={section}
      title={titles[section]()}
      action={
        more && (
          <Link
            to={`/${organization}/kelola/${lists[section]}`}
            aria-label={m.start_all_of({ section: titles[section]() })}
          >
            {m.start_all()}
          </Link>
        )
      }
    >
      <Rows>
        {rows.map((need) => (
          <Row
            key={`${need.kind} ${need.id}`}
            title={<span className="line-clamp-2 wrap-anywhere">{need.title}</span>}
            meta={need.about && <span className="wrap-anywhere">{need.about}</span>}
            aside={<NeedAction {...{ need, organization }} />}
          >
            <Reason need={need} today={today} />
          </Row>
        ))}
      </Rows>
    </Section>
  ))
}

function Reason({ need, today }: { need: DeskNeed; today: string }) {
  const left = daysLeft(need, today)
  const tone = left < 0 ? 'text-danger' : left <= 3 ? 'text-warning' : 'text-muted'
  return <p className={`text-sm font-semibold ${tone}`}>{needReason(need, today)}</p>
}

const titles: Record<NeedSection, () => string> = {
  own: m.start_section_own,
  judging: m.start_section_judging,
  unit: m.start_section_unit,
  forum: m.start_section_forum,
  invitation: m.start_section_invitation,
  assigned: m.start_section_assigned,
  input: m.start_section_input,
  publishing: m.start_section_publishing,
  evidence: m.start_section_evidence,
  import: m.start_section_import,
  mail: m.start_section_mail,
  staff: m.start_section_staff,
}

/** The whole list behind each. */
const lists: Record<NeedSection, string> = {
  own: 'tugas-saya',
  judging: 'tindak-lanjut?status=SUBMITTED',
  unit: 'tindak-lanjut?waktu=terlambat',
  forum: 'forum',
  invitation: 'forum?status=ANNOUNCED',
  assigned: 'masukan?petugas=saya&tunggakan=ya',
  input: 'masukan?status=SUBMITTED',
  publishing: 'tindak-lanjut?status=VERIFIED',
  evidence: 'tindak-lanjut?bukti=baru',
  import: 'impor',
  mail: 'kotak-keluar?keadaan=perlu-ditangani',
  staff: 'pengaturan/anggota/undangan',
}
