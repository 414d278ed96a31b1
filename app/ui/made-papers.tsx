import { FileText, RotateCw } from 'lucide-react'
import { href } from 'react-router'
import type { DocumentKind } from '#domain/organization/document-kind.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import {
  formatsOf,
  isBusy,
  type MadeKind,
  type Matter,
  type PaperFormat,
  type PaperMakingStatus,
  paperWords,
} from '#domain/paper/made-paper.ts'
import {
  missingSentence,
  paperFormatLabel,
  paperHolds,
  paperMakingStatusLabel,
} from '#domain/paper/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { Row, Rows } from './card.tsx'
import { formatBytes, formatShortDate, formatShortDateTime } from './format.ts'
import { Progress } from './meter.tsx'
import { Notice } from './page.tsx'
import { FileLink } from './paper-file-link.tsx'

type MadeFile = {
  format: PaperFormat
  isPublic: boolean
  file: { id: string; name: string; size: number }
}

export type MadePaper = {
  kind: MadeKind
  missing: keyof Matter | null
  making: {
    kind: DocumentKind
    status: PaperMakingStatus
    done: number
    total: number
    askedByName: string
  } | null
  latest: {
    version: number
    number: string | null
    issuedOn: Date
    createdAt: Date
    files: MadeFile[]
  } | null
}

type Params = { organization: string; forumId: string }
type Props = { papers: readonly MadePaper[]; params: Params; mayManage: boolean; zone: string }

/** Says of papers that became ready a moment ago that they are. */
export function ReadyPapers({ kinds }: { kinds: readonly MadeKind[] }) {
  if (kinds.length === 0) return null
  const names = kinds.map(documentKindLabel).join(', ')
  return (
    <div className="mb-6">
      <Notice tone="success" live>
        {m.paper_ready({ kinds: names })}
      </Notice>
    </div>
  )
}

/** Every paper that Rembug makes of a forum: what it holds, how far it is, its files, and the one thing to do. */
export function MadePapers({ papers, params, mayManage, zone }: Props) {
  return (
    <Rows>
      {papers.map((paper) => (
        <Row
          key={paper.kind}
          title={documentKindLabel(paper.kind)}
          meta={`${paperHolds(paper.kind)} ${formatsOf(paper.kind).map(paperFormatLabel).join(', ')}.`}
          aside={mayManage && <Make paper={paper} params={params} />}
        >
          <State paper={paper} zone={zone} />
          {paper.latest && <Files paper={paper} files={paper.latest.files} params={params} />}
        </Row>
      ))}
    </Rows>
  )
}

function State({ paper, zone }: { paper: MadePaper; zone: string }) {
  const { kind, missing, making, latest } = paper
  if (making && isBusy(making.status)) return <Busy kind={kind} making={making} />
  return (
    <>
      {making?.status === 'FAILED' && <Notice tone="danger">{m.paper_failed_lead()}</Notice>}
      {missing && <p className="text-sm text-muted">{missingSentence(missing)}</p>}
      <p className="text-sm text-muted">{latest ? versionText(latest, zone) : m.paper_never()}</p>
    </>
  )
}

function versionText(latest: NonNullable<MadePaper['latest']>, zone: string) {
  const { version, number, issuedOn, createdAt } = latest
  const date = formatShortDate(issuedOn, 'UTC')
  const made = formatShortDateTime(createdAt, zone)
  return number
    ? m.paper_latest_number({ version, number, date, made })
    : m.paper_latest({ version, date, made })
}

type Making = NonNullable<MadePaper['making']>

function Busy({ kind, making }: { kind: MadeKind; making: Making }) {
  const { status, done, total, askedByName } = making
  const label = m.paper_progress({ kind: documentKindLabel(kind) })
  return (
    <div className="grid max-w-md gap-1" role="status">
      <Progress value={total > 0 ? (done * 100) / total : 0} label={label} />
      <p className="text-sm text-muted">
        {m.paper_progress_lead({
          ...{ status: paperMakingStatusLabel(status), done, total, name: askedByName },
        })}
      </p>
    </div>
  )
}

function Make({
  paper: { kind, missing, making, latest },
  params,
}: {
  paper: MadePaper
  params: Params
}) {
  if (missing || (making && isBusy(making.status))) return null
  const named = { kind: documentKindLabel(kind) }
  const hasFailed = making?.status === 'FAILED'
  const again = latest
    ? { text: m.paper_remake(), label: m.paper_remake_of(named) }
    : { text: m.paper_make(), label: m.paper_make_of(named) }
  const { text, label } = hasFailed
    ? { text: m.paper_retry(), label: m.paper_retry_of(named) }
    : again
  return (
    <ButtonForm
      action={href('/:organization/kelola/forum/:forumId/dokumen/pembuatan/:paper', {
        ...params,
        paper: paperWords[kind],
      })}
    >
      <SubmitButton
        small
        variant={latest ? 'quiet' : 'primary'}
        icon={latest || hasFailed ? RotateCw : FileText}
        aria-label={label}
      >
        {text}
      </SubmitButton>
    </ButtonForm>
  )
}

type FilesProps = { paper: MadePaper; files: readonly MadeFile[]; params: Params }

/** The files of the latest version, those for the inside apart from those for the public. */
function Files({ paper, files, params }: FilesProps) {
  const groups = [
    { title: m.paper_internal(), label: m.paper_open_internal, isPublic: false },
    { title: m.paper_public(), label: m.paper_open_public, isPublic: true },
  ]
  return groups.map(({ title, label, isPublic }) => {
    const own = files.filter((one) => one.isPublic === isPublic)
    if (own.length === 0) return null
    return (
      <p key={title} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        <span className="min-w-32 text-muted">{title}</span>
        {own.map(({ format, file }) => (
          <FileLink
            key={file.id}
            to={href('/:organization/kelola/forum/:forumId/berkas/:fileId', {
              ...params,
              fileId: file.id,
            })}
            format={format}
            label={label({
              kind: documentKindLabel(paper.kind),
              format: paperFormatLabel(format),
              size: formatBytes(file.size),
            })}
          />
        ))}
      </p>
    )
  })
}
