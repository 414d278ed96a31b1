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

type Setting = { state: HallState; timeZone: string }

type Props = Setting & {
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
                meta={answerWords(scan, { timeZone, state })}
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
        <Latest scans={latest} timeZone={timeZone} state={state} />
        {state.ready && state.scans.length > 0 && waitingOf(state).length === 0 && (
          <Button small variant="quiet" icon={Trash2} className="mt-6" onClick={onForget}>
            {m.checkin_forget()}
          </Button>
        )}
      </Section>
    </>
  )
}

function Latest({ scans, timeZone, state }: Setting & { scans: readonly KeptScan[] }) {
  return (
    <Rows>
      {scans.map((scan) => (
        <Row
          key={scan.id}
          title={titleOf(scan)}
          meta={answerWords(scan, { timeZone, state })}
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

const titleOf = ({ name, key }: KeptScan) =>
  name ?? m.checkin_unnamed({ code: key.slice(0, 6) || '…' })

/** When it was made, what became of it, who it is. */
function answerWords({ id, answer, group, scannedAt }: KeptScan, { timeZone, state }: Setting) {
  const time = formatTime(new Date(scannedAt - state.ahead), timeZone)
  if (!answer) return [time, group].filter(Boolean).join(', ')
  const { title, hint } = wordsOf({ ...answer, key: id }, timeZone)
  const why = answer.outcome === 'RECORDED' ? '' : hint
  return [time, title, why, group].filter(Boolean).join(', ')
}
