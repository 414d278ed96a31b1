import type { FeedbackStatus, InputKind } from '#domain/feedback/feedback.ts'
import { priorityOf, type Standing } from '#domain/feedback/priority.ts'
import { feedbackStatusLabel, inputKindLabel } from '#domain/feedback/terms.ts'
import { isDone } from '#domain/follow-up/follow-up.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { BarChart } from './bar-chart.tsx'
import { LinkButton } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { formatShortDate } from './format.ts'
import { Section } from './page.tsx'
import { PriorityLine, PriorityRule } from './priority.tsx'
import { type PublicPromise, SaidAndDone } from './said-and-done.tsx'
import { StatusPill } from './status.tsx'
import { Pager } from './table.tsx'

type Present = {
  people: number
  elements: readonly { element: CommunityElement; present: number }[]
}

/** How many came of each of the five elements; never who. */
export function Presence({ presence: { people, elements } }: { presence: Present }) {
  const count = elements.filter(({ present }) => present > 0).length
  return (
    <Section title={m.portal_forum_presence()}>
      <BarChart
        title={m.portal_forum_presence_lead({ people, count })}
        valueLabel={m.portal_forum_people()}
        bars={elements.map(({ element, present }) => ({
          label: communityElementLabel(element),
          value: present,
        }))}
      />
    </Section>
  )
}

type Agreed = {
  promises: { rows: readonly PublicPromise[]; next: string | null }
  organization: string
  today: string
  /** Where all of them are listed. */
  all: string
}

/** More than these stand in the list of promises, where they can be filtered. */
const mostShown = 10

/** What was agreed at the forum, and how far each promise is. */
export function AgreedAtForum({ promises, organization, today, all }: Agreed) {
  const rows = promises.rows.slice(0, mostShown)
  const isCut = promises.next !== null || rows.length < promises.rows.length
  const done = rows.filter(({ status }) => isDone(status)).length
  return (
    <Section
      title={m.portal_forum_promises()}
      hint={rows.length > 0 && m.portal_forum_promises_lead({ done, total: rows.length })}
    >
      {rows.length === 0 ? (
        <p className="text-muted">{m.portal_forum_promises_none()}</p>
      ) : (
        <SaidAndDone promises={rows} organization={organization} today={today} />
      )}
      {isCut && (
        <div className="mt-6">
          <LinkButton to={all}>{m.portal_forum_promises_all()}</LinkButton>
        </div>
      )}
    </Section>
  )
}

type Input = {
  id: string
  kind: InputKind
  text: string
  status: FeedbackStatus
  element: CommunityElement | null
  answer: string | null
  createdAt: Date
  standing: Standing
}

type Said = {
  inputs: { rows: readonly Input[]; next: string | null; prev: string | null }
  organization: string
  zone: string
}

/** What was said at the forum, each with what became of it. */
export function SaidAtForum({ inputs, organization, zone }: Said) {
  return (
    <Section
      id="masukan"
      title={m.portal_forum_inputs()}
      hint={inputs.rows.length > 0 && m.portal_forum_inputs_hint()}
    >
      {inputs.rows.length === 0 && <p className="text-muted">{m.portal_forum_inputs_none()}</p>}
      {inputs.rows.some(({ standing }) => priorityOf(standing) > 0) && <PriorityRule />}
      <Rows>
        {inputs.rows.map((input) => (
          <Row
            key={input.id}
            to={`/${organization}/suara/${input.id}`}
            title={<span className="line-clamp-3 wrap-anywhere">{input.text}</span>}
            meta={[
              inputKindLabel(input.kind),
              input.element && communityElementLabel(input.element),
              formatShortDate(input.createdAt, zone),
            ]
              .filter(Boolean)
              .join(' · ')}
            aside={
              <StatusPill
                of="feedback"
                status={input.status}
                label={feedbackStatusLabel(input.status)}
              />
            }
          >
            <PriorityLine standing={input.standing} />
            {input.answer && (
              <p className="line-clamp-3 text-sm wrap-anywhere">
                {m.feedback_answer_excerpt({ answer: input.answer })}
              </p>
            )}
          </Row>
        ))}
      </Rows>
      <Pager {...inputs} />
    </Section>
  )
}
