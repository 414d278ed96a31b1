import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { Due } from './due.tsx'
import { formatShortDate } from './format.ts'
import { Section } from './page.tsx'

type Waiting = {
  id: string
  recommendation: string
  status: FollowUpStatus
  dueOn: Date | null
  submittedAt: Date | null
  unit: { name: string }
  forum: { theme: string; year: number; timeZone: string }
  _count: { evidence: number }
}

type Props = {
  waiting: { rows: readonly Waiting[]; more: boolean }
  /** The list of promises. */
  list: string
  today: string
}

/** What was handed in and waits for a verdict. */
export function WaitingPromises({ waiting: { rows, more }, list, today }: Props) {
  return (
    <Section
      id="verifikasi"
      title={m.evaluate_waiting()}
      hint={rows.length > 0 && m.evaluate_waiting_hint()}
      action={
        more && (
          <LinkButton to={`${list}?status=SUBMITTED`} small>
            {m.evaluate_waiting_all()}
          </LinkButton>
        )
      }
    >
      {rows.length === 0 ? (
        <p className="text-muted">{m.evaluate_waiting_none()}</p>
      ) : (
        <Rows>
          {rows.map((promise) => (
            <Row
              key={promise.id}
              to={`${list}/${promise.id}`}
              title={<span className="line-clamp-2 wrap-anywhere">{promise.recommendation}</span>}
              meta={factsOf(promise)}
              aside={<Due status={promise.status} dueOn={promise.dueOn} today={today} />}
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}

function factsOf({ unit, forum, submittedAt, _count }: Waiting) {
  const facts = [
    unit.name,
    submittedAt && m.evaluate_waiting_since({ date: formatShortDate(submittedAt, forum.timeZone) }),
    m.evaluate_waiting_evidence({ count: _count.evidence }),
  ]
  return facts.filter(Boolean).join(' · ')
}
