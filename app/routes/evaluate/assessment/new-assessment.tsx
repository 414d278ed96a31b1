import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { newAssessmentSchema } from '#domain/assessment/assessment.schema.ts'
import { beginAssessment } from '#domain/assessment/assessment.server.ts'
import { listActiveInstruments } from '#domain/assessment/instrument.server.ts'
import { lokusKinds } from '#domain/organization/organization.ts'
import { lokusKindLabel } from '#domain/organization/terms.ts'
import { unitOptions } from '#domain/organization/unit.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, formClass, SelectField, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-assessment'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_new() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.begin')
  const [units, instruments] = await Promise.all([unitOptions(actor), listActiveInstruments(actor)])
  return { units, instruments, year: new Date().getFullYear() }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, newAssessmentSchema, async (input) => {
    const { id } = await beginAssessment(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId', { ...params, assessmentId: id }),
      m.assessment_begun(),
    )
  })
}

export default function NewAssessment({ loaderData, params }: Route.ComponentProps) {
  const { units, instruments, year } = loaderData
  const { field } = usePlainForm({
    ...{ year, lokusKind: 'ADMINISTRATIVE', instrumentId: instruments[0]?.id },
    unitId: units.length === 1 ? units[0]?.id : undefined,
  })
  const back = href('/:organization/evaluasi/penilaian', params)
  return (
    <>
      <PageHeader
        title={m.assessment_new()}
        lead={m.assessment_new_lead()}
        breadcrumbs={[{ label: m.assessment_title(), to: back }, { label: m.assessment_new() }]}
      />
      {instruments.length === 0 && (
        <Notice tone="warning">{m.assessment_no_active_instrument()}</Notice>
      )}
      <Form method="post" className={formClass}>
        <FormErrors />
        <SelectField label={m.evaluate_unit()} {...field('unitId')}>
          {units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <Field
          label={m.common_year()}
          inputMode="numeric"
          className="max-w-40"
          {...field('year')}
        />
        <RadioGroup
          label={m.assessment_lokus()}
          options={lokusKinds.map((value) => ({ value, label: lokusKindLabel(value) }))}
          {...field('lokusKind')}
        />
        <SelectField label={m.assessment_instrument()} {...field('instrumentId')}>
          {instruments.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <FormActions submit={m.assessment_begin()} back={back} />
      </Form>
    </>
  )
}
