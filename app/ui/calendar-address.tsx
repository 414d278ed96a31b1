import { CalendarPlus, Download } from 'lucide-react'
import { m } from '#messages'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'

type Props = { url: string; label?: string; file?: boolean }

/** The address that calendar programs subscribe to: to copy, to open at once, or to take as it is now. */
export function CalendarAddress({ url, label = m.calendar_address(), file }: Props) {
  return (
    <div className="grid gap-3">
      <p className="text-sm font-semibold">{label}</p>
      <code className="block rounded-md bg-sunken px-4 py-3 text-sm break-all select-all">
        {url}
      </code>
      <p className="flex flex-wrap gap-3">
        <a href={url.replace(/^https?:/, 'webcal:')} className={buttonClass({})}>
          <Icon of={CalendarPlus} />
          {m.calendar_open()}
        </a>
        {file && (
          <a href={url} download className={buttonClass({ variant: 'quiet' })}>
            <Icon of={Download} />
            {m.calendar_file()}
          </a>
        )}
      </p>
    </div>
  )
}

/** How the usual programs subscribe to an address. */
export function CalendarSteps() {
  return (
    <dl className="grid gap-6 grid-cols-[repeat(auto-fit,minmax(min(15rem,100%),1fr))]">
      {ways().map(([program, steps]) => (
        <div key={program}>
          <dt className="mb-1 font-semibold">{program}</dt>
          <dd className="text-muted">{steps}</dd>
        </div>
      ))}
    </dl>
  )
}

const ways = () => [
  [m.calendar_google(), m.calendar_google_steps()] as const,
  [m.calendar_iphone(), m.calendar_iphone_steps()] as const,
  [m.calendar_outlook(), m.calendar_outlook_steps()] as const,
]
