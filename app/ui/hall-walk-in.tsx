import { UserPlus } from 'lucide-react'
import { type FormEvent, type RefObject, useState } from 'react'
import type { ListedGroup } from '#domain/attendance/guest-list.ts'
import { type CommunityElement, communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Checkbox } from './choice.tsx'
import { Field, SelectField } from './form.tsx'
import type { KeptWalkIn } from './hall-store.ts'
import { Notice } from './page.tsx'

type Props = {
  groups: readonly ListedGroup[]
  /** Where more is asked, with the network only. */
  pageUrl: string
  question: RefObject<HTMLDetailsElement | null>
  onWalkIn: (name: string, group: string, walkIn: KeptWalkIn) => void
}

/** Somebody without an invitation, let in at the door whether or not there is a network. */
export function HallWalkIn({ groups, pageUrl, question, onWalkIn }: Props) {
  const { group, errors, choose, save } = useWalkInForm(groups, onWalkIn)
  return (
    <details ref={question} className="needs-script border-t border-line pt-4">
      <summary className="cursor-pointer py-2 font-semibold">{m.checkin_guest_title()}</summary>
      <div className="mt-4 grid gap-4">
        <p className="text-muted">
          {m.checkin_guest_hint()} <a href={pageUrl}>{m.checkin_guest_more()}</a>
        </p>
        {groups.length === 0 && <Notice tone="warning">{m.checkin_guest_no_groups()}</Notice>}
        <form method="post" action={pageUrl} onSubmit={save} noValidate className="grid gap-4">
          <Field
            label={m.attendance_name()}
            name="name"
            maxLength={120}
            autoComplete="off"
            error={errors.name}
          />
          <SelectField
            label={m.attendance_group()}
            name="groupId"
            error={errors.groupId}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
          >
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          {group && !group.element && (
            <SelectField label={m.attendance_element()} name="element" error={errors.element}>
              {communityElements.map((element) => (
                <option key={element} value={element}>
                  {communityElementLabel(element)}
                </option>
              ))}
            </SelectField>
          )}
          <Field
            label={m.attendance_institution()}
            name="institution"
            maxLength={160}
            autoComplete="off"
            optional
          />
          <Checkbox label={m.attendance_vulnerable()} name="isVulnerable" />
          <Button type="submit" icon={UserPlus} className="justify-self-start">
            {m.checkin_walk_in()}
          </Button>
        </form>
      </div>
    </details>
  )
}

type Errors = { name?: string; groupId?: string; element?: string }

function useWalkInForm(groups: Props['groups'], onWalkIn: Props['onWalkIn']) {
  const [group, setGroup] = useState<ListedGroup>()
  const [errors, setErrors] = useState<Errors>({})

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form)
    const text = (name: string) => String(typed.get(name) ?? '').trim()
    const element = group?.element ?? ((text('element') || null) as CommunityElement | null)
    const missing = {
      ...(!text('name') && { name: m.common_error_required() }),
      ...(!group && { groupId: m.common_error_required() }),
      ...(group && !element && { element: m.common_error_required() }),
    }
    setErrors(missing)
    if (!group || !element || Object.keys(missing).length > 0) return
    const institution = text('institution')
    const isVulnerable = typed.has('isVulnerable')
    onWalkIn(text('name'), group.name, { groupId: group.id, element, institution, isVulnerable })
    form.reset()
    setGroup(undefined)
  }

  return {
    ...{ group, errors, save },
    choose: (id: string) => setGroup(groups.find((one) => one.id === id)),
  }
}
