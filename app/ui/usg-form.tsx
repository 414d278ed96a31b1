import { type Usg, type UsgPart, usgLevels, usgParts } from '#domain/feedback/priority.ts'
import { usgSchema } from '#domain/feedback/support.schema.ts'
import { m } from '#messages'
import { Move, type MoveProps, seenless } from './feedback-moves.tsx'
import { SelectField, useZodForm } from './form.tsx'

/** Three judgements from 1 to 5, each with the question it answers. */
export function UsgForm({ usg, ...move }: MoveProps & { usg: Usg | null }) {
  const defaults = Object.fromEntries(usgParts.map((part) => [part, usg ? String(usg[part]) : '']))
  const { field, onSubmit } = useZodForm(usgSchema.omit(seenless), defaults)
  return (
    <Move {...move} onSubmit={onSubmit} submit={m.voice_usg_submit()}>
      {usgParts.map((part) => (
        <SelectField key={part} label={labels[part]()} hint={hints[part]()} {...field(part)}>
          {usgLevels.map((level) => (
            <option key={level} value={level}>
              {levels[level]()}
            </option>
          ))}
        </SelectField>
      ))}
    </Move>
  )
}

const labels: Record<UsgPart, () => string> = {
  urgency: m.voice_urgency,
  seriousness: m.voice_seriousness,
  growth: m.voice_growth,
}

const hints: Record<UsgPart, () => string> = {
  urgency: m.voice_urgency_hint,
  seriousness: m.voice_seriousness_hint,
  growth: m.voice_growth_hint,
}

const levels: Record<(typeof usgLevels)[number], () => string> = {
  1: m.voice_level_1,
  2: m.voice_level_2,
  3: m.voice_level_3,
  4: m.voice_level_4,
  5: m.voice_level_5,
}
