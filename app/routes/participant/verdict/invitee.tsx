import { href } from 'react-router'
import { verdictSchema } from '#domain/follow-up/follow-up.schema.ts'
import { giveVerdict } from '#domain/follow-up/verdict.server.ts'
import { findVerdictQuestion } from '#domain/follow-up/verdict-question.server.ts'
import { newId } from '#domain/id.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { VerdictPage } from '#ui/verdict-page.tsx'
import type { Route } from './+types/invitee'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_verdict_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return {
    formId: newId(),
    ...(await findVerdictQuestion(actor, keyOf(params), params.followUpId)),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, verdictSchema, async (input) => {
    const actor = publicActorOf(context.get(organizationContext))
    await giveVerdict(actor, keyOf(params), params.followUpId, input)
    return redirectSaying(
      href('/:organization/u/:token/penilaian/:followUpId', params),
      input.verdict === 'RESOLVED' ? m.follow_up_thanks_done() : m.follow_up_thanks_not_yet(),
    )
  })
}

export default function InviteeVerdict({ loaderData, params }: Route.ComponentProps) {
  return <VerdictPage {...loaderData} organization={params.organization} />
}

const keyOf = ({ token }: { token: string }) => ({ kind: 'INVITATION', token }) as const
