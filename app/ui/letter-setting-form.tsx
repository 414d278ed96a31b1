import { Form } from 'react-router'
import {
  letterNumber,
  type Numbered,
  type Placeholder,
  patternProblem,
  placeholders,
} from '#domain/letter/letter-number.ts'
import { type LetterSetting, letterSettingSchema } from '#domain/letter/letter-setting.schema.ts'
import { m } from '#messages'
import { Checkbox } from './choice.tsx'
import { Field, formClass, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

type Props = { setting: LetterSetting; sample: Numbered; back: string }

/** The pattern of a letter's number with what it makes of today, and the reminder of an answer. */
export function LetterSettingForm({ setting, sample, back }: Props) {
  const { field, form, onSubmit } = useZodForm(letterSettingSchema, setting as never)
  const typed = form.watch() as Partial<LetterSetting>
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field
        label={m.letter_pattern()}
        hint={m.letter_pattern_hint()}
        autoComplete="off"
        spellCheck={false}
        {...field('letterPattern')}
      />
      <Example
        pattern={typed.letterPattern ?? setting.letterPattern}
        perUnit={Boolean(typed.letterPerUnit)}
        sample={sample}
      />
      <Field
        label={m.letter_record_pattern()}
        hint={m.letter_record_pattern_hint()}
        autoComplete="off"
        spellCheck={false}
        {...field('recordPattern')}
      />
      <Checkbox
        label={m.letter_per_unit()}
        hint={m.letter_per_unit_hint()}
        {...field('letterPerUnit')}
      />
      <Field
        label={m.letter_place_field()}
        hint={m.letter_place_field_hint()}
        optional
        {...field('letterPlace')}
      />
      <Field
        label={m.letter_reminder_days()}
        hint={m.letter_reminder_days_hint()}
        inputMode="numeric"
        {...field('reminderDays')}
      />
      <FormActions back={back} />
    </Form>
  )
}

/** What the pattern gives, while it is typed where there is JavaScript, and what may stand in braces. */
function Example(props: { pattern: string; perUnit: boolean; sample: Numbered }) {
  const { pattern, perUnit, sample } = props
  const usable = patternProblem(pattern, perUnit) === null
  return (
    <div className="grid gap-4 rounded-lg bg-sunken p-5">
      <p>
        <span className="block text-sm text-muted">{m.letter_pattern_example()}</span>
        <output className="font-mono text-lg font-semibold wrap-anywhere">
          {usable ? letterNumber(pattern, sample) : m.letter_pattern_unusable()}
        </output>
      </p>
      <dl className="grid gap-x-5 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        {placeholders.map((name) => (
          <div key={name} className="sm:contents">
            <dt className="font-mono">{`{${name}}`}</dt>
            <dd className="text-muted">{meanings[name]()}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const meanings: Record<Placeholder, () => string> = {
  nomor: m.letter_placeholder_nomor,
  'kode-unit': m.letter_placeholder_kode_unit,
  bulan: m.letter_placeholder_bulan,
  'bulan-romawi': m.letter_placeholder_bulan_romawi,
  tahun: m.letter_placeholder_tahun,
}
