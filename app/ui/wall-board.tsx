import { type InputKind, inputKinds } from '#domain/feedback/feedback.ts'
import { inputKindLabel } from '#domain/feedback/terms.ts'
import { type CommunityElement, communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import type { Grouping, WallInput, WallTotals } from '#domain/wall/wall.ts'
import { m } from '#messages'

/** The inputs under what they are grouped by. The script of the wall draws the same. */
export function WallBoard({ inputs, by }: { inputs: readonly WallInput[]; by: Grouping }) {
  return (
    <section className="wall-board" aria-label={m.wall_inputs()} data-board>
      {groupsOf(inputs, by).map(([name, own]) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul>
            {own.map((input) => (
              <WallCard key={input.id} input={input} by={by} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}

function WallCard({ input, by }: { input: WallInput; by: Grouping }) {
  const { id, text, kind, element, service } = input
  const beside = by === 'unsur' ? service : element && communityElementLabel(element)
  return (
    <li
      className="wall-card"
      data-id={id}
      data-kind={kind}
      data-element={element ?? ''}
      data-service={service ?? ''}
    >
      <p>{text}</p>
      <small>{[inputKindLabel(kind), beside].filter(Boolean).join(' · ')}</small>
    </li>
  )
}

/** How much each element has said, and all together. */
export function WallTotalList({ totals }: { totals: WallTotals }) {
  const sum = totals.reduce((all, { count }) => all + count, 0)
  const rows = [...communityElements.map(String), '']
  return (
    <dl className="wall-totals">
      {rows.map((element) => {
        const count = totals.find((one) => (one.element ?? '') === element)?.count ?? 0
        return (
          <div key={element} data-total={element} hidden={element === '' && count === 0}>
            <dt>{elementName(element)}</dt>
            <dd>{count}</dd>
            <dd className="wall-share">
              <progress aria-label={elementName(element)} max={Math.max(1, sum)} value={count} />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** The words of the page's language, for what comes later. */
export const wallWords = () => ({
  kinds: Object.fromEntries(inputKinds.map((kind: InputKind) => [kind, inputKindLabel(kind)])),
  elements: Object.fromEntries(
    [...communityElements.map(String), ''].map((one) => [one, elementName(one)]),
  ),
  otherService: m.wall_other(),
  total: m.wall_total({ count: '{count}' }),
})

const elementName = (element: string) =>
  element === '' ? m.wall_no_element() : communityElementLabel(element as CommunityElement)

function groupsOf(inputs: readonly WallInput[], by: Grouping) {
  const groups = Map.groupBy(inputs, ({ element, service }) =>
    by === 'unsur' ? elementName(element ?? '') : (service ?? m.wall_other()),
  )
  const order = by === 'unsur' ? [...communityElements.map(String), ''].map(elementName) : []
  const place = (name: string) => (name === m.wall_other() ? 1e6 : order.indexOf(name))
  return [...groups].sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b, 'id'))
}
