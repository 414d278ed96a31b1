import { Form } from 'react-router'
import { m } from '#messages'
import { formClass, TextArea, usePlainForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'
import { PageHeader } from './page.tsx'

type Props = {
  title: string
  lead: string
  /** The assessment that is moved, and where it stands. */
  assessment: { unit: { name: string }; year: number }
  back: string
}

/** A move of an assessment that must say why. */
export function AssessmentReasonPage({ title, lead, assessment: { unit, year }, back }: Props) {
  const { field } = usePlainForm()
  return (
    <>
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: m.assessment_of({ unit: unit.name, year }), to: back },
          { label: title },
        ]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <TextArea label={m.assessment_reason()} maxLength={2000} {...field('reason')} />
        <FormActions submit={title} back={back} />
      </Form>
    </>
  )
}
