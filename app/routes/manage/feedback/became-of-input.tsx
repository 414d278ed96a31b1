import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { Section } from '#ui/page.tsx'
import { StatusPill } from '#ui/status.tsx'
import type { Route } from './+types/detail'

type Data = Route.ComponentProps['loaderData']

/** The promises an input became. */
export function BecameOfInput({
  feedback,
  organization,
}: Pick<Data, 'feedback'> & { organization: string }) {
  if (feedback.followUps.length === 0) return null
  return (
    <Section title={m.feedback_follow_up()}>
      <Rows>
        {feedback.followUps.map(({ followUp }) => (
          <Row
            key={followUp.id}
            to={`/${organization}/kelola/tindak-lanjut/${followUp.id}`}
            title={followUp.recommendation}
            meta={followUp.problem}
            aside={
              <StatusPill
                of="followUp"
                status={followUp.status}
                label={followUpStatusLabel(followUp.status)}
              />
            }
          />
        ))}
      </Rows>
    </Section>
  )
}
