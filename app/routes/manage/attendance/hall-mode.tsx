import { lazy, Suspense } from 'react'
import { data, href } from 'react-router'
import { authorize } from '#domain/access/policy.ts'
import { findForum } from '#domain/forum/forum.server.ts'
import { withCamera } from '#http/headers.server.ts'
import { requestInfoContext } from '#http/request-info.ts'
import { actorContext, ownOrganization, staffMiddleware } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/hall-mode'

/** What the desk itself is made of comes after the page. */
const HallMode = lazy(() =>
  import('#ui/hall-mode.tsx').then((desk) => ({ default: desk.HallMode })),
)

export const handle = { hydrate: true }

export const meta: Route.MetaFunction = () => [{ title: m.checkin_title() }]

export const middleware: Route.MiddlewareFunction[] = [staffMiddleware]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  authorize(actor, 'attendance.record')
  const { id, code, theme, timeZone } = await findForum(actor, params.forumId)
  const { name, primaryColor } = ownOrganization(context)
  const { nonce } = context.get(requestInfoContext)
  return data(
    { organization: { name, primaryColor }, forum: { id, code, theme, timeZone } },
    { headers: withCamera(nonce) },
  )
}

export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export default function HallModePage({ loaderData: { forum }, params }: Route.ComponentProps) {
  const page = href('/:organization/kelola/forum/:forumId/kehadiran/pindai', params)
  return (
    <Suspense>
      <HallMode
        theme={forum.theme}
        timeZone={forum.timeZone}
        place={{
          forumId: forum.id,
          code: forum.code,
          scanUrl: href('/:organization/kelola/forum/:forumId/kehadiran/pindaian', params),
          listUrl: href('/:organization/kelola/forum/:forumId/kehadiran/undangan', params),
        }}
        urls={{
          desk: href('/:organization/kelola/forum/:forumId/kehadiran', params),
          walkIn: href('/:organization/kelola/forum/:forumId/kehadiran/tamu', params),
          signIn: `/masuk?kembali=${encodeURIComponent(page)}`,
        }}
      />
    </Suspense>
  )
}
