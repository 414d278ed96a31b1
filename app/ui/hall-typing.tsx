import { ScanSearch } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { ListedGuest } from '#domain/attendance/guest-list.ts'
import { type Reading, readScan } from '#domain/attendance/scan.ts'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Row, Rows } from './card.tsx'
import { FieldFrame } from './field-frame.tsx'

type Props = {
  /** Where the name is searched for without JavaScript. */
  deskUrl: string
  onRead: (reading: Reading) => void
  onGuest: (guest: ListedGuest) => void
  search: (typed: string) => ListedGuest[]
}

/** For a pass without a camera, and a guest without a pass: the code or a name, with or without network. */
export function HallTyping({ deskUrl, onRead, onGuest, search }: Props) {
  const [found, setFound] = useState<ListedGuest[]>()

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = String(new FormData(form).get('cari') ?? '').trim()
    if (!typed) return setFound(undefined)
    const guests = search(typed)
    const reading = readScan(typed)
    if (guests.length > 0 || reading.kind === 'FOREIGN') return setFound(guests)
    setFound(undefined)
    form.reset()
    onRead(reading)
  }

  return (
    <search className="grid gap-4">
      <form method="get" action={deskUrl} onSubmit={onSubmit} className="grid gap-3">
        <FieldFrame label={m.checkin_type()} hint={m.checkin_type_hint()} name="cari">
          {(wiring) => (
            <input
              {...wiring}
              name="cari"
              className="control"
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </FieldFrame>
        <Button type="submit" icon={ScanSearch} className="justify-self-start">
          {m.checkin_type_go()}
        </Button>
      </form>
      <div role="status">
        {found?.length === 0 && <p className="text-muted">{m.checkin_found_none()}</p>}
      </div>
      {found && found.length > 0 && (
        <Found
          guests={found}
          onGuest={(guest) => {
            setFound(undefined)
            onGuest(guest)
          }}
        />
      )}
    </search>
  )
}

function Found({ guests, onGuest }: { guests: ListedGuest[]; onGuest: Props['onGuest'] }) {
  return (
    <Rows>
      {guests.map((guest) => (
        <Row
          key={guest.id}
          title={guest.name}
          meta={guest.group}
          aside={
            <Button small onClick={() => onGuest(guest)}>
              {m.attendance_check_in()}
            </Button>
          }
        />
      ))}
    </Rows>
  )
}
