import { href } from 'react-router'
import { findAssignment } from '#domain/follow-up/brief.server.ts'
import { assignmentSchema } from '#domain/follow-up/follow-up.schema.ts'
import { reassignFollowUp } from '#domain/follow-up/settlement.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { TextArea } from '#ui/form.tsx'
import { MoveForm, MovePage } from '#ui/move-page.tsx'
import { OwnerFields } from '#ui/owner-fields.tsx'
import type { Route } from './+types/assignment'

export const meta: Route.MetaFunction = () => [{ title: m.follow_up_assign_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return findAssignment(context.get(actorContext), 'follow-up.agree', params.followUpId)
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, assignmentSchema, async (input) => {
    await reassignFollowUp(context.get(actorContext), params.followUpId, input)
    return redirectSaying(
      href('/:organization/kelola/tindak-lanjut/:followUpId', params),
      m.follow_up_assign_done(),
    )
  })
}

export default function Assignment({
  loaderData: { brief, owners },
  params,
}: Route.ComponentProps) {
  const back = href('/:organization/kelola/tindak-lanjut/:followUpId', params)
  return (
    <MovePage
      promise={brief}
      title={m.follow_up_assign_title()}
      lead={m.follow_up_assign_lead()}
      back={back}
    >
      <MoveForm
        schema={assignmentSchema}
        defaults={{
          ownerId: brief.ownerId ?? '',
          ownerPosition: brief.ownerPosition ?? '',
          reason: '',
        }}
        submit={m.follow_up_assign_submit()}
        back={back}
      >
        {(field) => (
          <>
            <OwnerFields
              owners={owners}
              owner={field('ownerId')}
              position={field('ownerPosition')}
            />
            <TextArea
              label={m.follow_up_reason()}
              hint={m.follow_up_public_hint()}
              optional
              maxLength={1000}
              {...field('reason')}
            />
          </>
        )}
      </MoveForm>
    </MovePage>
  )
}
