import { Check, Star } from 'lucide-react'
import type { InputKind } from '#domain/feedback/feedback.ts'
import type { Standing } from '#domain/feedback/priority.ts'
import { inputKindLabel } from '#domain/feedback/terms.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { Icon } from './icon.tsx'
import { Section } from './page.tsx'
import { PriorityLine, PriorityRule } from './priority.tsx'
import { Pager } from './table.tsx'

type Marked = {
  id: string
  kind: InputKind
  text: string
  element: CommunityElement | null
  standing: Standing
  isMarked: boolean
}

export type SupportListProps = {
  inputs: { rows: readonly Marked[]; next: string | null; prev: string | null }
  /** Whether marks are still taken. */
  isOpen: boolean
  /** Where a mark is posted to, and where one input's public page is. */
  action: string
  linkTo: (id: string) => string
}

/** What others said, the most important first, each with one press to say that it matters. */
export function SupportList({ inputs, isOpen, ...row }: SupportListProps) {
  return (
    <Section
      id="penting"
      title={m.voice_support_title()}
      hint={isOpen ? m.voice_support_lead() : m.voice_support_over()}
    >
      {inputs.rows.length === 0 ? (
        <p className="text-muted">{m.voice_support_none()}</p>
      ) : (
        <PriorityRule />
      )}
      <ul className="rows">
        {inputs.rows.map((input) => (
          <SupportRow key={input.id} input={input} isOpen={isOpen} {...row} />
        ))}
      </ul>
      <Pager next={inputs.next} prev={inputs.prev} />
    </Section>
  )
}

type RowProps = Omit<SupportListProps, 'inputs'> & { input: Marked }

function SupportRow({ input, isOpen, action, linkTo }: RowProps) {
  const { id, kind, text, element, standing, isMarked } = input
  const facts = [inputKindLabel(kind), element && communityElementLabel(element)]
  return (
    <li className="grid gap-2">
      <p className="line-clamp-4 wrap-anywhere">
        <a href={linkTo(id)} className="text-ink no-underline">
          {text}
        </a>
      </p>
      <p className="text-sm text-muted">{facts.filter(Boolean).join(' · ')}</p>
      <PriorityLine standing={standing} />
      {isOpen && <SupportButton {...{ id, text, action, isMarked }} />}
    </li>
  )
}

type ButtonProps = Pick<Marked, 'id' | 'text' | 'isMarked'> & { action: string }

/** Says what shall hold, not that it shall change: pressed twice or sent twice, it is the same. */
function SupportButton({ id, text, action, isMarked }: ButtonProps) {
  const about = `d-${id}`
  return (
    <form
      method="post"
      action={action}
      data-dukungan={id}
      data-tandai={m.voice_support_give()}
      data-ditandai={m.voice_support_given()}
      data-belum={m.voice_queue_waiting()}
      data-sudah={m.voice_queue_sent()}
      data-ditolak={m.voice_queue_refused()}
      className="flex flex-wrap gap-3"
    >
      <input type="hidden" name="feedbackId" value={id} />
      <input type="hidden" name="penting" value={isMarked ? 'tidak' : 'ya'} />
      <SubmitButton small variant="secondary" aria-describedby={about} aria-pressed={isMarked}>
        <Icon of={isMarked ? Check : Star} />
        <span data-kata>{isMarked ? m.voice_support_given() : m.voice_support_give()}</span>
      </SubmitButton>
      <span id={about} className="sr-only">
        {text.slice(0, 80)}
      </span>
      <span data-keadaan role="status" className="self-center text-sm text-muted" />
    </form>
  )
}
