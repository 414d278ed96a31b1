// biome-ignore-all lint/a11y/noRedundantRoles: cards on a phone are blocks, which takes a table's own roles away
import { ArrowDown, ArrowUp, ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { AFTER, BEFORE, SORT, withParams } from './paging.ts'

export type Column<Row> = {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Names the row: its header cell, and the title of its card on a phone. */
  primary?: boolean
  /** Numbers stand right, under one another. */
  numeric?: boolean
  /** Sorts by this key: `?urut=key`, again `?urut=-key`. */
  sort?: string
  className?: string
}

type Props<Row> = {
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** In place of a table without rows. */
  empty?: ReactNode
  /** Shows the caption; otherwise only screen readers get it. */
  captionShown?: boolean
  footer?: ReactNode
}

/** Rows people compare; on a phone each row becomes a card with its labels. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, columns, rows, rowKey, empty, captionShown, footer } = props
  if (rows.length === 0 && empty) return empty
  return (
    <table role="table" className="table table-cards">
      <caption className={captionShown ? undefined : 'sr-only'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <Header key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {footer && <tfoot>{footer}</tfoot>}
    </table>
  )
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const className =
    [column.numeric ? 'end' : '', column.className ?? ''].join(' ').trim() || undefined
  const content = <div>{column.cell(row)}</div>
  if (column.primary) {
    return (
      <th scope="row" role="rowheader" className={className}>
        {content}
      </th>
    )
  }
  return (
    <td role="cell" data-label={column.header} className={className}>
      {content}
    </td>
  )
}

function Header<Row>({ column }: { column: Column<Row> }) {
  const { header, numeric, sort, className } = column
  const { search } = useLocation()
  const sorted = new URLSearchParams(search).get(SORT)
  const direction =
    sort && sorted === sort ? 'ascending' : sort && sorted === `-${sort}` ? 'descending' : 'none'
  return (
    <th
      scope="col"
      role="columnheader"
      className={`${numeric ? 'end' : ''} ${className ?? ''}`.trim() || undefined}
      aria-sort={sort ? direction : undefined}
    >
      {sort ? (
        <Link to={withParams(search, { [SORT]: direction === 'ascending' ? `-${sort}` : sort })}>
          {header}{' '}
          {direction !== 'none' && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} />}
        </Link>
      ) : (
        header
      )}
    </th>
  )
}

/** Onward and back through a keyset list; nothing when it fits on one page. */
export function Pager({ next, prev }: { next?: string | null; prev?: string | null }) {
  const { search } = useLocation()
  if (!next && !prev) return null
  return (
    <nav aria-label={m.common_pagination()} className="mt-6 flex flex-wrap justify-between gap-3">
      {prev ? (
        <LinkButton to={withParams(search, { [BEFORE]: prev })} icon={ChevronLeft} rel="prev">
          {m.common_previous()}
        </LinkButton>
      ) : (
        <span />
      )}
      {next && (
        <LinkButton to={withParams(search, { [AFTER]: next })} rel="next">
          {m.common_next()}
          <Icon of={ChevronRight} />
        </LinkButton>
      )}
    </nav>
  )
}
