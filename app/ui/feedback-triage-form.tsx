import type { ComponentProps } from 'react'
import { triageSchema } from '#domain/feedback/feedback.schema.ts'
import {
  type InputKind,
  inputKinds,
  type SkmElement,
  type SpComponent,
  skmElements,
  spComponents,
} from '#domain/feedback/feedback.ts'
import { inputKindLabel, skmElementLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { type CommunityElement, communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Move, type MoveProps, seenless } from './feedback-moves.tsx'
import { SelectField, useZodForm } from './form.tsx'

type Subject = {
  kind: InputKind
  serviceId: string | null
  spComponent: SpComponent | null
  skmElement: SkmElement | null
  element: CommunityElement | null
}

type TriageProps = MoveProps & {
  subject: Subject
  services: readonly { id: string; name: string }[]
}

/** What the input is about, in the terms of the law. */
export function TriageForm({ subject, services, ...move }: TriageProps) {
  const { field, onSubmit } = useZodForm(triageSchema.omit(seenless), { ...subject })
  return (
    <Move {...move} onSubmit={onSubmit} submit={m.feedback_triage_submit()}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Choice
          label={m.feedback_kind()}
          field={field('kind')}
          values={inputKinds}
          labelOf={inputKindLabel}
          required
        />
        <ServiceChoice field={field('serviceId')} services={services} />
        <TermChoices field={field} />
      </div>
    </Move>
  )
}

type SelectProps = Omit<ComponentProps<typeof SelectField>, 'label'>

function ServiceChoice({
  field,
  services,
}: { field: SelectProps } & Pick<TriageProps, 'services'>) {
  return (
    <SelectField
      label={m.feedback_service()}
      placeholder={m.feedback_service_none()}
      optional
      {...field}
    >
      {services.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  )
}

type TermName = 'spComponent' | 'skmElement' | 'element'

function TermChoices({ field }: { field: (name: TermName) => SelectProps }) {
  return (
    <>
      <Choice
        label={m.feedback_sp()}
        field={field('spComponent')}
        values={spComponents}
        labelOf={spComponentLabel}
      />
      <Choice
        label={m.feedback_skm()}
        field={field('skmElement')}
        values={skmElements}
        labelOf={skmElementLabel}
      />
      <Choice
        label={m.feedback_element()}
        field={field('element')}
        values={communityElements}
        labelOf={communityElementLabel}
      />
    </>
  )
}

type ChoiceProps<Value extends string> = {
  label: string
  field: SelectProps
  values: readonly Value[]
  labelOf: (value: Value) => string
  required?: boolean
}

function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, field, values, labelOf, required } = props
  return (
    <SelectField
      label={label}
      placeholder={required ? false : undefined}
      optional={!required}
      {...field}
    >
      {values.map((value) => (
        <option key={value} value={value}>
          {labelOf(value)}
        </option>
      ))}
    </SelectField>
  )
}
