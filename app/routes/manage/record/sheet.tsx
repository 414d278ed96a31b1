import { href } from 'react-router'
import { officialRecordData } from '#documents/official-record.ts'
import { findRecordPaper } from '#domain/record/record.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/page.tsx'
import { RecordSheet } from '#ui/record-sheet.tsx'
import type { Route } from './+types/sheet'

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.paper.title.join(' ') },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { snapshot, state } = await findRecordPaper(
    context.get(actorContext),
    params.forumId,
    params.recordId,
  )
  return { paper: officialRecordData(snapshot, state, 'INTERNAL'), replaced: state.supersededBy }
}

export default function Sheet({ loaderData: { paper, replaced }, params }: Route.ComponentProps) {
  return (
    <>
      <div className="no-print mb-8 flex flex-wrap items-center gap-4">
        <LinkButton to={href('/:organization/kelola/forum/:forumId/berita-acara', params)}>
          {m.common_back()}
        </LinkButton>
        <span className="text-sm text-muted">{m.record_print_hint()}</span>
      </div>
      {replaced !== null && (
        <div className="mb-6">
          <Notice tone="warning">{m.record_replaced_by({ version: String(replaced) })}</Notice>
        </div>
      )}
      <h1 className="sr-only">{m.record_record()}</h1>
      <RecordSheet paper={paper} slug={params.organization} />
    </>
  )
}
