import { useEffect, useRef } from 'react'
import { m } from '#messages'
import { Button } from './button.tsx'
import { ShortcutSwitch } from './shortcut-switch.tsx'

type Props = { on: boolean; keys: readonly (readonly [key: string, label: string])[] }

/**
 * Single keys for whoever works without a mouse. What a key presses says so itself (`aria-keyshortcuts`); the
 * rows of a list are links with `data-row`. Each person may turn them off.
 */
export function Shortcuts({ on, keys }: Props) {
  const help = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!on) return
    const hear = (event: KeyboardEvent) => press(event, help.current)
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [on])

  return (
    <div className="needs-script no-print">
      <div className="mb-6 flex flex-wrap items-center gap-3 text-sm text-muted pointer-coarse:hidden">
        <span>{on ? m.feedback_keys_hint() : m.feedback_keys_off_hint()}</span>
        <Button small variant="quiet" onClick={() => help.current?.showModal()}>
          {m.feedback_keys()}
        </Button>
      </div>
      <dialog
        ref={help}
        aria-labelledby="pintasan"
        className="m-auto w-full max-w-lg rounded-lg border border-line bg-surface p-6 text-base text-ink backdrop:bg-black/50"
      >
        <h2 id="pintasan">{m.feedback_keys()}</h2>
        <dl className="my-5 grid grid-cols-[auto_1fr] gap-x-5 gap-y-2">
          {keys.map(([key, label]) => (
            <div key={key} className="contents">
              <dt>
                <kbd className="rounded-sm border border-line bg-sunken px-2 py-0.5 text-sm">
                  {key}
                </kbd>
              </dt>
              <dd>{label}</dd>
            </div>
          ))}
        </dl>
        <div className="flex flex-wrap gap-3">
          <Button onClick={() => help.current?.close()}>{m.feedback_keys_close()}</Button>
          <ShortcutSwitch on={on} />
        </div>
      </dialog>
    </div>
  )
}

function press(event: KeyboardEvent, help: HTMLDialogElement | null) {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event
  if (ctrlKey || metaKey || altKey || isComposing || isTyping(event.target)) return
  if (document.querySelector('dialog[open]')) return

  if (key === '?') help?.showModal()
  else if (!move(key) && !pressWhat(key)) return
  event.preventDefault()
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, [contenteditable], input:not([type=checkbox], [type=radio])')

/** Moves through the rows of a list, or chooses one. Arrows move once a row has the focus. */
function move(key: string) {
  const rows = [...document.querySelectorAll<HTMLElement>('a[data-row]')]
  const here = document.activeElement?.closest('tr')
  const at = rows.findIndex((row) => here?.contains(row))
  if (key === 'x') return click(here?.querySelector('input[type=checkbox]'))
  const by = steps[key]
  if (!by || rows.length === 0 || (at < 0 && key.length > 1)) return false
  rows[Math.max(0, at + by)]?.focus()
  return true
}

const steps: Record<string, number | undefined> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }

function pressWhat(key: string) {
  const target = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`)
  if (!target?.matches('textarea, input, select')) return click(target)
  target.focus()
  return true
}

function click(target: HTMLElement | null | undefined) {
  target?.click()
  return Boolean(target)
}
