import { Check, Columns3, MessageCircleQuestionMark, Trash2, Undo2 } from 'lucide-react'
import { href } from 'react-router'
import { type ImportStatus, isBusy, undoMs } from '#domain/import/import.ts'
import { problemSentence } from '#domain/import/terms.ts'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { ConfirmAction } from './confirm.tsx'
import { formatDateTime } from './format.ts'
import { Progress } from './meter.tsx'
import { Notice, Section } from './page.tsx'

type Shown = {
  status: ImportStatus
  problem: string | null
  done: number
  total: number
  completedAt: Date | null
}
type Counts = Record<string, number | undefined>
type Params = { organization: string; importId: string }

const going = ({ NEW = 0, MERGED = 0, FLAGGED = 0 }: Counts) => NEW + MERGED + FLAGGED

/** The answer at the top of an import's page. */
export function leadOf({ status, done, total }: Shown, counts: Counts) {
  if (status === 'READING') return m.import_reading_lead({ done, total })
  if (status === 'WORKING') return m.import_working_lead({ done, total })
  if (status === 'DONE') {
    const { added = 0, merged = 0, SKIPPED = 0, invited = 0 } = counts
    const sentence = m.import_done_lead({ added, merged, skipped: SKIPPED })
    return invited > 0 ? `${sentence} ${m.import_done_invited({ count: invited })}` : sentence
  }
  if (status === 'UNDONE') return m.import_undone_lead()
  if (status === 'DISCARDED') return m.import_discarded_lead()
  if (status === 'FAILED') return m.import_failed_title()
  if (counts.ASKED) return m.import_asked_lead({ count: counts.ASKED })
  return going(counts) > 0 ? m.import_ready_lead({ count: going(counts) }) : m.import_nothing_lead()
}

/** What stands in the way, or how far the machine is. */
export function ImportProblem({ status, problem, done, total }: Shown) {
  const sentence = problemSentence(problem)
  if (isBusy(status))
    return (
      <div className="mb-8 max-w-2xl">
        <Progress value={total > 0 ? (done * 100) / total : 0} label={m.import_progress()} />
      </div>
    )
  if (!sentence) return null
  return (
    <div className="mb-8">
      <Notice tone={status === 'FAILED' ? 'danger' : 'warning'}>{sentence}</Notice>
    </div>
  )
}

type ActionsProps = {
  shown: Shown
  counts: Counts
  undoable: boolean
  zone: string
  params: Params
}

/** What can be done now: answer, bring in, throw away, take back. */
export function ImportActions({ shown, counts, undoable, zone, params }: ActionsProps) {
  const { status, completedAt } = shown
  const until = completedAt && new Date(completedAt.getTime() + undoMs)
  return (
    <div className="mb-8 flex flex-wrap items-center gap-3">
      {status === 'READY' && <ReadyActions counts={counts} params={params} />}
      {(status === 'READY' || status === 'FAILED') && (
        <ConfirmAction
          label={m.import_discard()}
          icon={Trash2}
          consequence={m.import_discard_consequence()}
          action={href('/:organization/kelola/impor/:importId/pembuangan', params)}
        />
      )}
      {undoable && until && (
        <>
          <ConfirmAction
            label={m.import_undo()}
            icon={Undo2}
            consequence={m.import_undo_consequence()}
            action={href('/:organization/kelola/impor/:importId/pembatalan', params)}
          />
          <p className="text-sm text-muted">
            {m.import_undo_until({ date: formatDateTime(until, zone) })}
          </p>
        </>
      )}
    </div>
  )
}

function ReadyActions({ counts, params }: Pick<ActionsProps, 'counts' | 'params'>) {
  const asked = counts.ASKED ?? 0
  return (
    <>
      {asked > 0 && (
        <LinkButton
          to={href('/:organization/kelola/impor/:importId/pertanyaan', params)}
          variant="primary"
          icon={MessageCircleQuestionMark}
        >
          {m.import_questions_answer()}
        </LinkButton>
      )}
      {asked === 0 && going(counts) > 0 && (
        <ConfirmAction
          label={m.import_complete()}
          icon={Check}
          tone="primary"
          consequence={m.import_complete_consequence({ count: going(counts) })}
          action={href('/:organization/kelola/impor/:importId/pelaksanaan', params)}
        />
      )}
    </>
  )
}

type ColumnsProps = {
  columns: ReadonlyArray<{ title: string; key: string; field: string | null }>
  params: Params
}

/** Which columns are left out: nobody should find out afterwards. */
export function ImportColumns({ columns, params }: ColumnsProps) {
  const ignored = columns
    .filter(({ field }) => field === null)
    .map(({ title, key }) => title || key)
  return (
    <Section
      title={m.import_columns()}
      hint={
        ignored.length > 0
          ? m.import_columns_ignored({ columns: ignored.join(', ') })
          : m.import_columns_none_ignored()
      }
      action={
        <LinkButton
          to={href('/:organization/kelola/impor/:importId/kolom', params)}
          icon={Columns3}
          small
        >
          {m.import_columns_edit()}
        </LinkButton>
      }
    >
      {null}
    </Section>
  )
}
