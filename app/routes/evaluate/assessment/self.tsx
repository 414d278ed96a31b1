import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import type { SelfAssessmentInput } from '#domain/assessment/assessment.schema.ts'
import { factField, selfAssessmentSchema } from '#domain/assessment/assessment.schema.ts'
import { answerLabel, knownFacts } from '#domain/assessment/fact.ts'
import { fillItem, findItem } from '#domain/assessment/item.server.ts'
import { readLiveFacts } from '#domain/assessment/live-facts.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { RadioGroup } from '#ui/choice.tsx'
import { FactField } from '#ui/fact-field.tsx'
import { FieldSet, formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import { gradeOptions } from '#ui/rubric.tsx'
import type { Route } from './+types/self'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_self_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'assessment.fill')
  const { assessment, item, indicator } = await findItem(actor, params)
  const known = knownFacts(await readLiveFacts(actor, assessment.unit.id, assessment.year))
  const { facts, selfScore, selfNote, revision } = item
  return {
    ...{ indicator, facts, selfScore, selfNote, revision },
    known: indicator.facts.map((question) => answerLabel(question, known[question.id])),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const actor = context.get(actorContext)
  const { indicator } = await findItem(actor, params)
  return handleForm(request, selfAssessmentSchema(indicator), async (input) => {
    await fillItem(actor, params, input as SelfAssessmentInput)
    return redirectSaying(
      href('/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId', params),
      m.assessment_self_saved(),
    )
  })
}

export default function Self({ loaderData, params }: Route.ComponentProps) {
  const { indicator, facts, known, revision, selfScore, selfNote } = loaderData
  const answers = Object.entries(facts).map(([id, answer]) => [factField(id), answer])
  const { field } = usePlainForm({ selfScore, selfNote, ...Object.fromEntries(answers) })
  const back = href(
    '/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId',
    params,
  )
  return (
    <>
      <PageHeader
        title={m.assessment_self_title()}
        lead={indicator.name}
        breadcrumbs={[
          { label: m.assessment_indicator_number({ number: indicator.number }), to: back },
          { label: m.assessment_self_title() },
        ]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="version" value={revision} />
        {indicator.facts.length > 0 && (
          <FieldSet legend={m.assessment_f01()} hint={m.assessment_f01_hint()}>
            {indicator.facts.map((question, index) => (
              <FactField key={question.id} {...{ question, field }} known={known[index] ?? ''} />
            ))}
          </FieldSet>
        )}
        <RadioGroup
          label={m.assessment_self_score()}
          options={gradeOptions(indicator.options)}
          {...field('selfScore')}
        />
        <TextArea
          label={m.assessment_self_note()}
          optional
          maxLength={4000}
          {...field('selfNote')}
        />
        <FormActions back={back} />
      </Form>
    </>
  )
}
