import { href } from 'react-router'
import { officialRecordData } from '#documents/official-record.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { compareFingerprint, findVerification } from '#domain/record/verification.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { Field, formClass } from '#ui/form.tsx'
import { formatDate } from '#ui/format.ts'
import { Facts, Notice, PageHeader, Section } from '#ui/page.tsx'
import { RecordBadge } from '#ui/record-badge.tsx'
import { Recount } from '#ui/record-recount.tsx'
import { VerifiedSignatures } from '#ui/record-verified.tsx'
import { VerifiedStanding } from '#ui/record-verified-standing.tsx'
import type { Route } from './+types/verification'

export const meta: Route.MetaFunction = () => [
  { title: m.record_verification() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { record, snapshot, state, replacement, scans, published } = await findVerification(
    actor,
    params.recordCode,
  )
  const typed = new URL(request.url).searchParams.get('sidik')?.slice(0, 200) ?? ''
  const { number, version, issuedOn, signedAt, supersededAt } = record
  return {
    record: { number, version, issuedOn, signedAt, supersededAt, theme: snapshot.forum.theme },
    paper: officialRecordData(snapshot, state, 'PUBLIC'),
    replacement,
    scans,
    published: published !== null && state.signedAt !== null,
    typed,
    same: compareFingerprint(typed, state.sha256),
  }
}

export default function Verification({ loaderData, params }: Route.ComponentProps) {
  const { record, paper, replacement, scans, published } = loaderData
  return (
    <>
      <PageHeader
        eyebrow={paper.letterhead.unit}
        title={m.record_verification()}
        lead={record.theme}
        facts={<RecordBadge {...record} />}
      />
      <VerifiedStanding signed={record.signedAt !== null} {...{ replacement, params }} />
      <div className="mt-8">
        <Facts
          items={[
            [m.record_number(), record.number],
            [m.record_version(), String(record.version)],
            [m.record_issued_on(), formatDate(record.issuedOn, 'UTC')],
            [
              m.record_sha256(),
              <code key="hash" className="break-all">
                {paper.seal.sha256}
              </code>,
            ],
          ]}
        />
      </div>
      <Section title={m.record_signatories()} hint={m.record_signatories_public()}>
        {scans > 0 && <p className="mb-4">{m.record_verified_on_paper({ count: scans })}</p>}
        <VerifiedSignatures paper={paper} />
      </Section>
      {record.signedAt && (
        <div className="mt-6">
          <LinkButton
            to={href('/:organization/verifikasi/:recordCode/salinan', params)}
            variant="primary"
          >
            {m.record_public_copy()}
          </LinkButton>
        </div>
      )}
      <Compare {...loaderData} params={params} />
      {published && <Recount {...{ params }} sha256={paper.seal.sha256} />}
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function Compare({ typed, same, params }: Data & Pick<Route.ComponentProps, 'params'>) {
  return (
    <Section title={m.record_compare()} hint={m.record_compare_hint()}>
      <form
        method="get"
        action={href('/:organization/verifikasi/:recordCode', params)}
        className={`${formClass} max-w-xl`}
      >
        <Field label={m.record_sha256()} name="sidik" defaultValue={typed} autoComplete="off" />
        <div>
          <SubmitButton variant="secondary">{m.record_compare_submit()}</SubmitButton>
        </div>
        {same !== null && (
          <Notice tone={same ? 'success' : 'danger'} live>
            {same ? m.record_same() : m.record_different()}
          </Notice>
        )}
      </form>
    </Section>
  )
}
