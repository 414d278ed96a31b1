import { href } from 'react-router'
import { findForumOfUnit } from '#domain/forum/forum.server.ts'
import { stepSchema } from '#domain/forum/invitation.schema.ts'
import { personalUrl } from '#domain/forum/invitation-link.server.ts'
import { whatsAppText } from '#domain/forum/invitation-text.ts'
import { nextToWrite, noteWritten } from '#domain/forum/stepping.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { FormErrors } from '#ui/form-errors.tsx'
import { forumTrail } from '#ui/forum-header.tsx'
import { PageHeader } from '#ui/page.tsx'
import { NextToWrite, StepsOver, Unreachable } from '#ui/stepping.tsx'
import type { Route } from './+types/stepping'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: titleOf(loaderData?.errand) }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { searchParams } = new URL(request.url)
  const errand = searchParams.get('perihal') === 'pengingat' ? 'REMIND' : 'INVITE'
  const after = searchParams.get('setelah')
  const forum = await findForumOfUnit(actor, params.forumId)
  const { next, ...standing } = await nextToWrite(actor, forum, { errand, after })
  const { id, name, position, institution, phone } = next ?? {}
  return {
    forum: { id: forum.id, theme: forum.theme },
    ...{ errand, after, ...standing },
    next: next && {
      ...{ id, name, position, institution, phone },
      ...whatsAppText(
        errand,
        next,
        { ...forum, letter: next.forum.letter },
        personalUrl(params.organization, next.token),
      ),
    },
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, stepSchema, async ({ invitationId, errand, after }) => {
    const actor = context.get(actorContext)
    const { name } = await noteWritten(actor, params.forumId, invitationId, errand)
    return redirectSaying(
      `${href('/:organization/kelola/forum/:forumId/undangan/whatsapp', params)}${searchOf(errand, after)}`,
      m.invitation_step_said({ name }),
    )
  })
}

export default function Stepping({ loaderData, params }: Route.ComponentProps) {
  const { forum, errand, next, left, after } = loaderData
  const list = href('/:organization/kelola/forum/:forumId/undangan', params)
  return (
    <>
      <PageHeader
        title={titleOf(errand)}
        lead={errand === 'INVITE' ? m.invitation_step_lead() : m.invitation_step_remind_lead()}
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.invitation_invitations(), to: list },
          { label: titleOf(errand) },
        ]}
      />
      <FormErrors />
      {next ? (
        <NextToWrite {...loaderData} next={next} skip={next.id ? searchOf(errand, next.id) : ''} />
      ) : (
        <StepsOver skipped={after ? left : 0} again={searchOf(errand, null)} back={list} />
      )}
      <Unreachable people={loaderData.unreachable} list={list} />
    </>
  )
}

type Errand = Route.ComponentProps['loaderData']['errand']

const titleOf = (errand: Errand | undefined) =>
  errand === 'REMIND' ? m.invitation_step_remind_title() : m.invitation_step_title()

/** Where one is in the list, as the address says it. */
function searchOf(errand: Errand, after: string | null) {
  const search = new URLSearchParams({
    ...(errand === 'REMIND' && { perihal: 'pengingat' }),
    ...(after && { setelah: after }),
  }).toString()
  return search ? `?${search}` : '?'
}
