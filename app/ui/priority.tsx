import type { Standing, Usg } from '#domain/feedback/priority.ts'
import {
  highestPriority,
  pointsPerElement,
  priorityOf,
  usgTotal,
} from '#domain/feedback/priority.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { formatShortDateTime } from './format.ts'
import { Facts, Section } from './page.tsx'

/** The priority of an input in one line with its parts; nothing while nothing stands behind it. */
export function PriorityLine({ standing }: { standing: Standing }) {
  const { supporters, elements, usg } = standing
  if (supporters === 0 && usg === 0) return null
  return (
    <span className="flex flex-wrap gap-x-2 text-sm font-normal text-muted">
      <span className="font-semibold text-ink">
        {m.voice_priority_is({ score: priorityOf(standing), highest: highestPriority })}
      </span>
      {supporters > 0 && <span>{m.voice_supporters({ people: supporters, elements })}</span>}
      {usg > 0 && <span>{m.voice_usg_is({ total: usg })}</span>}
    </span>
  )
}

/** How priority is counted, in words, for whoever likes to check it. */
export const PriorityRule = () => (
  <details className="more mb-6 max-w-2xl text-sm">
    <summary className="w-fit font-semibold">{m.voice_rule_title()}</summary>
    <p className="mt-2 text-muted">{m.voice_rule()}</p>
  </details>
)

type Parts = {
  standing: Standing
  voiced: readonly { people: number; element: CommunityElement | null }[]
  usg: (Usg & { scoredByName: string | null; scoredAt: string }) | null
}

type Props = {
  priority: Parts
  isMerged: boolean
  timeZone: string
  /** Where USG is scored, for those who may. */
  score?: string | false
}

/** Why an input stands where it does: every part of its priority, as it is counted. */
export function PrioritySection({ priority, isMerged, timeZone, score }: Props) {
  const { standing, usg } = priority
  return (
    <Section
      title={m.voice_priority()}
      hint={isMerged ? m.voice_counts_in_main() : m.voice_rule()}
      action={
        score && (
          <LinkButton to={score} small>
            {usg ? m.voice_usg_change() : m.voice_usg_give()}
          </LinkButton>
        )
      }
    >
      <Facts
        items={[
          [
            m.voice_priority(),
            m.voice_priority_is({ score: priorityOf(standing), highest: highestPriority }),
          ],
          [m.voice_marked_by(), <Voiced key="voiced" priority={priority} />],
          [m.voice_usg_title(), <Judged key="usg" usg={usg} timeZone={timeZone} />],
        ]}
      />
    </Section>
  )
}

function Voiced({ priority: { standing, voiced } }: { priority: Parts }) {
  const { supporters, elements } = standing
  if (supporters === 0) return m.voice_supporters_none()
  const ofElements = voiced.filter(({ element }) => element)
  return (
    <>
      <span className="block">{m.voice_supporters({ people: supporters, elements })}</span>
      {ofElements.map(({ element, people }) => (
        <span key={element} className="block text-sm">
          {element && communityElementLabel(element)}: {m.voice_people_count({ count: people })}
        </span>
      ))}
      <span className="hint block">
        {m.voice_elements_sum({ elements, points: elements * pointsPerElement })}
      </span>
    </>
  )
}

function Judged({ usg, timeZone }: Pick<Parts, 'usg'> & { timeZone: string }) {
  if (!usg) return m.voice_usg_none()
  const { urgency, seriousness, growth, scoredByName, scoredAt } = usg
  const when = formatShortDateTime(new Date(scoredAt), timeZone)
  return (
    <>
      <span className="block">
        {m.voice_usg_parts({ urgency, seriousness, growth, total: usgTotal(usg) })}
      </span>
      {scoredByName && (
        <span className="hint block">{m.voice_usg_by({ name: scoredByName, when })}</span>
      )}
    </>
  )
}
