import { ArrowRightLeft } from 'lucide-react'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Notice, Section } from '#ui/page.tsx'
import type { Route } from './+types/member'
import { heldInWords, heldTotal } from './held-in-words.ts'

type Props = { here: string; member: Route.ComponentProps['loaderData']['member'] }

/** What is still with a member, and the way to give it to somebody else; urgent once they have left. */
export function HeldWork({ here, member: { deactivatedAt, _count: held } }: Props) {
  if (heldTotal(held) === 0) return null
  return (
    <Section title={m.access_held_title()}>
      <div className="grid justify-items-start gap-4">
        {deactivatedAt ? (
          <Notice tone="warning">{heldInWords(held)}</Notice>
        ) : (
          <p>{heldInWords(held)}</p>
        )}
        <LinkButton to={`${here}/serah-terima`} icon={ArrowRightLeft}>
          {m.access_handover()}
        </LinkButton>
      </div>
    </Section>
  )
}
