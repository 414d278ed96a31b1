import type { SpComponent } from '#domain/feedback/feedback.ts'
import { spComponentLabel } from '#domain/feedback/terms.ts'
import { type ServiceOutcome, serviceOutcomes } from '#domain/forum/forum.ts'
import { serviceOutcomeLabel } from '#domain/forum/terms.ts'
import { suggestedOutcome } from '#domain/standard/standard.ts'
import { m } from '#messages'
import { RadioGroup } from './choice.tsx'
import { Field, SelectField, TextArea, usePlainForm } from './form.tsx'
import { OutcomeBadge } from './standard-parts.tsx'

type Part = {
  component: SpComponent
  /** What holds, and what is proposed; null where nothing is said. */
  before: string | null
  text: string | null
  outcome: ServiceOutcome | null
  note: string | null
  inputs: number
}

/** One component as it is and as it is proposed, with what the forum makes of it. */
export function ReviewedPart({ part, may }: { part: Part; may: boolean }) {
  const { component, before, text, outcome, note, inputs } = part
  return (
    <section className="grid gap-3 border-t border-line pt-6">
      <h2 className="text-lg">{spComponentLabel(component)}</h2>
      <Wordings before={before} text={text} />
      {inputs > 0 && (
        <p className="text-sm text-muted">{m.standard_review_inputs({ count: inputs })}</p>
      )}
      {may && text !== null && <PartFields part={part} />}
      {!may && (outcome || note) && (
        <p className="flex flex-wrap items-center gap-3">
          {outcome && <OutcomeBadge outcome={outcome} />}
          {note}
        </p>
      )}
    </section>
  )
}

function Wordings({ before, text }: Pick<Part, 'before' | 'text'>) {
  const isSame = before !== null && before === text
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      {isSame ? (
        <Wording title={m.standard_review_same()} text={text} />
      ) : (
        <>
          <Wording title={m.standard_review_now()} text={before} />
          <Wording title={m.standard_review_proposed()} text={text} />
        </>
      )}
    </div>
  )
}

const Wording = ({ title, text }: { title: string; text: string | null }) => (
  <div>
    <p className="text-sm font-semibold text-muted">{title}</p>
    <p className="whitespace-pre-line wrap-anywhere">{text ?? m.standard_nothing_said()}</p>
  </div>
)

function PartFields({ part }: { part: Part }) {
  const { component, before, text, outcome, note } = part
  const names = { outcome: `outcome${component}`, note: `note${component}` }
  const { field } = usePlainForm({ [names.outcome]: outcome, [names.note]: note })
  const suggested = suggestedOutcome(before, text)
  return (
    <div className="grid gap-4 sm:grid-cols-[14rem_1fr]">
      <SelectField
        label={m.standard_outcome()}
        hint={suggested && m.standard_review_suggested({ outcome: serviceOutcomeLabel(suggested) })}
        placeholder={m.standard_review_not_discussed()}
        {...field(names.outcome)}
      >
        {serviceOutcomes.map((one) => (
          <option key={one} value={one}>
            {serviceOutcomeLabel(one)}
          </option>
        ))}
      </SelectField>
      <Field label={m.standard_review_note()} optional maxLength={500} {...field(names.note)} />
    </div>
  )
}

type Covered = { outcome: ServiceOutcome | null; note: string | null; may: boolean }

/** What the forum made of the service as a whole. */
export function ServiceOutcomeFields({ outcome, note, may }: Covered) {
  const { field } = usePlainForm({ serviceOutcome: outcome, serviceNote: note })
  if (!may) return outcome && <OutcomeBadge outcome={outcome} />
  return (
    <div className="grid gap-5 border-t border-line pt-6">
      <RadioGroup
        label={m.standard_review_service()}
        options={serviceOutcomes.map((one) => ({ value: one, label: serviceOutcomeLabel(one) }))}
        {...field('serviceOutcome')}
      />
      <TextArea
        label={m.standard_review_note()}
        rows={2}
        maxLength={500}
        optional
        {...field('serviceNote')}
      />
    </div>
  )
}
