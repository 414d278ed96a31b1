import { Handshake } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { SaidAndDone } from '#ui/said-and-done.tsx'
import type { Route } from './+types/home'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** What was said and is done by now. */
export function LatestPromises({ kept, today, params }: Data & { params: Params }) {
  const all = (
    <LinkButton to={href('/:organization/tindak-lanjut', params)} small>
      {m.portal_all_follow_ups()}
    </LinkButton>
  )
  return (
    <Section title={m.portal_latest_title()} hint={m.portal_latest_hint()} action={all}>
      {kept.length === 0 ? (
        <EmptyState icon={Handshake} title={m.portal_latest_none()}>
          {m.portal_latest_none_hint()}
        </EmptyState>
      ) : (
        <SaidAndDone promises={kept} organization={params.organization} today={today} />
      )}
    </Section>
  )
}
