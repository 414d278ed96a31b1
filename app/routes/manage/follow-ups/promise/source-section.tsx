import { m } from '#messages'
import { Section } from '#ui/page.tsx'
import { PromiseSources } from '#ui/promise-sources.tsx'
import type { Route } from './+types/promise'

type Data = Route.ComponentProps['loaderData']
type Params = Route.ComponentProps['params']

/** The inputs it came from, each with a way to it for those who may read it. */
export function SourceSection({ data, params }: { data: Data; params: Params }) {
  const { sources, promise, readsFeedback, traces } = data
  const { organization } = params
  return (
    <Section title={m.follow_up_sources()}>
      <PromiseSources
        sources={sources}
        zone={promise.forum.timeZone}
        hrefOf={readsFeedback ? ({ id }) => `/${organization}/kelola/masukan/${id}` : undefined}
        traceOf={traces ? ({ id }) => `/${organization}/evaluasi/jejak/${id}` : undefined}
      />
    </Section>
  )
}
