import { href } from 'react-router'
import { memberSchema } from '#domain/access/member.schema.ts'
import { addMember, listMemberUnits } from '#domain/access/member.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { shownOnce } from '#http/shown-once.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { FirstPassword } from '#ui/first-password.tsx'
import { NewMemberForm } from '#ui/new-member-form.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-member'

export const meta: Route.MetaFunction = () => [{ title: m.access_member_add() }]

export const headers: Route.HeadersFunction = ({ actionHeaders }) => actionHeaders ?? {}

export async function loader({ context }: Route.LoaderArgs) {
  return { units: await listMemberUnits(context.get(actorContext)) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, memberSchema, async (input) => {
    const { password } = await addMember(context.get(actorContext), input)
    if (password) return shownOnce({ added: { name: input.name, email: input.email, password } })

    const back = href('/:organization/kelola/pengaturan/anggota', params)
    return redirectSaying(back, m.access_member_added_known({ email: input.email }))
  })
}

export default function NewMemberPage({ loaderData, actionData, params }: Route.ComponentProps) {
  const back = href('/:organization/kelola/pengaturan/anggota', params)
  const added = actionData && 'added' in actionData ? actionData.added : null
  return (
    <>
      <PageHeader
        title={added ? m.access_member_added({ name: added.name }) : m.access_member_add()}
        lead={added ? undefined : m.access_member_add_lead()}
        breadcrumbs={[{ label: m.access_members(), to: back }, { label: m.access_member_add() }]}
      />
      {added ? (
        <>
          <FirstPassword {...added} />
          <div className="mt-6">
            <LinkButton to={back}>{m.access_members_back()}</LinkButton>
          </div>
        </>
      ) : (
        <NewMemberForm
          units={loaderData.units}
          back={back}
          nameHint={m.access_member_name_hint()}
          submit={m.access_member_add()}
        />
      )}
    </>
  )
}
