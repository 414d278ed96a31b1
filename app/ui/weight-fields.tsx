import { useActionData } from 'react-router'
import type { InstrumentContent } from '#domain/assessment/instrument.schema.ts'
import { indicatorsOf, scoredAspects } from '#domain/assessment/instrument.ts'
import { m } from '#messages'
import { ErrorText } from './field-frame.tsx'
import { Field, FieldSet, type FormFailure } from './form.tsx'

type Part = { key: string; name: string; weight: number }

/** The weights of a version: of its aspects, then of the indicators of each, in the order of the instrument. */
export function WeightFields({ content }: { content: InstrumentContent }) {
  const failure = useActionData<FormFailure | undefined>()
  const typed = (name: string) => failure?.values[name]
  const errorOf = (name: string) =>
    Object.entries(failure?.errors ?? {}).find(([key]) => key.split('.')[0] === name)?.[1].message
  const aspects = content.aspects.map(({ id, name, weight }) => ({ key: id, name, weight }))
  const scored = new Set(scoredAspects(content).map(({ id }) => id))
  return (
    <>
      <FieldSet legend={m.assessment_aspects()} hint={m.assessment_weights_sum()}>
        <ErrorText id="f-aspects-error" error={errorOf('aspects')} />
        <Weights name="aspects" parts={aspects} typed={typed('aspects')} from={0} />
      </FieldSet>
      <ErrorText id="f-indicators-error" error={errorOf('indicators')} />
      {content.aspects.map((aspect) => (
        <FieldSet
          key={aspect.id}
          legend={aspect.name}
          hint={scored.has(aspect.id) ? m.assessment_weights_sum() : undefined}
        >
          <Weights
            name="indicators"
            typed={typed('indicators')}
            from={content.indicators.findIndex(({ aspectId }) => aspectId === aspect.id)}
            parts={indicatorsOf(content, aspect.id).map(({ number, name, weight }) => ({
              ...{ key: String(number), name: `${number}. ${name}`, weight },
            }))}
          />
        </FieldSet>
      ))}
    </>
  )
}

type Props = { name: string; parts: readonly Part[]; typed: unknown; from: number }

function Weights({ name, parts, typed, from }: Props) {
  const errors = useActionData<FormFailure | undefined>()?.errors
  const values = typed === undefined ? [] : [typed].flat()
  return parts.map((part, index) => (
    <Field
      key={part.key}
      id={`f-${name}-${part.key}`}
      name={name}
      label={part.name}
      inputMode="decimal"
      className="max-w-md"
      error={errors?.[`${name}.${from + index}`]?.message}
      defaultValue={values[from + index] ?? String(part.weight).replace('.', ',')}
    />
  ))
}
