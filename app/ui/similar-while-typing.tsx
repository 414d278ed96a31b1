import { useEffect, useRef } from 'react'
import { Link, useFetcher } from 'react-router'
import { m } from '#messages'
import { type SimilarEntry, SimilarInputs } from './similar-inputs.tsx'

type Props = {
  /** Where it is asked: `/:organization/kelola/forum/:forumId/serupa`. */
  from: string
  /** The name of the text field in the form around. */
  field?: string
  linkTo: (id: string) => string
}

/**
 * Stands in a form where somebody writes down what is said: shows what was said already as soon as the pen rests.
 * Without JavaScript it is a way to a page that does the same.
 */
export function SimilarWhileTyping({ from, field = 'text', linkTo }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const { load, data } = useFetcher<{ similar: SimilarEntry[] }>()
  useEffect(() => {
    const form = place.current?.closest('form')
    let waiting: ReturnType<typeof setTimeout> | undefined
    const typed = (event: Event) => {
      const { target } = event
      if (!(target instanceof HTMLTextAreaElement) || target.name !== field) return
      clearTimeout(waiting)
      const text = target.value.slice(0, 800)
      waiting = setTimeout(() => load(`${from}?teks=${encodeURIComponent(text)}`), 600)
    }
    form?.addEventListener('input', typed)
    return () => {
      clearTimeout(waiting)
      form?.removeEventListener('input', typed)
    }
  }, [from, field, load])

  const similar = data?.similar ?? []
  return (
    <div ref={place} role="status" className="grid gap-2">
      {similar.length > 0 ? (
        <>
          <p className="font-semibold">{m.similar_typing_title()}</p>
          <p className="hint">{m.similar_typing_hint()}</p>
          <SimilarInputs inputs={similar} linkTo={linkTo} />
        </>
      ) : (
        <Link to={from} className="w-fit text-sm">
          {m.similar_typing_check()}
        </Link>
      )}
    </div>
  )
}
