import { PenLine } from 'lucide-react'
import type { SignatoryRole, SignatureWay } from '#domain/record/record.ts'
import { signatoryRoleLabel, signatureWayLabel } from '#domain/record/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { formatShortDateTime } from './format.ts'
import { Badge } from './status.tsx'
import { type Column, DataTable } from './table.tsx'

export type ShownSignatory = {
  id: string
  role: SignatoryRole
  name: string
  element: CommunityElement | null
  refusedAt: Date | null
  refusalReason: string | null
  signature: { way: SignatureWay; signedAt: Date; note: string | null } | null
  linked: boolean
}

type Props = {
  signatories: readonly ShownSignatory[]
  timeZone: string
  /** The page of one of them, while signatures are gathered. */
  pageOf: ((id: string) => string) | null
}

/** Who signs, who did, who would not, and where a signature is taken. */
export function RecordSignatories({ signatories, timeZone, pageOf }: Props) {
  return (
    <DataTable
      caption={m.record_signatories()}
      columns={columnsFor(timeZone, pageOf)}
      rows={signatories}
      rowKey={({ id }) => id}
    />
  )
}

const columnsFor = (timeZone: string, pageOf: Props['pageOf']): Column<ShownSignatory>[] => [
  {
    key: 'name',
    header: m.record_signatory(),
    primary: true,
    cell: ({ name, role, element }) => (
      <>
        {name}
        <span className="block text-sm font-normal text-muted">
          {element ? communityElementLabel(element) : signatoryRoleLabel(role)}
        </span>
      </>
    ),
  },
  {
    key: 'state',
    header: m.record_state(),
    cell: (signatory) => <Standing signatory={signatory} timeZone={timeZone} />,
  },
  ...(pageOf
    ? [
        {
          key: 'act',
          header: m.record_take(),
          cell: ({ id, name, signature }: ShownSignatory) =>
            signature ? (
              '–'
            ) : (
              <LinkButton
                to={pageOf(id)}
                small
                icon={PenLine}
                aria-label={m.record_take_of({ name })}
              >
                {m.record_take()}
              </LinkButton>
            ),
        },
      ]
    : []),
]

function Standing({ signatory, timeZone }: { signatory: ShownSignatory; timeZone: string }) {
  const { signature, refusedAt, refusalReason, linked } = signatory
  if (signature)
    return (
      <>
        <Badge tone="success">
          {m.record_signed_at({ way: signatureWayLabel(signature.way) })}
        </Badge>
        <span className="block text-sm text-muted">
          {formatShortDateTime(signature.signedAt, timeZone)}
        </span>
        {signature.note && <span className="block text-sm">{signature.note}</span>}
      </>
    )
  if (refusedAt)
    return (
      <>
        <Badge tone="danger">{m.record_refused()}</Badge>
        <span className="block text-sm">{refusalReason}</span>
      </>
    )
  return (
    <Badge tone={linked ? 'info' : 'neutral'}>
      {linked ? m.record_linked() : m.record_waiting()}
    </Badge>
  )
}
