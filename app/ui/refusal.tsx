import { useActionData } from 'react-router'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { sentencesOf } from './errors.ts'
import type { FormFailure } from './form.tsx'
import { Notice, PageHeader } from './page.tsx'

/** What a move that was refused says: nothing has changed, why, and the way back. */
export function Refusal({ title, back }: { title: string; back: string }) {
  const failure = useActionData<FormFailure | undefined>()
  const sentences = Object.values(sentencesOf(failure?.errors ?? {}))
  return (
    <>
      <PageHeader title={title} />
      <Notice tone="danger" title={m.common_refused_title()} live>
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Notice>
      <div className="mt-6">
        <LinkButton to={back}>{m.common_back()}</LinkButton>
      </div>
    </>
  )
}
