import { Check, Trash2 } from 'lucide-react'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { formatTime } from './format.ts'
import { wordsOf } from './hall-answer-words.ts'
import { conflictsOf, type HallState, waitingOf } from './hall-state.ts'
import type { KeptScan } from './hall-store.ts'
import { Section } from './page.tsx'
import { Badge } from './status.tsx'

const mostShown = 20

type Props = {
  state: HallState
  timeZone: string
  onSettle: (scan: KeptScan) => void
  onForget: () => void
}

/** What needs somebody's eye first, then what this device scanned lately. */
export function HallScans({ state, timeZone, onSettle, onForget }: Props) {
  const conflicts = conflictsOf(state)
  const latest = state.scans.slice(0, mostShown)
  return (
    <>
      {conflicts.length > 0 && (
        <Section title={m.checkin_conflicts()} hint={m.checkin_conflicts_hint()}>
          <Rows>
            {conflicts.map((scan) => (
              <Row
                key={scan.id}
                title={titleOf(scan)}
                meta={answerWords(scan, timeZone)}
                aside={
                  <Button small icon={Check} onClick={() => onSettle(scan)}>
                    {m.checkin_settle()}
                  </Button>
                }
              />
            ))}
          </Rows>
        </Section>
      )}
      <Section title={m.checkin_latest()}>
        {latest.length === 0 && <p className="text-muted">{m.checkin_latest_none()}</p>}
        <Latest scans={latest} timeZone={timeZone} />
        {state.ready && state.scans.length > 0 && waitingOf(state).length === 0 && (
          <Button small variant="quiet" icon={Trash2} className="mt-6" onClick={onForget}>
            {m.checkin_forget()}
          </Button>
        )}
      </Section>
    </>
  )
}

function Latest({ scans, timeZone }: { scans: readonly KeptScan[]; timeZone: string }) {
  return (
    <Rows>
      {scans.map((scan) => (
        <Row
          key={scan.id}
          title={titleOf(scan)}
          meta={answerWords(scan, timeZone)}
          aside={
            scan.state === 'WAITING' ? (
              <Badge tone="warning">{m.checkin_state_waiting()}</Badge>
            ) : (
              <Badge tone="success">{m.checkin_state_sent()}</Badge>
            )
          }
        />
      ))}
    </Rows>
  )
}

const titleOf = ({ name, key }: KeptScan) => name ?? m.checkin_unnamed({ code: key.slice(0, 6) })

function answerWords({ id, answer, group, scannedAt }: KeptScan, timeZone: string) {
  if (!answer) return [formatTime(new Date(scannedAt), timeZone), group].filter(Boolean).join(', ')
  const { title, hint } = wordsOf({ ...answer, key: id }, timeZone)
  const since = answer.outcome === 'RECORDED' && answer.since && formatTime(answer.since, timeZone)
  return [title, since || hint, group].filter(Boolean).join(', ')
}
