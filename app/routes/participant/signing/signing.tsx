import { href } from 'react-router'
import { officialRecordData } from '#documents/official-record.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { signatureSchema } from '#domain/record/record.schema.ts'
import { sign } from '#domain/record/signing.server.ts'
import { readSigningPage } from '#domain/record/signing-page.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { useRefused } from '#ui/form-errors.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { RecordSheet } from '#ui/record-sheet.tsx'
import { SignatureForms } from '#ui/signature-forms.tsx'
import { SigningStanding } from '#ui/signing-standing.tsx'
import type { Route } from './+types/signing'

export const meta: Route.MetaFunction = () => [
  { title: m.record_sign_title() },
  { name: 'robots', content: 'noindex' },
]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  const { paper, ...page } = await readSigningPage(actor, params.token)
  return { ...page, paper: officialRecordData(paper.snapshot, paper.state, 'SIGNATORY') }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, signatureSchema, async (input) => {
    const actor = publicActorOf(context.get(organizationContext))
    const { complete } = await sign(actor, params.token, input)
    return redirectSaying(
      href('/:organization/tanda-tangan/:token', params),
      complete ? m.record_signed_last() : m.record_signed_thanks(),
    )
  })
}

export default function Signing({ loaderData, params }: Route.ComponentProps) {
  const { name, obstacle, refusedAt, forum, paper, sha256 } = loaderData
  const refused = useRefused()
  return (
    <>
      <PageHeader
        eyebrow={name}
        title={m.record_sign_title()}
        lead={m.record_sign_lead({ theme: forum.theme })}
      />
      <SigningStanding {...loaderData} organization={params.organization} />
      <Section title={m.record_sign_paper()} hint={m.record_sign_paper_hint()}>
        <RecordSheet paper={paper} slug={params.organization} />
      </Section>
      {(!obstacle || refused) && (
        <Section title={m.record_sign_here()} hint={m.record_sign_hint({ name })}>
          <SignatureForms name={name} sha256={sha256} />
        </Section>
      )}
      {!obstacle && !refusedAt && (
        <div className="mt-10">
          <LinkButton
            to={href('/:organization/tanda-tangan/:token/keberatan', params)}
            variant="quiet"
          >
            {m.record_refuse()}
          </LinkButton>
        </div>
      )}
    </>
  )
}
