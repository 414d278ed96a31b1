import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { CheckboxGroup } from './choice.tsx'

type Person = {
  id: string
  name: string
  position: string | null
  institution: string | null
  element: CommunityElement
  isOrganizer: boolean
}

type Props = {
  people: readonly Person[]
  field: { defaultValue?: unknown; error?: string }
  present: readonly CommunityElement[]
}

/** Who of those present signs beside the head of the unit: at least one of each element. */
export function SignatoryChoice({ people, present, field }: Props) {
  return (
    <CheckboxGroup
      label={m.record_choose()}
      hint={m.record_choose_hint({ elements: present.map(communityElementLabel).join('; ') })}
      {...field}
      name="attendanceIds"
      columns
      options={people.map((person) => ({
        value: person.id,
        label: person.name,
        hint: [
          person.isOrganizer ? m.record_organizer() : communityElementLabel(person.element),
          person.position,
          person.institution,
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
    />
  )
}
