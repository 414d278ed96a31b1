import { UserMinus } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { isChangeable } from '#domain/forum/forum-visibility.ts'
import { teamMemberSchema } from '#domain/forum/team.schema.ts'
import { addTeamMember, listTeamCandidates, readTeam } from '#domain/forum/team.server.ts'
import { teamRoleLabel } from '#domain/forum/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Row, Rows } from '#ui/card.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import type { Route } from './+types/team'
import { TeamMemberForm } from './team-member-form.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.forum_tab_team() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { forum, team } = await readTeam(actor, params.forumId)
  const open = can(actor, 'forum.manage') && isChangeable(forum.status)
  return { forum, team, open, candidates: open ? await listTeamCandidates(actor, forum) : [] }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, teamMemberSchema, async (input) => {
    await addTeamMember(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/tim', params),
      m.forum_team_added({ name: input.name }),
    )
  })
}

export default function Team({ loaderData, params }: Route.ComponentProps) {
  const { forum, team, open, candidates } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_tab_team()}
        lead={m.forum_team_lead()}
      />
      {team.length === 0 ? (
        <EmptyState title={m.forum_team_none()}>{m.forum_team_none_hint()}</EmptyState>
      ) : (
        <Rows>
          {team.map((member) => (
            <MemberRow key={member.id} {...{ member, open, params }} />
          ))}
        </Rows>
      )}
      {open && (
        <Section title={m.forum_team_add()}>
          <TeamMemberForm key={team.length} candidates={candidates} />
        </Section>
      )}
    </>
  )
}

type RowProps = {
  member: Route.ComponentProps['loaderData']['team'][number]
  open: boolean
  params: Route.ComponentProps['params']
}

function MemberRow({ member: { id, role, name, position }, open, params }: RowProps) {
  return (
    <Row
      title={name}
      meta={[teamRoleLabel(role), position].filter(Boolean).join(' · ')}
      aside={
        open && (
          <ConfirmAction
            small
            label={m.forum_remove()}
            icon={UserMinus}
            consequence={m.forum_team_remove_consequence({ name })}
            action={href('/:organization/kelola/forum/:forumId/tim/:memberId/penghapusan', {
              ...params,
              memberId: id,
            })}
          />
        )
      }
    />
  )
}
