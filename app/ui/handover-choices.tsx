import { Check, MailCheck } from 'lucide-react'
import { Form, Link, useActionData, useLocation } from 'react-router'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { FormErrors } from './form-errors.tsx'
import { EmptyState } from './page.tsx'
import { withParams } from './paging.ts'
import { type Column, DataTable } from './table.tsx'

type Row = {
  id: string
  name: string
  position: string | null
  institution: string | null
  group: string
}

/** Letters that wait to be handed over, each with a box to tick; all of a page are ticked by a link. */
export function HandoverChoices({ rows, all }: { rows: readonly Row[]; all: boolean }) {
  const { search } = useLocation()
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors />
      {rows.length > 0 && (
        <Link to={withParams(search, { centang: all ? null : 'semua' })} preventScrollReset>
          {all ? m.invitation_hand_over_none() : m.invitation_hand_over_all()}
        </Link>
      )}
      <DataTable
        key={String(all)}
        caption={m.invitation_hand_over_title()}
        columns={useColumns(all)}
        rows={rows}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={MailCheck} title={m.invitation_hand_over_done()}>
            {m.invitation_hand_over_done_hint()}
          </EmptyState>
        }
      />
      {rows.length > 0 && (
        <div className="sticky bottom-0 border-t border-line bg-paper py-4">
          <SubmitButton icon={Check}>{m.invitation_hand_over_chosen()}</SubmitButton>
        </div>
      )}
    </Form>
  )
}

/** What was ticked stays so when the form comes back refused. */
function useColumns(all: boolean): Column<Row>[] {
  const refused = useActionData<{ values?: { invitationIds?: string | string[] } }>()
  const kept = [refused?.values?.invitationIds ?? []].flat()
  return [
    {
      key: 'name',
      header: m.invitation_name(),
      primary: true,
      cell: (row) => <Choice row={row} ticked={refused ? kept.includes(row.id) : all} />,
    },
    { key: 'group', header: m.stakeholder_group(), cell: ({ group }) => group },
  ]
}

function Choice({ row, ticked }: { row: Row; ticked: boolean }) {
  const { id, name, position, institution } = row
  return (
    <label className="flex cursor-pointer items-start gap-3">
      <input
        type="checkbox"
        name="invitationIds"
        value={id}
        defaultChecked={ticked}
        className="mt-1 size-5 flex-none"
        aria-label={m.invitation_select({ name })}
      />
      <span>
        {name}
        <span className="block text-sm font-normal text-muted">
          {[position, institution].filter(Boolean).join(', ')}
        </span>
      </span>
    </label>
  )
}
