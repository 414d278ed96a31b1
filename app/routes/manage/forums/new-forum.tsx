import { ArrowRight, Building2 } from 'lucide-react'
import { Form, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { forumSchema } from '#domain/forum/forum.schema.ts'
import { createForum } from '#domain/forum/forum-change.server.ts'
import { readNewForum } from '#domain/forum/forum-form.server.ts'
import { unitOptions } from '#domain/organization/unit.server.ts'
import { plannerFilterOf } from '#domain/planner/planner.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { Button } from '#ui/button.tsx'
import { formClass, SelectField } from '#ui/form.tsx'
import { ForumForm } from '#ui/forum-form.tsx'
import { EmptyState, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/new-forum'

export const meta: Route.MetaFunction = () => [{ title: m.forum_new_title() }]

export async function loader({ request, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'forum.manage')
  const { searchParams } = new URL(request.url)
  const chosen = searchParams.get('unit') || actor.unitId
  const units = chosen ? [] : await unitOptions(actor)
  const unitId = chosen ?? (units.length === 1 ? units[0]?.id : undefined)
  return {
    units,
    unit: unitId ? await readNewForum(actor, unitId) : null,
    year: plannerFilterOf(searchParams, new Date()).year,
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, forumSchema, async (input) => {
    const { id } = await createForum(context.get(actorContext), input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId', { ...params, forumId: id }),
      m.forum_drafted(),
    )
  })
}

export default function NewForum({ loaderData, params }: Route.ComponentProps) {
  const { unit, units, year } = loaderData
  const list = href('/:organization/kelola/forum', params)
  return (
    <>
      <PageHeader
        title={m.forum_new_title()}
        eyebrow={unit?.name}
        lead={unit ? m.forum_new_lead() : m.forum_choose_unit_lead()}
        breadcrumbs={[{ label: m.forum_list_title(), to: list }, { label: m.forum_new_title() }]}
      />
      {unit ? (
        <ForumForm
          unit={unit}
          values={{
            year,
            timeZone: unit.organization.timeZone,
            walkInsWelcome: true,
            moderation: 'PRE',
          }}
          back={list}
        />
      ) : (
        <UnitChoice units={units} />
      )}
    </>
  )
}

function UnitChoice({ units }: { units: Route.ComponentProps['loaderData']['units'] }) {
  if (units.length === 0) return <EmptyState icon={Building2}>{m.forum_no_units()}</EmptyState>
  return (
    <Form method="get" className={formClass}>
      <SelectField name="unit" label={m.forum_field_unit()} required>
        {units.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button type="submit" variant="primary" icon={ArrowRight} className="justify-self-start">
        {m.common_continue()}
      </Button>
    </Form>
  )
}
