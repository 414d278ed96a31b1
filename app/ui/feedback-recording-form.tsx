import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { longest, recordingSchema } from '#domain/feedback/feedback.schema.ts'
import { identities, inputChannels, inputKinds } from '#domain/feedback/feedback.ts'
import { identityLabel, inputChannelLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { RadioGroup } from './choice.tsx'
import { Field, formClass, SelectField, TextArea, useZodForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { groupName } from './group-name.ts'

type Named = { id: string; name: string }

type Props = {
  formId: string
  services: readonly Named[]
  groups: readonly (Named & { code: string | null })[]
  /** What was said already, beside the words. */
  similar?: ReactNode
}

/** For the one who writes down what others say: the words first, the rest with few strokes. */
export function RecordingForm({ formId, services, groups, similar }: Props) {
  const { field, onSubmit } = useRecordingForm(formId)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <input type="hidden" name="id" value={formId} autoComplete="off" />
      <TextArea
        label={m.feedback_said()}
        rows={5}
        maxLength={longest.text}
        autoFocus
        {...field('text')}
      />
      {similar}
      <SelectField label={m.feedback_kind()} placeholder={false} {...field('kind')}>
        {inputKinds.map((kind) => (
          <option key={kind} value={kind}>
            {inputKindLabel(kind)}
          </option>
        ))}
      </SelectField>
      <SelectField label={m.feedback_group()} optional {...field('groupId')}>
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {groupName(group)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={m.feedback_element()}
        hint={m.feedback_element_hint()}
        optional
        {...field('element')}
      >
        {communityElements.map((element) => (
          <option key={element} value={element}>
            {communityElementLabel(element)}
          </option>
        ))}
      </SelectField>
      <Rest field={field} services={services} />
      <SubmitButton>{m.feedback_record_submit()}</SubmitButton>
    </Form>
  )
}

const useRecordingForm = (id: string) =>
  useZodForm(recordingSchema, {
    id,
    text: '',
    kind: 'INPUT',
    channel: 'ON_SITE_ORAL',
    identity: 'ANONYMOUS',
  })

type RestProps = { field: ReturnType<typeof useRecordingForm>['field']; services: readonly Named[] }

function Rest({ field, services }: RestProps) {
  return (
    <>
      {services.length > 0 && (
        <SelectField label={m.feedback_service()} optional {...field('serviceId')}>
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField label={m.feedback_channel()} placeholder={false} {...field('channel')}>
        {inputChannels.map((channel) => (
          <option key={channel} value={channel}>
            {inputChannelLabel(channel)}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        label={m.feedback_identity()}
        options={identities.map((value) => ({ value, label: identityLabel(value) }))}
        {...field('identity')}
      />
      <Field
        label={m.feedback_name_label()}
        hint={m.feedback_record_name_hint()}
        maxLength={120}
        {...field('name')}
      />
      <Field
        label={m.feedback_institution_label()}
        maxLength={160}
        optional
        {...field('institution')}
      />
    </>
  )
}
