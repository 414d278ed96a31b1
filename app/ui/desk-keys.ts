import { type RefObject, useEffect } from 'react'

/**
 * The keys of the note-taker's desk. All but the digits go with a modifier, so that they work while one writes; the
 * place of a key counts and not its letter, since Option changes letters on some keyboards.
 */
export function useDeskKeys(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (form.current && press(event, form.current)) event.preventDefault()
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [form])
}

const places: Record<string, string | undefined> = {
  KeyT: 'textarea',
  KeyU: 'input[name=element]:checked, input[name=element]',
  KeyN: 'input[name=name]',
  KeyJ: 'select[name=kind]',
}

function press(event: KeyboardEvent, form: HTMLFormElement) {
  const { code, key, altKey, ctrlKey, metaKey, isComposing } = event
  if (isComposing) return false
  if ((ctrlKey || metaKey) && key === 'Enter') {
    form.requestSubmit()
    return true
  }
  if (altKey && code === 'KeyB') return click(document.querySelector('[aria-keyshortcuts="Alt+B"]'))
  if (altKey) return focus(form.querySelector<HTMLElement>(places[code] ?? 'never'))
  return choose(event, form)
}

/** A digit chooses the element it stands at, and the text is next. */
function choose({ key, ctrlKey, metaKey, target }: KeyboardEvent, form: HTMLFormElement) {
  if (ctrlKey || metaKey || !/^[1-5]$/.test(key)) return false
  if (!(target instanceof HTMLInputElement) || target.name !== 'element') return false
  const elements = form.querySelectorAll<HTMLInputElement>('input[name=element]')
  click(elements[Number(key) - 1])
  return focus(form.querySelector('textarea'))
}

function focus(target: HTMLElement | null) {
  target?.focus()
  return target !== null
}

function click(target: HTMLElement | null | undefined) {
  target?.click()
  return Boolean(target)
}
