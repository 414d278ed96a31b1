import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { formatNumber } from '#ui/format.ts'
import { Prediction } from '#ui/forum-coverage.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import type { Route } from './+types/unit'

type Data = Route.ComponentProps['loaderData']

/** What a unit came to in a year: forums, services, people, inputs, and what PEKPPP makes of it. */
export function YearFigures({ data: { unit, missing } }: { data: Data }) {
  const { forums, held, people, elements, inputs, orphans, review, participation } = unit
  return (
    <>
      <Stats>
        <Stat value={held}>{m.evaluate_stat_forums({ total: forums })}</Stat>
        <Stat value={review.covered}>{m.evaluate_stat_services({ total: review.all })}</Stat>
        <Stat value={formatNumber(people)}>
          {m.evaluate_stat_people({ count: elements.length })}
        </Stat>
        <Stat value={formatNumber(inputs)} tone={orphans > 0 ? 'warning' : undefined}>
          {m.evaluate_stat_inputs({ orphans: formatNumber(orphans) })}
        </Stat>
      </Stats>
      <ul className="mt-8 grid gap-2">
        <Prediction {...participation} indicator={2} />
        <Prediction {...review} indicator={4} />
      </ul>
      {held > 0 && missing.length > 0 && (
        <p className="hint mt-2">
          {m.evaluate_missing_elements({
            elements: missing.map(communityElementLabel).join(', '),
          })}
        </p>
      )}
    </>
  )
}
