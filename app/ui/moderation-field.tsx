import { moderations } from '#domain/forum/forum.ts'
import { moderationLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { SelectField } from './form.tsx'
import type { Bind } from './forum-move-fields.tsx'

/** Whether inputs of a forum appear at once or after somebody looked. */
export const ModerationField = (field: ReturnType<Bind>) => (
  <SelectField
    label={m.similar_moderation()}
    hint={m.similar_moderation_hint()}
    placeholder={false}
    {...field}
  >
    {moderations.map((value) => (
      <option key={value} value={value}>
        {moderationLabel(value)}
      </option>
    ))}
  </SelectField>
)
