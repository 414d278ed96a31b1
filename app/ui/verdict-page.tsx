import { type FollowUpStatus, isDone, verdicts } from '#domain/follow-up/follow-up.ts'
import { followUpStatusLabel } from '#domain/follow-up/terms.ts'
import { citizenViewOf, type GivenVerdict } from '#domain/follow-up/verdict.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { RadioCards } from './choice.tsx'
import { EvidenceGallery, type ShownEvidence } from './evidence-gallery.tsx'
import { formClass, TextArea, usePlainForm } from './form.tsx'
import { FormErrors, useRefused } from './form-errors.tsx'
import { formatShortDate } from './format.ts'
import { Notice, PageHeader, Section } from './page.tsx'
import { StatusPill } from './status.tsx'
import { TwoVerdicts } from './two-verdicts.tsx'

type Props = {
  /** Made by the server for this form, so that sending it again is the same verdict. */
  formId: string
  organization: string
  said: { text: string; createdAt: Date }
  promise: {
    problem: string
    recommendation: string
    output: string | null
    status: FollowUpStatus
    ownerPosition: string | null
    verifiedAt: Date | null
    unit: { name: string }
    forum: { theme: string; year: number; timeZone: string }
    evidence: readonly ShownEvidence[]
    verdicts: readonly GivenVerdict[]
  }
  mine: readonly {
    id: string
    verdict: GivenVerdict['verdict']
    note: string | null
    createdAt: Date
  }[]
  asking: boolean
}

/** *Sudah benar-benar selesai?* What one said, what was done about it, and the question. Works without JavaScript. */
export function VerdictPage({ formId, organization, said, promise, mine, asking }: Props) {
  const { forum, status } = promise
  const zone = forum.timeZone
  const [latest] = mine
  const refused = useRefused()
  return (
    <>
      <PageHeader
        eyebrow={`${promise.unit.name} · ${forum.theme} (${forum.year})`}
        title={isDone(status) ? m.follow_up_verdict_title() : m.follow_up_verdict_title_open()}
        lead={isDone(status) ? m.follow_up_verdict_lead() : m.follow_up_verdict_lead_open()}
        facts={<StatusPill of="followUp" status={status} label={followUpStatusLabel(status)} />}
      />
      {latest && (
        <div className="mb-8">
          <Notice tone={latest.verdict === 'RESOLVED' ? 'success' : 'warning'}>
            {latest.verdict === 'RESOLVED'
              ? m.follow_up_you_said_done({ date: formatShortDate(latest.createdAt, zone) })
              : m.follow_up_you_said_not_yet({ date: formatShortDate(latest.createdAt, zone) })}
          </Notice>
        </div>
      )}
      <Section title={m.follow_up_you_said()}>
        <blockquote className="prose border-l-4 border-brand-line pl-4 wrap-anywhere">
          {said.text}
        </blockquote>
      </Section>
      <Section title={m.follow_up_we_did()}>
        <p className="prose font-semibold wrap-anywhere">{promise.recommendation}</p>
        {promise.output && <p className="prose mt-2 wrap-anywhere">{promise.output}</p>}
        {promise.evidence.length > 0 && (
          <div className="mt-6">
            <EvidenceGallery
              evidence={promise.evidence}
              urlOf={(fileId) => `/${organization}/berkas/${fileId}`}
            />
          </div>
        )}
        <div className="mt-6">
          <TwoVerdicts
            status={status}
            verifiedAt={promise.verifiedAt}
            citizens={citizenViewOf(promise.verdicts)}
            zone={zone}
          />
        </div>
      </Section>
      {(asking || refused) && <VerdictForm formId={formId} />}
    </>
  )
}

function VerdictForm({ formId }: { formId: string }) {
  const { field } = usePlainForm({ id: formId })
  const id = field('id')
  const options = verdicts.map((verdict) =>
    verdict === 'RESOLVED'
      ? { value: verdict, label: m.follow_up_answer_done(), hint: m.follow_up_answer_done_hint() }
      : {
          value: verdict,
          label: m.follow_up_answer_not_yet(),
          hint: m.follow_up_answer_not_yet_hint(),
        },
  )
  return (
    <Section title={m.follow_up_question()}>
      <form method="post" className={formClass}>
        <FormErrors />
        <input type="hidden" name="id" value={String(id.defaultValue)} />
        <RadioCards label={m.follow_up_your_answer()} options={options} {...field('verdict')} />
        <TextArea
          label={m.follow_up_your_note()}
          hint={m.follow_up_your_note_hint()}
          maxLength={1000}
          {...field('note')}
        />
        <div>
          <SubmitButton>{m.follow_up_verdict_submit()}</SubmitButton>
        </div>
      </form>
    </Section>
  )
}
