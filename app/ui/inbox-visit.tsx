import { Form, Link } from 'react-router'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { formatDateTime } from './format.ts'

type Props = {
  /** The end of the visit before, and the moment up to which this page shows everything. */
  visit: { seenUntil: Date | null; shownUntil: Date }
  timeZone: string
  inbox: string
}

/** Since when what is marked is new, the way to what changed, and how to have seen it all. */
export function SinceLastVisit({ visit: { seenUntil, shownUntil }, timeZone, inbox }: Props) {
  if (!seenUntil) return null
  return (
    <div className="no-print mb-6 flex flex-wrap items-center gap-x-5 gap-y-2">
      <p className="text-muted">
        {m.feedback_visit_since({ when: formatDateTime(seenUntil, timeZone) })}
      </p>
      <Link to={`${inbox}?sejak=${encodeURIComponent(seenUntil.toISOString())}`}>
        {m.feedback_visit_changed()}
      </Link>
      <Form method="post" action={`${inbox}/kunjungan`}>
        <input type="hidden" name="until" value={shownUntil.toISOString()} />
        <SubmitButton variant="quiet" small>
          {m.feedback_visit_mark()}
        </SubmitButton>
      </Form>
    </div>
  )
}
