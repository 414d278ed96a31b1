import { Filter } from 'lucide-react'
import { href } from 'react-router'
import { inboxFilterOf, inboxSearchOf } from '#domain/feedback/inbox.schema.ts'
import { savedFilterSchema } from '#domain/feedback/saved-filter.schema.ts'
import {
  listSavedFilters,
  mayShare,
  mostFilters,
  saveFilter,
} from '#domain/feedback/saved-filter.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { SavedFilterForm, SavedFilterRows } from '#ui/saved-filters.tsx'
import type { Route } from './+types/saved-filters'

export const meta: Route.MetaFunction = () => [{ title: m.feedback_filters() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const filters = await listSavedFilters(actor)
  return {
    own: filters.filter(({ ownerId }) => ownerId === actor.membershipId),
    shared: filters.filter(({ ownerId }) => ownerId !== actor.membershipId),
    wanted: inboxSearchOf(inboxFilterOf(new URL(request.url).searchParams)),
    mayShare: mayShare(actor),
    most: mostFilters,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const filter = inboxFilterOf(new URL(request.url).searchParams)
  return handleForm(request, savedFilterSchema, async (input) => {
    const { name } = await saveFilter(context.get(actorContext), filter, input)
    const inbox = href('/:organization/kelola/masukan', params)
    return redirectSaying(`${inbox}?${inboxSearchOf(filter)}`, m.feedback_filter_added({ name }))
  })
}

export default function SavedFilters({ loaderData, params }: Route.ComponentProps) {
  const { own, shared, wanted, mayShare, most } = loaderData
  const inbox = href('/:organization/kelola/masukan', params)
  return (
    <>
      <PageHeader
        title={m.feedback_filters()}
        lead={m.feedback_filters_lead({ most })}
        breadcrumbs={[{ label: m.feedback_inbox(), to: inbox }, { label: m.feedback_filters() }]}
      />
      {wanted !== '' && (
        <Section title={m.feedback_filter_save()} hint={m.feedback_filter_save_hint()}>
          <SavedFilterForm mayShare={mayShare} back={`${inbox}?${wanted}`} />
        </Section>
      )}
      <Section title={m.feedback_filters_own()}>
        {own.length === 0 ? (
          <EmptyState
            icon={Filter}
            title={m.feedback_filters_none()}
            action={<LinkButton to={inbox}>{m.feedback_inbox()}</LinkButton>}
          >
            {m.feedback_filters_none_hint()}
          </EmptyState>
        ) : (
          <SavedFilterRows filters={own} inbox={inbox} own />
        )}
      </Section>
      {shared.length > 0 && (
        <Section title={m.feedback_filters_shared()}>
          <SavedFilterRows filters={shared} inbox={inbox} />
        </Section>
      )}
    </>
  )
}
