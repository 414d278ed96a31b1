import { Download } from 'lucide-react'
import { useLocation } from 'react-router'
import { m } from '#messages'
import { Button, buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { withParams } from './paging.ts'

type Format = 'xlsx' | 'csv'

type Props = {
  /** Where the list is as a file of that format. */
  to: (format: Format) => string
  /** What the list is narrowed to beyond what the page's address says. */
  also?: Record<string, string>
  /** Names the list where a page has several. */
  list?: string
  /** Offers the file with the names of those who spoke, for those who may see them. */
  withNames?: boolean
  small?: boolean
}

/** The list of a page as a file, narrowed as the page is. Opens in place without JavaScript. */
export function DownloadMenu({ to, also = {}, list, withNames, small }: Props) {
  const search = withParams(useLocation().search, also)
  const address = (format: Format) => to(format) + (search === '?' ? '' : search)
  return (
    <details className="menu download-menu no-print">
      <summary className={buttonClass({ variant: 'secondary', small })}>
        <Icon of={Download} />
        {list ? m.export_menu_of({ list }) : m.export_menu()}
      </summary>
      <div className="download-menu-body">
        <p className="text-sm text-muted">{m.export_hint()}</p>
        <a href={address('xlsx')}>{m.export_xlsx()}</a>
        <a href={address('csv')}>{m.export_csv()}</a>
        {withNames && <WithNames address={address} />}
      </div>
    </details>
  )
}

/** A form and no link: what it does stays on record. */
function WithNames({ address }: { address: (format: Format) => string }) {
  return (
    <form method="post" className="grid gap-2 border-t border-line pt-3">
      <p className="font-semibold">{m.export_with_names()}</p>
      <p className="text-sm text-muted">{m.export_with_names_hint()}</p>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" small formAction={address('xlsx')}>
          {m.export_with_names_xlsx()}
        </Button>
        <Button type="submit" small formAction={address('csv')}>
          {m.export_with_names_csv()}
        </Button>
      </div>
    </form>
  )
}
