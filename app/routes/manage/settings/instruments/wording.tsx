import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { wordingSchema } from '#domain/assessment/instrument.schema.ts'
import { findInstrument } from '#domain/assessment/instrument.server.ts'
import { grades } from '#domain/assessment/instrument.ts'
import { indicatorNumbered, setWording } from '#domain/assessment/instrument-change.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/wording'

export const meta: Route.MetaFunction = () => [{ title: m.assessment_wording() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'instrument.manage')
  const { name, content, revision } = await findInstrument(actor, params.instrumentId)
  return { name, revision, indicator: indicatorNumbered(content, numberIn(request)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const number = numberIn(request)
  return handleForm(request, wordingSchema, async (input) => {
    await setWording(context.get(actorContext), params.instrumentId, number, input)
    return redirectSaying(
      href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params),
      m.assessment_wording_saved({ number }),
    )
  })
}

export default function Wording({ loaderData, params }: Route.ComponentProps) {
  const { name, revision, indicator } = loaderData
  const { field } = usePlainForm({
    ...{ name: indicator.name, evidence: indicator.evidence.join('\n') },
    ...Object.fromEntries(indicator.options.map((wording, grade) => [`grade${grade}`, wording])),
  })
  const back = href('/:organization/kelola/pengaturan/instrumen/:instrumentId', params)
  const title = m.assessment_indicator_number({ number: indicator.number })
  return (
    <>
      <PageHeader
        title={m.assessment_wording()}
        lead={indicator.name}
        breadcrumbs={[{ label: name, to: back }, { label: title }]}
      />
      <Form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="version" value={revision} />
        <Field label={m.assessment_indicator()} maxLength={400} {...field('name')} />
        {grades.map((grade) => (
          <Field
            key={grade}
            label={m.assessment_grade_number({ grade })}
            maxLength={400}
            {...field(`grade${grade}`)}
          />
        ))}
        <TextArea
          label={m.assessment_evidence_list()}
          hint={m.assessment_evidence_lines()}
          optional
          rows={6}
          {...field('evidence')}
        />
        <FormActions back={back} />
      </Form>
    </>
  )
}

/** Which indicator the address names; the first when it names none. */
const numberIn = (request: Request) => Number(new URL(request.url).searchParams.get('nomor') ?? 1)
