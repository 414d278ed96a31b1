import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { closingDateSchema } from '#domain/planner/closing-date.schema.ts'
import { findClosingDate, setClosingDate } from '#domain/planner/closing-date.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Field, formClass, SelectField, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatMonthName } from '#ui/format.ts'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/closing-date'

export const meta: Route.MetaFunction = () => [{ title: m.planner_closing_title() }]

export async function loader({ context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'organization.manage')
  return { closing: await findClosingDate(actor) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, closingDateSchema, async (input) => {
    await setClosingDate(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/perencana', params),
      m.planner_closing_saved(),
    )
  })
}

const months = Array.from({ length: 12 }, (_, index) => index + 1)

export default function ClosingDate({ loaderData: { closing }, params }: Route.ComponentProps) {
  const { field, onSubmit } = useZodForm(closingDateSchema, {
    month: closing.month ?? '',
    day: closing.day ?? '',
  } as never)
  const settings = href('/:organization/kelola/pengaturan', params)
  return (
    <>
      <PageHeader
        title={m.planner_closing_title()}
        lead={m.planner_closing_lead()}
        breadcrumbs={[
          { label: m.organization_settings(), to: settings },
          { label: m.planner_closing_title() },
        ]}
      />
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <p className="hint">{m.planner_closing_example()}</p>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={m.planner_closing_day()} inputMode="numeric" optional {...field('day')} />
          <SelectField
            label={m.planner_closing_month()}
            placeholder={false}
            optional
            {...field('month')}
          >
            <option value="">{m.planner_closing_no_month()}</option>
            {months.map((month) => (
              <option key={month} value={month}>
                {formatMonthName(month)}
              </option>
            ))}
          </SelectField>
        </div>
        <FormActions back={settings} />
      </Form>
    </>
  )
}
