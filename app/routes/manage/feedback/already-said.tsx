import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/page.tsx'
import { SimilarInputs } from '#ui/similar-inputs.tsx'
import type { Route } from './+types/triage'

type Props = {
  base: string
  search: string
  similar: Route.ComponentProps['loaderData']['similar']
  organization: string
}

/** What others said of the same, before this is treated: merging stays a decision. */
export function AlreadySaid({ similar, organization, base, search }: Props) {
  if (similar.length === 0) return null
  return (
    <Section
      title={m.similar_triage_title()}
      action={
        <LinkButton to={`${base}/penggabungan${search}`} variant="secondary" small>
          {m.similar_triage_compare()}
        </LinkButton>
      }
    >
      <SimilarInputs
        inputs={similar}
        linkTo={(feedbackId) =>
          href('/:organization/kelola/masukan/:feedbackId', { organization, feedbackId })
        }
        mergeAt={(id) => {
          const query = new URLSearchParams(search)
          query.set('ke', id)
          return `${base}/penggabungan?${query}`
        }}
      />
    </Section>
  )
}
