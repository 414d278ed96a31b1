import type { ElementChange } from '#domain/satisfaction/comparison.ts'
import type { Snapshot } from '#domain/satisfaction/satisfaction.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { changeText, ElementChart } from './element-chart.tsx'
import { IndexOf } from './forum-effects.tsx'
import { Facts } from './page.tsx'

type Effect = {
  before: Snapshot | null
  after: Snapshot | null
  change: number | null
  elements: ElementChange[]
}

/** The index before a forum and after it, and the same element by element. */
export function ForumEffect({ effect }: { effect: Effect }) {
  const { before, after, change, elements } = effect
  const names = [before && periodLabel(before), after && periodLabel(after)] as const
  return (
    <div className="grid gap-8">
      <Facts
        items={[
          [m.satisfaction_before(), <IndexOf key="before" period={before} />],
          [m.satisfaction_after(), <IndexOf key="after" period={after} />],
          [m.satisfaction_change(), changeText(change, 2)],
        ]}
      />
      {(before || after) && (
        <ElementChart
          elements={elements}
          note={m.satisfaction_elements_compared({
            before: names[0] ?? m.satisfaction_no_data(),
            after: names[1] ?? m.satisfaction_no_data(),
          })}
          before={names[0]}
          after={names[1]}
        />
      )}
    </div>
  )
}
