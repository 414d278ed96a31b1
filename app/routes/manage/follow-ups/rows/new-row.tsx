import { href, redirect } from 'react-router'
import { rowSchema } from '#domain/follow-up/follow-up.schema.ts'
import { proposeRow } from '#domain/follow-up/row.server.ts'
import { canGather, rowDraftOf } from '#domain/follow-up/row.ts'
import { findRowForm } from '#domain/follow-up/workbench.server.ts'
import { isId, newId } from '#domain/id.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import { RowForm } from '#ui/row-form.tsx'
import type { Route } from './+types/new-row'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_row_new() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const into = searchParams.get('baris')
  const chosen = searchParams.getAll('masukan').filter(isId)
  if (isId(into)) throw redirect(intoRow({ ...params, followUpId: into }, chosen))

  const form = await findRowForm(context.get(actorContext), params.forumId, null, chosen)
  const { forum, unit, owners, sources } = form
  return {
    theme: forum.theme,
    open: canGather(forum.status),
    ...{ owners, sources, services: unit.services },
    row: { id: newId(), seen: null, ...rowDraftOf(sources) },
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, rowSchema, async (input) => {
    const { number } = await proposeRow(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/rumusan', params),
      m.follow_up_row_added({ number }),
    )
  })
}

export default function NewRow({ loaderData, params }: Route.ComponentProps) {
  const { theme, open, row, sources, owners, services } = loaderData
  const back = href('/:organization/kelola/forum/:forumId/rumusan', params)
  return (
    <>
      <PageHeader
        title={m.follow_up_row_new()}
        lead={m.follow_up_row_lead()}
        breadcrumbs={[
          ...forumTrail({ id: params.forumId, theme }, params.organization),
          { label: m.follow_up_workbench(), to: back },
          { label: m.follow_up_row_new() },
        ]}
      />
      <RowForm {...{ open, row, sources, owners, services, back }} />
    </>
  )
}

type RowParams = { organization: string; forumId: string; followUpId: string }

/** The page of an existing row, with further inputs to gather into it. */
function intoRow(params: RowParams, chosen: readonly string[]) {
  const path = href('/:organization/kelola/forum/:forumId/rumusan/baris/:followUpId', params)
  return `${path}?${new URLSearchParams(chosen.map((id) => ['masukan', id]))}`
}
