import { Download } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { buttonClass } from './button.tsx'
import { Icon } from './icon.tsx'
import { Section } from './page.tsx'

type Props = { params: { organization: string; recordCode: string }; sha256: string }

/** The very bytes whose fingerprint is printed, and how anybody takes it again without us. */
export function Recount({ params, sha256 }: Props) {
  const file = `berita-acara-${params.recordCode.toLowerCase()}.json`
  return (
    <Section title={m.record_recount()} hint={m.record_recount_hint()}>
      <div className="grid justify-items-start gap-4">
        <a
          className={buttonClass({ variant: 'secondary' })}
          href={href('/:organization/verifikasi/:recordCode/isi', params)}
          download={file}
        >
          <Icon of={Download} />
          {m.record_recount_file()}
        </a>
        <p>{m.record_recount_how()}</p>
        <pre className="max-w-full rounded bg-sunken p-3 text-sm whitespace-pre-wrap break-all">
          <code>{`sha256sum ${file}\n${sha256}`}</code>
        </pre>
        <p className="hint">{m.record_recount_windows()}</p>
        <p className="hint">{m.record_recount_sealed()}</p>
      </div>
    </Section>
  )
}
