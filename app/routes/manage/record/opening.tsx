import { Form, href } from 'react-router'
import { openRecord } from '#domain/record/opening.server.ts'
import { readOpening } from '#domain/record/opening-form.server.ts'
import { openingSchema } from '#domain/record/record.schema.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DateField } from '#ui/date-field.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors, useRefused } from '#ui/form-errors.tsx'
import { Gaps } from '#ui/forum-gaps.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { Notice, Section } from '#ui/page.tsx'
import { DraftRows } from '#ui/record-draft.tsx'
import { SignatoryChoice } from '#ui/record-signatory-choice.tsx'
import type { Route } from './+types/opening'

export const meta: Route.MetaFunction = () => [{ title: m.record_open() }]

const record = '/:organization/kelola/forum/:forumId/berita-acara'

export async function loader({ params, context }: Route.LoaderArgs) {
  return readOpening(context.get(actorContext), params.forumId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, openingSchema, async (input) => {
    const { number } = await openRecord(context.get(actorContext), params.forumId, input)
    return redirectSaying(href(record, params), m.record_opened({ number }))
  })
}

export default function Opening({ loaderData, params }: Route.ComponentProps) {
  const { forum, draft, opened, possible, gaps } = loaderData
  const refused = useRefused()
  const open = possible && !opened && gaps.length === 0
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.record_open()}
        lead={m.record_open_lead()}
      />
      <Obstacle {...{ loaderData, params }} />
      <Section title={m.record_draft()} hint={m.record_draft_hint()}>
        <DraftRows rows={draft.rows} />
      </Section>
      {(open || refused) && <OpeningForm {...{ loaderData, params }} />}
    </>
  )
}

type Props = Pick<Route.ComponentProps, 'loaderData' | 'params'>

/** Why nothing is frozen here now, and where that is mended. */
function Obstacle({ loaderData: { forum, opened, possible, gaps }, params }: Props) {
  if (opened)
    return (
      <div className="grid justify-items-start gap-4">
        <Notice tone="success">{m.record_is_open({ number: opened })}</Notice>
        <LinkButton to={href(record, params)} variant="primary">
          {m.record_gather()}
        </LinkButton>
      </div>
    )
  if (!possible) return <Notice tone="warning">{m.record_none_hint()}</Notice>
  if (gaps.length === 0) return null
  return (
    <Section title={m.forum_still_missing()}>
      <Gaps gaps={gaps} organization={params.organization} forum={forum} />
    </Section>
  )
}

function OpeningForm({ loaderData: { draft, people, proposed }, params }: Props) {
  const { field, onSubmit } = useZodForm(openingSchema, { ...proposed, attendanceIds: [] } as never)
  return (
    <Section
      title={m.record_signatories()}
      hint={m.record_head_signs({ name: draft.head.name ?? '–' })}
    >
      <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
        <FormErrors />
        <SignatoryChoice
          people={people}
          present={draft.present.map(({ element }) => element)}
          field={field('attendanceIds')}
        />
        <DateField label={m.record_issued_on()} className="max-w-56" {...field('issuedOn')} />
        <Field label={m.record_place()} optional maxLength={80} {...field('place')} />
        <FormActions submit={m.record_open_submit()} back={href(record, params)} />
      </Form>
    </Section>
  )
}
