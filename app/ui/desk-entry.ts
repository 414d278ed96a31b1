import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { m } from '#messages'
import { sentencesOf } from './errors.ts'
import type { FormFailure } from './form.tsx'

type State = {
  id: string
  sending: boolean
  said: string | null
  errors: Record<string, string | undefined>
}

/**
 * Sends the form of the desk without leaving it: the focus returns to the text, what was typed goes only once it is
 * stored, and until then it is kept for this tab. An entry keeps its id until it was stored, so it is stored once.
 */
export function useDeskEntry(to: string, draftKey: string, firstId: string) {
  const form = useRef<HTMLFormElement>(null)
  const { revalidate } = useRevalidator()
  const [state, setState] = useState<State>({ id: firstId, sending: false, said: null, errors: {} })
  useEffect(() => {
    const kept = form.current && bringBack(form.current, draftKey)
    if (kept) setState((was) => ({ ...was, id: kept, said: m.minutes_draft_back() }))
  }, [draftKey])

  async function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state.sending) return
    setState({ ...state, sending: true, said: null, errors: {} })
    const target = event.currentTarget
    const answer = await post(to, target)
    setState({
      id: answer.next ?? state.id,
      sending: false,
      said: answer.said,
      errors: answer.errors,
    })
    if (answer.next) {
      sessionStorage.removeItem(draftKey)
      emptied(target)
      void revalidate()
    }
    textOf(target)?.focus()
  }

  const keep = (event: FormEvent<HTMLFormElement>) => keepDraft(event.currentTarget, draftKey)
  return { form, state, save, keep }
}

type Answer = { next: string | null; said: string | null; errors: State['errors'] }

/** Anything but the app's own answer is a save that failed, and what was typed stays. */
async function post(to: string, form: HTMLFormElement): Promise<Answer> {
  const body = new URLSearchParams()
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string') body.append(name, value)
  const unsent = { next: null, said: m.minutes_unsent(), errors: {} }
  const answer = await fetch(to, { method: 'POST', body, redirect: 'error' }).then(
    async (response) =>
      response.headers.get('Content-Type')?.includes('json') ? await response.json() : undefined,
    () => undefined,
  )
  if (isStored(answer)) return { next: answer.next, said: m.minutes_saved(), errors: {} }
  if (!isFailure(answer)) return unsent
  const errors = sentencesOf(answer.errors)
  return { next: null, said: errors.form ?? null, errors }
}

const isStored = (answer: unknown): answer is { next: string } =>
  typeof answer === 'object' && answer !== null && 'next' in answer

const isFailure = (answer: unknown): answer is FormFailure =>
  typeof answer === 'object' && answer !== null && 'errors' in answer

const textOf = (form: HTMLFormElement) => form.querySelector('textarea')

/** Kind and item stay: the next entry is often of the same. Who spoke is asked anew. */
function emptied(form: HTMLFormElement) {
  const text = textOf(form)
  if (text) text.value = ''
  for (const name of ['name', 'isConfidential', 'element']) {
    for (const control of form.querySelectorAll<HTMLInputElement>(`input[name=${name}]`)) {
      if (control.type === 'text') control.value = ''
      else control.checked = false
    }
  }
}

function keepDraft(form: HTMLFormElement, key: string) {
  const typed = Object.fromEntries(
    [...new FormData(form)].filter(([, value]) => typeof value === 'string'),
  )
  if (typed.text) sessionStorage.setItem(key, JSON.stringify(typed))
  else sessionStorage.removeItem(key)
}

/** Puts a kept draft back and says its id; nothing when there is none, or something is typed already. */
function bringBack(form: HTMLFormElement, key: string) {
  const kept = sessionStorage.getItem(key)
  if (!kept || textOf(form)?.value) return null
  const typed: Record<string, string> = JSON.parse(kept)
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement && control.type !== 'text' && control.type !== 'hidden')
      control.checked = typed[control.name] === control.value
    else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
      control.value = typed[control.name] ?? control.value
    else if (control instanceof HTMLSelectElement)
      control.value = typed[control.name] ?? control.value
  }
  return typed.id ?? null
}
