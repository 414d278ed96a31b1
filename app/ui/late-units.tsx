import { href, Link } from 'react-router'
import { mostLateUnits } from '#domain/planner/planner.ts'
import { m } from '#messages'
import { Row, Rows } from './card.tsx'
import { Section } from './page.tsx'
import { NextStep, type Standing, StandingBadge } from './planner-state.tsx'

type Props = {
  units: readonly Standing[]
  year: number
  organization: string
  mayPlan: boolean
}

/** Units whose forum of the year is overdue, each with the one thing to do; nothing when none is. */
export function LateUnits({ units, year, organization, mayPlan }: Props) {
  if (units.length === 0) return null
  const board = `${href('/:organization/kelola/perencana', { organization })}?tahun=${year}`
  return (
    <Section
      title={m.planner_late_units()}
      hint={m.planner_late_units_hint()}
      action={
        units.length > mostLateUnits && (
          <Link to={`${board}&keadaan=LATE`}>{m.planner_late_more()}</Link>
        )
      }
    >
      <Rows>
        {units.slice(0, mostLateUnits).map((unit) => (
          <Row
            key={unit.id}
            to={`${href('/:organization/kelola/perencana/unit/:unitId', { organization, unitId: unit.id })}?tahun=${year}`}
            title={unit.name}
            aside={mayPlan && <NextStep {...{ unit, year, organization }} />}
          >
            <StandingBadge unit={unit} />
          </Row>
        ))}
      </Rows>
    </Section>
  )
}
