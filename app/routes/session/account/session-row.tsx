import { Form } from 'react-router'
import { deviceName } from '#domain/access/device.ts'
import { m } from '#messages'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/card.tsx'
import { formatShortDateTime } from '#ui/format.ts'
import { Badge } from '#ui/status.tsx'
import type { Route } from './+types/account'

type Session = Route.ComponentProps['loaderData']['sessions'][number]

/** One place somebody is signed in, and the way to end it there. */
export function SessionRow({ session, zone }: { session: Session; zone: string }) {
  const { id, address, userAgent, createdAt, lastSeenAt, current } = session
  const times = {
    from: formatShortDateTime(createdAt, zone),
    last: formatShortDateTime(lastSeenAt, zone),
  }
  const title = deviceName(userAgent) ?? m.access_device_unknown()
  return (
    <Row
      title={title}
      meta={`${address ?? m.common_unknown()} · ${m.access_session_times(times)}`}
      aside={
        current ? (
          <Badge tone="success">{m.access_session_current()}</Badge>
        ) : (
          <Form method="post" action={`/akun/sesi/${id}/pencabutan`}>
            <Button type="submit" small aria-label={m.access_session_end_named({ device: title })}>
              {m.access_session_end()}
            </Button>
          </Form>
        )
      }
    />
  )
}
