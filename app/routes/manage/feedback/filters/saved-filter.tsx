import { href } from 'react-router'
import { savedFilterSchema } from '#domain/feedback/saved-filter.schema.ts'
import { findSavedFilter, mayShare, renameFilter } from '#domain/feedback/saved-filter.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ConfirmAction } from '#ui/confirm.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { SavedFilterForm } from '#ui/saved-filters.tsx'
import type { Route } from './+types/saved-filter'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_filter_edit() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  return { filter: await findSavedFilter(actor, params.filterId), mayShare: mayShare(actor) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, savedFilterSchema, async (input) => {
    await renameFilter(context.get(actorContext), params.filterId, input)
    return redirectSaying(
      href('/:organization/kelola/masukan/saringan', params),
      m.feedback_filter_renamed(),
    )
  })
}

export default function SavedFilter({ loaderData, params }: Route.ComponentProps) {
  const { filter, mayShare } = loaderData
  const list = href('/:organization/kelola/masukan/saringan', params)
  return (
    <>
      <PageHeader
        title={m.feedback_filter_edit()}
        lead={filter.name}
        breadcrumbs={[
          { label: m.feedback_inbox(), to: href('/:organization/kelola/masukan', params) },
          { label: m.feedback_filters(), to: list },
          { label: m.feedback_filter_edit() },
        ]}
      />
      <SavedFilterForm filter={filter} mayShare={mayShare} back={list} />
      <Section title={m.feedback_filter_remove()}>
        <ConfirmAction
          label={m.feedback_filter_remove()}
          consequence={m.feedback_filter_remove_consequence()}
          action={href('/:organization/kelola/masukan/saringan/:filterId/penghapusan', params)}
        />
      </Section>
    </>
  )
}
