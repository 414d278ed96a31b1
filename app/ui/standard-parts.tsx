import { isServiceDelivery, type SpComponent, spComponents } from '#domain/feedback/feedback.ts'
import { spComponentLabel } from '#domain/feedback/terms.ts'
import type { ServiceOutcome } from '#domain/forum/forum.ts'
import { serviceOutcomeLabel } from '#domain/forum/terms.ts'
import type { StandardPart } from '#domain/standard/standard.ts'
import { m } from '#messages'
import { Section } from './page.tsx'
import { Badge, type Tone } from './status.tsx'

type Props = {
  parts: readonly Pick<StandardPart, 'component' | 'text'>[] & Partial<StandardPart>[]
}

/** The fourteen components of a version, in their two groups. */
export function StandardParts({ parts }: Props) {
  return groups().map(({ title, components }) => (
    <Section key={title} title={title}>
      <div className="grid gap-6">
        {components.map((component) => (
          <Part
            key={component}
            component={component}
            part={parts.find((one) => one.component === component)}
          />
        ))}
      </div>
    </Section>
  ))
}

/** The six that must be published, and the eight of how the service is managed. */
export const groups = () => [
  {
    title: m.standard_group_delivery(),
    components: spComponents.filter(isServiceDelivery),
  },
  {
    title: m.standard_group_manufacturing(),
    components: spComponents.filter((component) => !isServiceDelivery(component)),
  },
]

type PartProps = { component: SpComponent; part?: Props['parts'][number] }

function Part({ component, part }: PartProps) {
  return (
    <div className="grid max-w-3xl gap-1">
      <h3 className="flex flex-wrap items-center gap-3">
        {spComponentLabel(component)}
        {part?.outcome && <OutcomeBadge outcome={part.outcome} />}
      </h3>
      {part ? (
        <p className="whitespace-pre-line wrap-anywhere">{part.text}</p>
      ) : (
        <p className="text-muted">{m.standard_nothing_said()}</p>
      )}
      {part?.note && <p className="text-sm text-muted">{part.note}</p>}
    </div>
  )
}

const tones: Record<ServiceOutcome, Tone> = {
  KEPT: 'neutral',
  CHANGED: 'progress',
  NEW: 'success',
  REVOKED: 'danger',
}

export const OutcomeBadge = ({ outcome }: { outcome: ServiceOutcome }) => (
  <Badge tone={tones[outcome]}>{serviceOutcomeLabel(outcome)}</Badge>
)
