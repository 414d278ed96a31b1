import { BellOff, CheckCheck, Settings2 } from 'lucide-react'
import { Form, href } from 'react-router'
import { countLimit, countUnread, listNotices } from '#domain/notice/notice-list.server.ts'
import { actorContext, ownOrganization } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { countText } from '#ui/count-text.ts'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/notices'
import { noticeColumns } from './notice-columns.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.notice_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const unread = new URL(request.url).searchParams.get('baca') === 'belum'
  const [page, count] = await Promise.all([
    listNotices(actor, { unread, cursor: cursorOf(request) }),
    countUnread(actor),
  ])
  const told = count > 0 ? countText(count, countLimit) : null
  // What is marked as read all at once is what this list begins with, and older.
  const newest = page.prev ? null : (page.rows[0]?.createdAt.toISOString() ?? null)
  return { page, told, unread, newest, timeZone: ownOrganization(context).timeZone }
}

export default function Notices({ loaderData, params }: Route.ComponentProps) {
  const { page, told, unread, newest, timeZone } = loaderData
  return (
    <>
      <PageHeader
        title={m.notice_title()}
        lead={`${told ? m.notice_unread_count({ count: told }) : m.notice_all_read()}. ${m.notice_lead()}`}
        action={<Tools params={params} />}
      />
      {told && newest && <ReadAll until={newest} params={params} />}
      <FilterBar>
        <FilterSelect
          name="baca"
          label={m.notice_show()}
          value={unread ? 'belum' : undefined}
          options={[['belum', m.notice_only_unread()]]}
          all={m.notice_everything()}
        />
      </FilterBar>
      <DataTable
        caption={m.notice_title()}
        columns={noticeColumns(params, timeZone)}
        rows={page.rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={BellOff} title={unread ? m.notice_all_read() : m.notice_empty()}>
            {!unread && m.notice_empty_hint()}
          </EmptyState>
        }
      />
      <Pager {...page} />
    </>
  )
}

const Tools = ({ params }: { params: { organization: string } }) => (
  <>
    <LinkButton
      to={href('/:organization/kelola/pemberitahuan/pengaturan', params)}
      icon={Settings2}
    >
      {m.notice_settings()}
    </LinkButton>
    <DownloadMenu
      to={(format) =>
        href('/:organization/kelola/pemberitahuan/unduhan/:format', { ...params, format })
      }
    />
  </>
)

function ReadAll({ until, params }: { until: string; params: { organization: string } }) {
  return (
    <Form
      method="post"
      action={href('/:organization/kelola/pemberitahuan/semua-dibaca', params)}
      className="mb-6"
    >
      <input type="hidden" name="until" value={until} />
      <SubmitButton variant="secondary" icon={CheckCheck}>
        {m.notice_mark_all()}
      </SubmitButton>
    </Form>
  )
}
