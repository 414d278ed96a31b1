import { ArrowRight, FilePen, Printer, ScanLine } from 'lucide-react'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { Notice } from '#ui/page.tsx'

type Standing = {
  forum: { status: ForumStatus }
  missing: string | null
  mayManage: boolean
  /** Where the forum is moved on once everybody signed and nothing else is missing. */
  action: string
}

/** Who is still missing; or that nobody is, and what comes next. */
export function RecordStanding({ forum, missing, mayManage, action }: Standing) {
  if (missing) return <Notice tone="warning">{missing}</Notice>
  if (forum.status !== 'MINUTES_SIGNING')
    return <Notice tone="success">{m.record_complete()}</Notice>
  return (
    <div className="grid gap-4">
      <Notice tone="warning">{m.record_complete_waiting()}</Notice>
      {mayManage && (
        <ButtonForm action={action}>
          <SubmitButton icon={ArrowRight}>{m.record_settle()}</SubmitButton>
        </ButtonForm>
      )}
    </div>
  )
}

type Moves = {
  latest: { id: string; signedAt: Date | null }
  base: string
  mayManage: boolean
  mayRevise: boolean
}

/** What is done with the paper: print, scan back, put a further version in its place. */
export function RecordMoves({ latest, base, mayManage, mayRevise }: Moves) {
  return (
    <div className="my-6 flex flex-wrap gap-3">
      {mayManage && (
        <LinkButton to={`${base}/cetak/${latest.id}`} icon={Printer}>
          {m.record_print()}
        </LinkButton>
      )}
      {mayManage && !latest.signedAt && (
        <LinkButton to={`${base}/pindaian`} icon={ScanLine}>
          {m.record_on_paper()}
        </LinkButton>
      )}
      {mayRevise && (
        <LinkButton to={`${base}/perubahan`} icon={FilePen} variant="quiet">
          {m.record_revise()}
        </LinkButton>
      )}
    </div>
  )
}
