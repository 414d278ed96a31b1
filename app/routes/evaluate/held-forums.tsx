import { CalendarDays } from 'lucide-react'
import { m } from '#messages'
import { EmptyState, Section } from '#ui/page.tsx'
import { DataTable, Pager } from '#ui/table.tsx'
import { unitForumColumns } from '#ui/unit-forums.tsx'
import type { Route } from './+types/unit'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** The forums of a unit beside one another, a page at a time. */
export function HeldForums({ data: { forums }, params }: { data: Data; params: Params }) {
  const desk = `/${params.organization}/kelola/forum`
  return (
    <Section title={m.evaluate_unit_forums()} hint={m.evaluate_unit_forums_hint()}>
      <DataTable
        caption={m.evaluate_unit_forums()}
        columns={unitForumColumns({
          forumUrl: (forumId) => `${desk}/${forumId}`,
          inputsUrl: (forumId) => `${desk}/${forumId}/masukan`,
        })}
        rows={forums.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={CalendarDays} title={m.evaluate_unit_forums_none()}>
            {m.evaluate_unit_forums_none_hint()}
          </EmptyState>
        }
      />
      <Pager next={forums.next} prev={forums.prev} />
    </Section>
  )
}
