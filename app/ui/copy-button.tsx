import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { m } from '#messages'
import { Button } from './button.tsx'

/** Puts `text` on the clipboard and says so; only where there is JavaScript. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const [copied, setCopied] = useState<boolean>()
  async function copy() {
    // A page that came over plain http has no clipboard.
    const clipboard: Clipboard | undefined = navigator.clipboard
    const done = clipboard?.writeText(text).then(
      () => true,
      () => false,
    )
    setCopied((await done) ?? false)
  }
  return (
    <>
      <Button small icon={copied ? Check : Copy} className="needs-script" onClick={copy}>
        {label}
      </Button>
      <span role="status" className="text-sm">
        {copied === undefined ? '' : copied ? m.common_copied() : m.common_copy_failed()}
      </span>
    </>
  )
}
