import { Form, href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { spComponents } from '#domain/feedback/feedback.ts'
import { readReview, reviewStandard } from '#domain/standard/review.server.ts'
import { reviewSchema } from '#domain/standard/standard.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { EmptyState, Notice, PageHeader } from '#ui/page.tsx'
import { ReviewedPart, ServiceOutcomeFields } from '#ui/standard-review.tsx'
import type { Route } from './+types/review'

export const meta: Route.MetaFunction = () => [{ title: m.standard_forum_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await readReview(actor, params.forumId, params.serviceId)
  const { inputs, holding, standard, ...rest } = found
  const textIn = (version: typeof standard, component: string) =>
    version?.components.find((one) => one.component === component)
  const parts = spComponents.map((component) => ({
    component,
    inputs: inputs(component),
    before: textIn(holding, component)?.text ?? null,
    ...{ outcome: null, note: null, text: null, ...textIn(standard, component) },
  }))
  return { ...rest, standard, parts, may: can(actor, 'standard.manage') && rest.isOpen }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, reviewSchema, async (input) => {
    const { forumId, serviceId } = params
    await reviewStandard(context.get(actorContext), forumId, serviceId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/standar', params),
      m.standard_review_saved(),
    )
  })
}

export default function Review({ loaderData, params }: Route.ComponentProps) {
  const { covered, standard, parts, may } = loaderData
  const list = href('/:organization/kelola/forum/:forumId/standar', params)
  return (
    <>
      <PageHeader
        title={covered.service.name}
        eyebrow={m.standard_forum_title()}
        lead={may && m.standard_review_lead()}
        breadcrumbs={[
          { label: m.standard_forum_title(), to: list },
          { label: covered.service.name },
        ]}
      />
      {!standard && <WithoutStandard {...loaderData} params={params} />}
      {standard && (
        <Form method="post" noValidate className="grid max-w-4xl gap-8">
          <FormErrors />
          {!may && <Notice>{m.standard_review_closed()}</Notice>}
          <input type="hidden" name="version" value={standard.revision} />
          {parts.map((part) => (
            <ReviewedPart key={part.component} part={part} may={may} />
          ))}
          <ServiceOutcomeFields {...covered} may={may} />
          {may && (
            <SubmitButton className="justify-self-start">{m.standard_review_save()}</SubmitButton>
          )}
        </Form>
      )}
    </>
  )
}

type WithoutProps = Pick<Route.ComponentProps, 'params'> & Route.ComponentProps['loaderData']

const WithoutStandard = ({ forum, params }: WithoutProps) => (
  <EmptyState
    title={m.standard_review_without()}
    action={
      <LinkButton
        to={href('/:organization/kelola/unit/:unitId/standar/:serviceId', {
          ...params,
          unitId: forum.unitId,
        })}
      >
        {m.standard_draft_begin()}
      </LinkButton>
    }
  />
)
