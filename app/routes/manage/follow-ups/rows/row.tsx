import { Trash2 } from 'lucide-react'
import { href, type ShouldRevalidateFunctionArgs } from 'react-router'
import { rowSchema } from '#domain/follow-up/follow-up.schema.ts'
import { changeRow } from '#domain/follow-up/row.server.ts'
import { canGather } from '#domain/follow-up/row.ts'
import { isoDay } from '#domain/follow-up/time-frame.ts'
import { findRow, findRowForm } from '#domain/follow-up/workbench.server.ts'
import { isId } from '#domain/id.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ConfirmAction } from '#ui/confirm.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import { RowForm } from '#ui/row-form.tsx'
import type { Route } from './+types/row'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: m.follow_up_row_title({ number: loaderData?.number ?? '' }) },
]

/**
 * Whoever saved too late sees what was saved meanwhile, so that the next saving is a decision. A row that
 * is gone cannot be read again: then the page stays, with what was typed.
 */
export const shouldRevalidate = ({ actionStatus }: ShouldRevalidateFunctionArgs) =>
  actionStatus !== 410

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const row = await findRow(actor, params.forumId, params.followUpId)
  const chosen = new URL(request.url).searchParams.getAll('masukan').filter(isId)
  const { forum, unit, owners, sources } = await findRowForm(actor, params.forumId, row, chosen)
  return {
    theme: forum.theme,
    open: row.status === 'PROPOSED' && canGather(forum.status),
    number: row.number,
    ...{ owners, sources, services: unit.services },
    row: {
      ...row,
      dueOn: row.timeValue || !row.dueOn ? null : isoDay(row.dueOn),
      seen: row.updatedAt.toISOString(),
    },
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, rowSchema, async (input) => {
    const { number } = await changeRow(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/rumusan', params),
      m.follow_up_row_changed({ number }),
    )
  })
}

export default function Row({ loaderData, params }: Route.ComponentProps) {
  const { theme, open, number, row, sources, owners, services } = loaderData
  const back = href('/:organization/kelola/forum/:forumId/rumusan', params)
  const path = '/:organization/kelola/forum/:forumId/rumusan/baris/:followUpId/penghapusan'
  return (
    <>
      <PageHeader
        title={m.follow_up_row_title({ number })}
        lead={m.follow_up_row_lead()}
        breadcrumbs={[
          ...forumTrail({ id: params.forumId, theme }, params.organization),
          { label: m.follow_up_workbench(), to: back },
          { label: m.follow_up_row_title({ number }) },
        ]}
        action={
          open && (
            <ConfirmAction
              label={m.follow_up_row_remove()}
              icon={Trash2}
              consequence={m.follow_up_row_remove_consequence()}
              action={href(path, params)}
            />
          )
        }
      />
      <RowForm {...{ open, row, sources, owners, services, back }} />
    </>
  )
}
