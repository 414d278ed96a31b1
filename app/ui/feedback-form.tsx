import { Send } from 'lucide-react'
import { longest } from '#domain/feedback/feedback.schema.ts'
import { type Identity, identities, inputKinds } from '#domain/feedback/feedback.ts'
import { identityPlainly } from '#domain/feedback/plain-words.ts'
import { identityLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { RadioCards } from './choice.tsx'
import { FeedbackFormDetails, type FileLimits, unlessAnonymous } from './feedback-form-details.tsx'
import { Field, formClass, SelectField, TextArea, usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { groupName } from './group-name.ts'

type Named = { id: string; name: string }

export type FeedbackFormProps = {
  /** Made with every form anew: what makes sending it twice one submission. */
  formId: string
  services: readonly Named[]
  /** Whom one may speak for, asked of those we do not know. */
  groups?: readonly (Named & { code: string | null })[]
  /** Who holds the personal link; null for anybody. */
  person: { name: string } | null
  files: FileLimits
}

/** What anybody may tell a forum. Plain HTML: it is sent, and refused with what was typed, without JavaScript. */
export function FeedbackForm({ formId, services, groups = [], person, files }: FeedbackFormProps) {
  const { field } = usePlainForm({ kind: 'INPUT', identity: person ? 'NAMED' : 'ANONYMOUS' })
  return (
    <form method="post" encType="multipart/form-data" data-menulis className={`group ${formClass}`}>
      <FormErrors labels={labelsOf()} />
      <input type="hidden" name="id" value={formId} autoComplete="off" />
      <TextArea
        label={m.feedback_text_label()}
        hint={m.feedback_text_hint()}
        rows={7}
        maxLength={longest.text}
        required
        {...field('text')}
      />
      <SelectField label={m.feedback_kind_label()} placeholder={false} {...field('kind')}>
        {inputKinds.map((kind) => (
          <option key={kind} value={kind}>
            {inputKindLabel(kind)}
          </option>
        ))}
      </SelectField>
      {services.length > 0 && (
        <SelectField
          label={m.feedback_service_label()}
          placeholder={m.feedback_service_none()}
          optional
          {...field('serviceId')}
        >
          {services.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <RadioCards
        label={m.feedback_identity_label()}
        options={identities.map((value) => identityOption(value, person))}
        {...field('identity')}
      />
      {!person && <AboutYou groups={groups} />}
      <FeedbackFormDetails files={files} />
      <Trap />
      <SubmitButton icon={Send}>{m.feedback_send()}</SubmitButton>
      <p className="hint">{m.feedback_privacy()}</p>
    </form>
  )
}

const identityOption = (value: Identity, person: { name: string } | null) => ({
  value,
  label:
    value === 'NAMED' && person
      ? m.feedback_identity_as({ name: person.name })
      : identityLabel(value),
  hint: identityPlainly(value),
})

/** Whom one speaks for, of everybody; who one is, of those who do not stay anonymous. */
function AboutYou({ groups }: { groups: NonNullable<FeedbackFormProps['groups']> }) {
  const { field } = usePlainForm()
  return (
    <>
      <div className={`${unlessAnonymous} grid gap-6`}>
        <Field
          label={m.feedback_name_label()}
          autoComplete="name"
          maxLength={120}
          {...field('name')}
        />
        <Field
          label={m.feedback_institution_label()}
          autoComplete="organization"
          maxLength={160}
          optional
          {...field('institution')}
        />
      </div>
      <SelectField
        label={m.feedback_group_label()}
        hint={m.feedback_group_hint()}
        optional
        {...field('groupId')}
      >
        {groups.map((group) => (
          <option key={group.id} value={group.id}>
            {groupName(group)}
          </option>
        ))}
      </SelectField>
    </>
  )
}

/** Out of sight for people and screen readers; machines fill it in and are refused. */
export function Trap() {
  const { errors } = usePlainForm()
  return (
    <div
      className={errors.situs ? undefined : 'sr-only'}
      aria-hidden={errors.situs ? undefined : true}
    >
      <label>
        {m.feedback_trap_label()}
        <input type="text" name="situs" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  )
}

const labelsOf = () => ({
  text: m.feedback_text_label(),
  kind: m.feedback_kind_label(),
  serviceId: m.feedback_service_label(),
  identity: m.feedback_identity_label(),
  name: m.feedback_name_label(),
  institution: m.feedback_institution_label(),
  groupId: m.feedback_group_label(),
  spComponent: m.feedback_sp_label(),
  skmElement: m.feedback_skm_label(),
  phone: m.feedback_phone_label(),
  email: m.feedback_email_label(),
  berkas: m.feedback_files_label(),
  situs: m.feedback_trap_label(),
})
