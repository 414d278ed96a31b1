import { CalendarPlus, FileText, QrCode as QrIcon } from 'lucide-react'
import { href } from 'react-router'
import type { InvitationStatus } from '#domain/forum/invitation.ts'
import { m } from '#messages'
import { buttonClass } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'

type Params = { organization: string; token: string }

type Props = {
  params: Params
  guest: { status: InvitationStatus; forum: { letter: object | null } }
}

/** What somebody takes along: the pass for the door, the entry for their calendar, the letter. */
export function PassAndCalendar({ params, guest }: Props) {
  return (
    <p className="mb-10 flex flex-wrap gap-3">
      {guest.status !== 'DECLINED' && (
        <a href={href('/:organization/u/:token/pas', params)} className={buttonClass({})}>
          <Icon of={QrIcon} />
          {m.participant_open_pass()}
        </a>
      )}
      <a
        href={href('/:organization/u/:token/kalender.ics', params)}
        className={buttonClass({ variant: 'quiet' })}
      >
        <Icon of={CalendarPlus} />
        {m.participant_add_calendar()}
      </a>
      {guest.forum.letter && (
        <a
          href={href('/:organization/u/:token/surat', params)}
          className={buttonClass({ variant: 'quiet' })}
        >
          <Icon of={FileText} />
          {m.participant_letter_open()}
        </a>
      )}
    </p>
  )
}
