import { Form, Link } from 'react-router'
import type { Identity, InputChannel, SkmElement, SpComponent } from '#domain/feedback/feedback.ts'
import {
  identityLabel,
  inputChannelLabel,
  skmElementLabel,
  spComponentLabel,
} from '#domain/feedback/terms.ts'
import { isImage } from '#domain/file/file.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { formatBytes } from './format.ts'
import { groupName } from './group-name.ts'
import { Facts } from './page.tsx'

/** The words themselves, set apart as somebody's own. */
export function SaidText({ text }: { text: string }) {
  return (
    <blockquote className="max-w-3xl border-l-4 border-brand-line pl-5 text-lg whitespace-pre-line break-words">
      {text}
    </blockquote>
  )
}

type StoredFile = { id: string; name: string; mediaType: string; size: number }

/** Photos to look at, other files to open. */
export function FeedbackFiles({
  files,
  urlOf,
}: {
  files: StoredFile[]
  urlOf: (id: string) => string
}) {
  if (files.length === 0) return null
  return (
    <ul className="mt-6 flex flex-wrap gap-4">
      {files.map(({ id, name, mediaType, size }) => (
        <li key={id} className="grid max-w-60 gap-1">
          <a href={urlOf(id)} className="break-words">
            {isImage(mediaType) && (
              <img src={urlOf(id)} alt="" loading="lazy" className="mb-2 max-h-44 rounded-md" />
            )}
            {name}
          </a>
          <span className="text-sm text-muted">{formatBytes(size)}</span>
        </li>
      ))}
    </ul>
  )
}

type About = {
  identity: Identity
  channel: InputChannel
  spComponent: SpComponent | null
  skmElement: SkmElement | null
  element: CommunityElement | null
  service: { name: string } | null
  group: { code: string | null; name: string } | null
  unit: { name: string }
  submitter: {
    name: string | null
    institution: string | null
    phone?: string | null
    email?: string | null
  } | null
}

/** Who said it as far as they let us know, and what it is about. `reveal` asks for a confidential name. */
export function FeedbackFacts({ feedback, reveal }: { feedback: About; reveal?: string }) {
  const { identity, channel, spComponent, skmElement, element, service, group, unit } = feedback
  return (
    <Facts
      items={[
        [m.feedback_giver(), <Giver key="giver" feedback={feedback} reveal={reveal} />],
        [m.feedback_identity(), identityLabel(identity)],
        [m.feedback_group(), group && groupName(group)],
        [m.feedback_element(), element && communityElementLabel(element)],
        [m.feedback_channel(), inputChannelLabel(channel)],
        [m.feedback_unit(), unit.name],
        [m.feedback_service(), service?.name],
        [m.feedback_sp(), spComponent && spComponentLabel(spComponent)],
        [m.feedback_skm(), skmElement && skmElementLabel(skmElement)],
      ]}
    />
  )
}

function Giver({
  feedback: { identity, submitter },
  reveal,
}: {
  feedback: About
  reveal?: string
}) {
  if (identity === 'ANONYMOUS') return m.feedback_giver_anonymous()
  if (identity === 'CONFIDENTIAL') {
    if (!reveal) return m.feedback_giver_confidential()
    return (
      <Form method="post" action={reveal} className="grid justify-items-start gap-2">
        <span>{m.feedback_giver_confidential()}</span>
        <SubmitButton variant="secondary" small>
          {m.feedback_reveal()}
        </SubmitButton>
        <span className="hint">{m.feedback_reveal_hint()}</span>
      </Form>
    )
  }
  const lines = [submitter?.name, submitter?.institution, submitter?.phone, submitter?.email]
  return lines.filter(Boolean).map((line) => (
    <span key={line} className="block break-words">
      {line}
    </span>
  ))
}

type NeighbourProps = {
  newer: string | null
  older: string | null
  linkTo: (id: string) => string
  /** The list goes by priority: the ones beside it are more and less important. */
  byPriority?: boolean
}

/** On to the next one of the filtered list, without going back to it. */
export function Neighbours({ newer, older, linkTo, byPriority }: NeighbourProps) {
  return (
    <nav
      aria-label={m.feedback_neighbours()}
      className="no-print mb-6 flex flex-wrap gap-x-6 gap-y-2"
    >
      {newer && (
        <Link to={linkTo(newer)} rel="prev" aria-keyshortcuts="k">
          ← {byPriority ? m.voice_more_important() : m.feedback_newer()}
        </Link>
      )}
      {older && (
        <Link to={linkTo(older)} rel="next" aria-keyshortcuts="j">
          {byPriority ? m.voice_less_important() : m.feedback_older()} →
        </Link>
      )}
    </nav>
  )
}
