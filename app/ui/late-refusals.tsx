import type { LateRefusal } from '#domain/attendance/scan.ts'
import { scanOutcomeLabel } from '#domain/attendance/terms.ts'
import { m } from '#messages'
import { Row, Rows } from './card.tsx'
import { formatTime } from './format.ts'
import { Section } from './page.tsx'

type Props = { refused: readonly LateRefusal[]; timeZone: string }

/** Whom a device let in without network and the server did not: for the desk, whatever became of the device. */
export function LateRefusals({ refused, timeZone }: Props) {
  if (refused.length === 0) return null
  return (
    <Section title={m.checkin_late_title()} hint={m.checkin_late_hint()}>
      <Rows>
        {refused.map((one) => (
          <Row
            key={one.id}
            title={one.name ?? m.checkin_late_unnamed()}
            meta={[
              formatTime(one.at, timeZone),
              one.reason ?? scanOutcomeLabel(one.outcome),
              one.by && m.checkin_late_by({ name: one.by }),
            ]
              .filter(Boolean)
              .join(', ')}
          />
        ))}
      </Rows>
    </Section>
  )
}
