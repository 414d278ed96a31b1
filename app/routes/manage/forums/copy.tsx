import { Form, href } from 'react-router'
import { copySchema } from '#domain/forum/copy.schema.ts'
import { copyForum, readForumCopy } from '#domain/forum/copy.server.ts'
import { subjectMatterLabel } from '#domain/forum/terms.ts'
import { isPlannerYear } from '#domain/planner/planner.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { RadioGroup } from '#ui/choice.tsx'
import { Field, formClass, useZodForm } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { formatNumber } from '#ui/format.ts'
import { ForumHeader } from '#ui/forum-header.tsx'
import { Facts, Notice, Section } from '#ui/page.tsx'
import type { Route } from './+types/copy'

export const meta: Route.MetaFunction = () => [{ title: m.forum_copy_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const asked = Number(new URL(request.url).searchParams.get('tahun'))
  const year = isPlannerYear(asked) ? asked : new Date().getFullYear()
  return { ...(await readForumCopy(context.get(actorContext), params.forumId, year)), year }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, copySchema, async (input) => {
    const {
      id,
      isNew,
      copiedFromYear: year,
    } = await copyForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', { ...params, forumId: id }),
      isNew ? m.forum_copy_done({ year }) : m.forum_copy_exists(),
    )
  })
}

export default function Copy({ loaderData, params }: Route.ComponentProps) {
  const { forum, standing, year } = loaderData
  const home = (forumId: string) =>
    href('/:organization/kelola/forum/:forumId', { ...params, forumId })
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_copy_title()}
        lead={m.forum_copy_lead()}
      />
      {standing && (
        <Notice tone="warning" title={m.forum_copy_standing({ year, theme: standing.theme })}>
          <LinkButton to={home(standing.id)} small className="mt-3">
            {m.forum_copy_open()}
          </LinkButton>
        </Notice>
      )}
      <Section title={m.forum_copy_brings()}>
        <Brought {...loaderData} />
      </Section>
      <CopyForm {...loaderData} back={home(forum.id)} />
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Brought({ forum: { subjectMatters, _count }, promises }: Data) {
  return (
    <Facts
      items={[
        [m.forum_copy_services(), formatNumber(_count.services)],
        [m.forum_copy_subjects(), subjectMatters.map(subjectMatterLabel).join(', ')],
        [m.forum_copy_team(), formatNumber(_count.team)],
        [m.forum_copy_agenda(), formatNumber(_count.agenda)],
        [m.forum_copy_promises(), formatNumber(promises)],
      ]}
    />
  )
}

function CopyForm({ forum, present, year, back }: Data & { back: string }) {
  const { field, onSubmit } = useZodForm(copySchema, { year, guests: 'ALL' })
  const count = formatNumber(forum._count.invitations)
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={`${formClass} mt-10`}>
      <FormErrors />
      <Field
        label={m.forum_copy_year()}
        inputMode="numeric"
        className="max-w-40"
        {...field('year')}
      />
      <RadioGroup
        label={m.forum_copy_guests()}
        hint={m.forum_copy_guests_hint()}
        options={[
          { value: 'ALL', label: m.forum_copy_guests_all({ count }) },
          {
            value: 'PRESENT',
            label: m.forum_copy_guests_present({ count: formatNumber(present) }),
          },
          { value: 'NONE', label: m.forum_copy_guests_none() },
        ]}
        {...field('guests')}
      />
      <FormActions submit={m.forum_copy_submit()} back={back} />
    </Form>
  )
}
