import { Check, MessageCircle, PartyPopper, SkipForward } from 'lucide-react'
import { Form, Link } from 'react-router'
import { type PhoneProblem, phoneProblem } from '#domain/forum/invitation-text.ts'
import { m } from '#messages'
import { buttonClass, LinkButton, SubmitButton } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { Icon } from './icon.tsx'
import { Progress } from './meter.tsx'
import { EmptyState, Section } from './page.tsx'

type Next = {
  id?: string
  name?: string
  position?: string | null
  institution?: string | null
  phone?: string | null
  text: string
  link: string
}

type Props = {
  next: Next
  errand: string
  after: string | null
  done: number
  left: number
  /** The same page after this person. */
  skip: string
}

/** One person, the ready message, and one tap to the next. */
export function NextToWrite({ next, errand, after, done, left, skip }: Props) {
  const total = done + left
  return (
    <div className="grid max-w-2xl gap-6">
      <Progress
        value={total === 0 ? 100 : (done / total) * 100}
        label={m.invitation_step_progress({ done, total })}
      />
      <article className="grid gap-5 rounded-lg bg-sunken p-5 sm:p-6">
        <div>
          <h2>{next.name}</h2>
          <p className="text-muted">
            {[next.position, next.institution, next.phone].filter(Boolean).join(', ')}
          </p>
        </div>
        <div>
          <h3 className="text-sm text-muted">{m.invitation_step_message()}</h3>
          <p className="whitespace-pre-line wrap-anywhere">{next.text}</p>
        </div>
        <a
          href={next.link}
          target="_blank"
          rel="noreferrer"
          className={buttonClass({ variant: 'primary', className: 'justify-self-start' })}
        >
          <Icon of={MessageCircle} />
          {m.invitation_step_open()}
        </a>
        <Form method="post" className="flex flex-wrap gap-3">
          <input type="hidden" name="invitationId" value={next.id} />
          <input type="hidden" name="errand" value={errand} />
          {after && <input type="hidden" name="after" value={after} />}
          <SubmitButton variant="secondary" icon={Check}>
            {m.invitation_step_sent()}
          </SubmitButton>
          <LinkButton to={skip} variant="quiet" icon={SkipForward}>
            {m.invitation_step_skip()}
          </LinkButton>
        </Form>
      </article>
    </div>
  )
}

/** Nobody is left, or only those who were skipped. */
export function StepsOver(props: { skipped: number; again: string; back: string }) {
  const { skipped, again, back } = props
  if (skipped > 0)
    return (
      <EmptyState
        icon={SkipForward}
        title={m.invitation_step_skipped()}
        action={
          <LinkButton to={again} variant="primary">
            {m.invitation_step_again()}
          </LinkButton>
        }
      >
        {m.invitation_step_skipped_hint({ count: skipped })}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={PartyPopper}
      title={m.invitation_step_over()}
      action={<LinkButton to={back}>{m.common_back()}</LinkButton>}
    >
      {m.invitation_step_over_hint()}
    </EmptyState>
  )
}

type Person = { id: string; name: string; institution: string | null; phone: string | null }

/** Whom no WhatsApp message reaches, each with the reason. */
export function Unreachable({ people, list }: { people: readonly Person[]; list: string }) {
  if (people.length === 0) return null
  return (
    <Section title={m.invitation_step_unreachable()} hint={m.invitation_step_unreachable_hint()}>
      <Rows>
        {people.map(({ id, name, institution, phone }) => (
          <Row
            key={id}
            title={<Link to={`${list}/${id}`}>{name}</Link>}
            meta={[institution, reasonOf(phone)].filter(Boolean).join(': ')}
          />
        ))}
      </Rows>
    </Section>
  )
}

function reasonOf(phone: string | null) {
  const problem = phoneProblem(phone)
  return problem && reasons[problem](phone ?? '')
}

const reasons: Record<PhoneProblem, (phone: string) => string> = {
  MISSING: () => m.invitation_phone_missing(),
  UNREADABLE: (phone) => m.invitation_phone_unreadable({ phone }),
  LANDLINE: (phone) => m.invitation_phone_landline({ phone }),
}
