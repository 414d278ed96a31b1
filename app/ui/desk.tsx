import { UserCheck } from 'lucide-react'
import { Form, href } from 'react-router'
import { passSchema } from '#domain/attendance/attendance.schema.ts'
import type { InvitationStatus } from '#domain/forum/invitation.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { Row, Rows } from './card.tsx'
import { Field, useZodForm } from './form.tsx'
import { formatTime } from './format.ts'
import { Badge } from './status.tsx'

type Present = {
  elements: readonly { element: CommunityElement; count: number }[]
  organizers: number
  total: number
}

/** How many came of each element: large enough to read from where one stands. */
export function ElementTotals({ present }: { present: Present }) {
  return (
    <dl
      aria-label={m.attendance_present_by_element()}
      className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-3 lg:grid-cols-6"
    >
      {present.elements.map(({ element, count }) => (
        <Total key={element} label={communityElementLabel(element)} count={count} />
      ))}
      <Total label={m.attendance_organizers()} count={present.organizers} />
    </dl>
  )
}

function Total({ label, count }: { label: string; count: number }) {
  return (
    <div className="flex flex-col-reverse justify-end gap-1 border-t-2 border-line pt-2">
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="stat">{count}</dd>
    </div>
  )
}

/**
 * The field that has the focus: type or scan, press Enter, next. Give it a new key after every attempt: the
 * refused code is marked, so that the next scan replaces it.
 */
export function PassForm() {
  const { field, onSubmit } = useZodForm(passSchema, { code: '' })
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className="grid content-start gap-4">
      <Field
        label={m.attendance_pass_code()}
        hint={m.attendance_pass_hint()}
        autoFocus
        onFocus={({ currentTarget }) => currentTarget.select()}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        className="text-xl"
        {...field('code')}
      />
      <SubmitButton icon={UserCheck} className="justify-self-start">
        {m.attendance_check_in()}
      </SubmitButton>
    </Form>
  )
}

type Guest = {
  id: string
  name: string
  institution: string | null
  position: string | null
  element: CommunityElement
  representativeName: string | null
  status: InvitationStatus
  checkedInAt: Date | null
}

type ResultsProps = {
  guests: readonly Guest[]
  params: { organization: string; forumId: string }
  timeZone: string
}

/** Invited people a search found, each with the one thing to do. */
export function GuestResults({ guests, params, timeZone }: ResultsProps) {
  if (guests.length === 0) return <p className="text-muted">{m.attendance_search_none()}</p>
  return (
    <Rows>
      {guests.map((guest) => (
        <Row
          key={guest.id}
          title={guest.name}
          meta={[
            guest.status === 'WAITLISTED' && m.attendance_waitlisted(),
            guest.representativeName &&
              m.invitation_represented_by({ name: guest.representativeName }),
            guest.position,
            guest.institution,
            communityElementLabel(guest.element),
          ]
            .filter(Boolean)
            .join(', ')}
          aside={
            guest.checkedInAt ? (
              <Badge tone="success">
                {m.attendance_already({ time: formatTime(guest.checkedInAt, timeZone) })}
              </Badge>
            ) : (
              <ButtonForm
                action={href('/:organization/kelola/forum/:forumId/kehadiran/:invitationId/masuk', {
                  ...params,
                  invitationId: guest.id,
                })}
              >
                <SubmitButton small>{m.attendance_check_in()}</SubmitButton>
              </ButtonForm>
            )
          }
        />
      ))}
    </Rows>
  )
}
