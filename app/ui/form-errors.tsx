import { useEffect, useRef } from 'react'
import { useActionData } from 'react-router'
import { m } from '#messages'
import { sentencesOf } from './errors.ts'
import { fieldId } from './field-frame.tsx'
import type { FormFailure } from './form.tsx'

/** Whether the server refused what was typed here: then it stays readable, even where the form would be gone. */
export const useRefused = () => useActionData<FormFailure | undefined>()?.errors !== undefined

/**
 * The summary above a form the server refused: takes the focus and links to what needs correcting.
 * `labels` names each field as the form does.
 */
export function FormErrors({ labels = {} }: { labels?: Record<string, string> }) {
  const failure = useActionData<FormFailure | undefined>()
  const summary = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (failure?.errors) summary.current?.focus()
  }, [failure])

  if (!failure?.errors) return null
  const list = Object.entries(sentencesOf(failure.errors)).filter(([name]) => !name.includes('.'))
  return (
    <div ref={summary} role="alert" tabIndex={-1} className="errors notice tone-danger">
      <div>
        <p className="font-semibold">{m.common_errors_title()}</p>
        <p className="text-sm">{m.common_errors_hint()}</p>
        <ul className="mt-2 list-disc pl-5 text-sm">
          {list.map(([name, sentence]) => (
            <li key={name}>
              {name === 'form' ? (
                sentence
              ) : (
                <FieldLink {...{ name, sentence }} label={labels[name]} />
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function FieldLink({ name, label, sentence }: { name: string; label?: string; sentence?: string }) {
  return <a href={`#${fieldId(name)}`}>{label ? `${label}: ${sentence}` : sentence}</a>
}
