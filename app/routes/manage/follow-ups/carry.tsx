import { ListPlus } from 'lucide-react'
import { Form, href } from 'react-router'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import type { Route } from './+types/earlier'

type Props = {
  unit: Route.ComponentProps['loaderData']['page']['rows'][number]
  year: number
  organization: string
}

/** Brings what is owed onto the next forum's agenda, or leads to where that forum is planned. */
export function Carry({ unit, year, organization }: Props) {
  if (!unit.forum) {
    const to = href('/:organization/kelola/perencana/unit/:unitId', {
      organization,
      unitId: unit.id,
    })
    return (
      <LinkButton to={`${to}?tahun=${year}`} small>
        {m.follow_up_earlier_plan()}
      </LinkButton>
    )
  }
  if (unit.uncarried === 0) return null
  const forumId = unit.forum.id
  return (
    <Form
      method="post"
      action={href('/:organization/kelola/forum/:forumId/acara/janji', { organization, forumId })}
    >
      <SubmitButton
        small
        icon={ListPlus}
        aria-label={m.follow_up_earlier_carry_for({ count: unit.uncarried, unit: unit.name })}
      >
        {m.follow_up_earlier_carry({ count: unit.uncarried })}
      </SubmitButton>
    </Form>
  )
}
