import { Form, href } from 'react-router'
import { forumChangeSchema } from '#domain/forum/forum.schema.ts'
import { changeForum } from '#domain/forum/forum-change.server.ts'
import { readForumForm } from '#domain/forum/forum-form.server.ts'
import { isChangeable } from '#domain/forum/forum-visibility.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Button } from '#ui/button.tsx'
import { formClass, SelectField } from '#ui/form.tsx'
import { ForumForm } from '#ui/forum-form.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { Notice } from '#ui/page.tsx'
import type { Route } from './+types/edit-forum'

export const meta: Route.MetaFunction = () => [{ title: m.forum_edit_title() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const toUnitId = new URL(request.url).searchParams.get('unit')
  return readForumForm(context.get(actorContext), params.forumId, toUnitId)
}

/** Whoever saved too late sees the version that was saved meanwhile, so that the next saving is a decision. */
export const shouldRevalidate = () => true

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, forumChangeSchema, async (input) => {
    await changeForum(context.get(actorContext), params.forumId, input)
    return redirectSaying(href('/:organization/kelola/forum/:forumId', params), m.forum_saved())
  })
}

export default function EditForum({ loaderData, params }: Route.ComponentProps) {
  const { forum, unit, units, moved, values } = loaderData
  const status = forumStatusLabel(forum.status)
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.forum_edit_title()}
        lead={unit.name}
      />
      {isChangeable(forum.status) ? (
        <>
          {units.length > 1 && <UnitChoice units={units} unitId={unit.id} />}
          {moved && <Notice>{m.forum_edit_unit_chosen({ unit: unit.name })}</Notice>}
          <div className="mt-8">
            <ForumForm
              key={unit.id}
              unit={unit}
              values={values}
              version={forum.updatedAt.toISOString()}
              back={href('/:organization/kelola/forum/:forumId', params)}
            />
          </div>
        </>
      ) : (
        <Notice>{m.forum_error_not_changeable({ status })}</Notice>
      )}
    </>
  )
}

type ChoiceProps = { units: ReadonlyArray<{ id: string; name: string }>; unitId: string }

/** Moves a draft to another unit: first the unit, then its services in the form below. */
function UnitChoice({ units, unitId }: ChoiceProps) {
  return (
    <Form method="get" className={`${formClass} mb-8`}>
      <SelectField
        name="unit"
        id="ganti-unit"
        label={m.forum_edit_unit()}
        hint={m.forum_edit_unit_hint()}
        placeholder={false}
        defaultValue={unitId}
      >
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" className="justify-self-start">
        {m.forum_edit_unit_submit()}
      </Button>
    </Form>
  )
}
