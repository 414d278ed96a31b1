import { UserPlus, Users } from 'lucide-react'
import { Form } from 'react-router'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { EmptyState } from '#ui/page.tsx'
import { type Column, DataTable } from '#ui/table.tsx'
import type { Route } from './+types/choose'

type Row = Route.ComponentProps['loaderData']['page']['rows'][number]

/** Those of the registry who may still be invited, each with a box to tick. */
export function InvitablePeople({ rows }: { rows: readonly Row[] }) {
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors />
      <DataTable
        caption={m.invitation_choose_title()}
        columns={columns()}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={Users} title={m.invitation_all_invited()}>
            {m.invitation_all_invited_hint()}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <div className="sticky bottom-0 border-t border-line bg-paper py-4">
          <SubmitButton icon={UserPlus}>{m.invitation_add_chosen()}</SubmitButton>
        </div>
      )}
    </Form>
  )
}

const columns = (): Column<Row>[] => [
  {
    key: 'name',
    header: m.invitation_name(),
    primary: true,
    cell: (row) => <Choice row={row} />,
  },
  { key: 'group', header: m.stakeholder_group(), cell: ({ group }) => group },
  {
    key: 'element',
    header: m.common_element(),
    cell: ({ element }) => communityElementLabel(element),
  },
  {
    key: 'contact',
    header: m.common_contact(),
    cell: ({ email, phone }) =>
      email ?? phone ?? <span className="text-muted">{m.stakeholder_no_contact()}</span>,
  },
]

function Choice({ row: { id, name, position, institution, isMinor } }: { row: Row }) {
  return (
    <label className="flex cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        name="stakeholderIds"
        value={id}
        className="mt-1 size-5 flex-none"
        aria-label={m.invitation_select({ name })}
      />
      <span>
        {name}
        <span className="block text-sm font-normal text-muted">
          {[position, institution, isMinor && m.stakeholder_minor_hint()]
            .filter(Boolean)
            .join(', ')}
        </span>
      </span>
    </label>
  )
}
