import { Link } from 'react-router'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { citizenViewOf } from '#domain/follow-up/verdict.ts'
import { m } from '#messages'
import { Due } from './due.tsx'
import { EvidenceGallery, type ShownEvidence } from './evidence-gallery.tsx'
import { Section } from './page.tsx'
import { PromisePlan } from './promise-plan.tsx'
import { PromiseSources, type ShownSource } from './promise-sources.tsx'
import { PromiseThread } from './promise-thread.tsx'
import { PromiseTimeline, type ToldUpdate, type ToldVerdict } from './promise-timeline.tsx'
import { StateNotice } from './state-notice.tsx'
import { StatusPill } from './status.tsx'
import { TwoVerdicts } from './two-verdicts.tsx'

type Traced = Parameters<typeof PromisePlan>[0]['promise'] &
  Parameters<typeof StateNotice>[0]['promise'] & {
    id: string
    number: number
    problem: string
    recommendation: string
    agreedAt: Date | null
    submittedAt: Date | null
    verifiedAt: Date | null
    publishedAt: Date | null
    updates: readonly ToldUpdate[]
    verdicts: readonly (ToldVerdict & { feedbackId: string })[]
    evidence: readonly ShownEvidence[]
    sources: readonly ShownSource[]
  }

type Props = {
  promise: Traced
  /** The input that is traced. */
  feedback: { id: string; createdAt: Date }
  organization: string
  zone: string
  today: string
}

/** One promise an input became, whole: plan, progress, proof, both verdicts, and who else asked for it. */
export function TracePromise(props: Props) {
  const { promise, organization, zone, today } = props
  const { id, number, status, verifiedAt, verdicts } = promise
  return (
    <Section
      title={m.follow_up_number({ number })}
      action={
        <Link to={`/${organization}/kelola/tindak-lanjut/${id}`}>
          {m.evaluate_trace_promise_open()}
        </Link>
      }
    >
      <Words promise={promise} today={today} />
      <PromiseThread {...stepsOf(props)} />
      <div className="mt-8 grid gap-6">
        <StateNotice promise={promise} />
        {status !== 'PROPOSED' && (
          <TwoVerdicts {...{ status, verifiedAt, zone }} citizens={citizenViewOf(verdicts)} />
        )}
      </div>
      <div className="mt-10 grid gap-10 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <Told {...props} />
        <aside className="grid content-start">
          <PromisePlan promise={promise} today={today} />
        </aside>
      </div>
    </Section>
  )
}

function Words({ promise, today }: Pick<Props, 'promise' | 'today'>) {
  const { problem, recommendation, status, dueOn } = promise
  return (
    <div className="mb-6 grid gap-3">
      <p className="text-lg font-semibold wrap-anywhere">{recommendation}</p>
      <p className="max-w-3xl text-muted wrap-anywhere">{problem}</p>
      <p className="flex flex-wrap items-center gap-3 text-sm">
        <StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />
        <Due status={status} dueOn={dueOn} today={today} />
      </p>
    </div>
  )
}

function Told({ promise, feedback, organization, zone }: Props) {
  const { agreedAt, updates, verdicts, evidence } = promise
  const others = promise.sources.filter(({ id }) => id !== feedback.id)
  return (
    <div className="grid min-w-0 content-start gap-10">
      {others.length > 0 && (
        <section className="grid gap-4">
          <h3>{m.evaluate_trace_siblings()}</h3>
          <PromiseSources
            sources={others}
            zone={zone}
            hrefOf={({ id }) => `/${organization}/evaluasi/jejak/${id}`}
          />
        </section>
      )}
      <section className="grid gap-4">
        <h3>{m.follow_up_progress_section()}</h3>
        <PromiseTimeline {...{ agreedAt, updates, verdicts, zone }} />
      </section>
      <section className="grid gap-4">
        <h3>{m.follow_up_evidence_section()}</h3>
        {evidence.length === 0 && <p className="text-muted">{m.follow_up_evidence_none()}</p>}
        <EvidenceGallery
          evidence={evidence}
          urlOf={(fileId) => `/${organization}/kelola/berkas/${fileId}`}
        />
      </section>
    </div>
  )
}

function stepsOf({ promise, feedback, zone }: Props) {
  const planned = promise.updates.find(({ status }) => status === 'PLANNED')
  return {
    ...{ status: promise.status, zone },
    dates: {
      SAID: feedback.createdAt,
      AGREED: promise.agreedAt,
      PROMISED: planned?.createdAt,
      DONE: promise.submittedAt,
      VERIFIED: promise.verifiedAt,
      PUBLISHED: promise.publishedAt,
    },
  }
}
