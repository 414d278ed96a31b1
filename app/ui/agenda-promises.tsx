import { ListPlus } from 'lucide-react'
import { Form, href, Link } from 'react-router'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { Notice } from './page.tsx'

/** What the unit still owes from earlier years, to be brought up here with one act. */
export function Uncarried({
  count,
  params,
}: {
  count: number
  params: { organization: string; forumId: string }
}) {
  return (
    <div className="mb-8">
      <Notice tone="warning" title={m.forum_agenda_uncarried({ count })}>
        <Form
          method="post"
          action={href('/:organization/kelola/forum/:forumId/acara/janji', params)}
          className="mt-3"
        >
          <SubmitButton small icon={ListPlus}>
            {m.forum_agenda_carry()}
          </SubmitButton>
        </Form>
      </Notice>
    </div>
  )
}

/** The open promise of an earlier forum that an item brings back. */
export function EarlierPromise(params: { organization: string; followUpId: string }) {
  return (
    <p className="text-sm">
      {m.forum_agenda_promise()} ·{' '}
      <Link to={href('/:organization/kelola/tindak-lanjut/:followUpId', params)}>
        {m.forum_agenda_follow()}
      </Link>
    </p>
  )
}
