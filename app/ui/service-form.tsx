import { Form } from 'react-router'
import { lokusKinds } from '#domain/organization/organization.ts'
import { type ServiceInput, serviceSchema } from '#domain/organization/service.schema.ts'
import { lokusKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { RadioGroup } from './choice.tsx'
import { Field, formClass, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'

/** A kind of service, new or changed. */
export function ServiceForm({ service, back }: { service: Partial<ServiceInput>; back: string }) {
  const { field, onSubmit } = useZodForm(serviceSchema, service as never)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors />
      <Field label={m.organization_service_name()} {...field('name')} />
      <RadioGroup
        label={m.organization_lokus_kind()}
        hint={m.organization_lokus_hint()}
        options={lokusKinds.map((kind) => ({ value: kind, label: lokusKindLabel(kind) }))}
        {...field('lokusKind')}
      />
      <TextArea
        label={m.organization_service_description()}
        optional
        maxLength={600}
        {...field('description')}
      />
      <FormActions back={back} />
    </Form>
  )
}
