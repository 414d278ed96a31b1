import { BellOff, Undo2 } from 'lucide-react'
import { href } from 'react-router'
import { changeReaderChoice, findReaderChoice } from '#domain/notice/reader-choice.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { SubmitButton } from '#ui/button.tsx'
import { PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/stop'

export const meta: Route.MetaFunction = () => [
  { title: m.notice_reader_stop_title() },
  { name: 'robots', content: 'noindex' },
]

const keyOf = (token: string) => ({ kind: 'READER', token }) as const

export async function loader({ params, context }: Route.LoaderArgs) {
  const organization = context.get(organizationContext)
  const { shown, way } = await findReaderChoice(publicActorOf(organization), keyOf(params.token))
  return { organization: organization.name, shown, way }
}

/**
 * One press, by whoever reads the letter or by their mail program (RFC 8058), which follows no redirect and sends no
 * field of ours: whatever is sent here ends the letters.
 */
export async function action({ params, context }: Route.ActionArgs) {
  const actor = publicActorOf(context.get(organizationContext))
  return { before: await changeReaderChoice(actor, keyOf(params.token), { way: 'NO_MAIL' }) }
}

export default function Stop({ loaderData, actionData, params }: Route.ComponentProps) {
  const { organization, shown, way } = loaderData
  if (way === 'NO_MAIL') {
    return <Stopped {...loaderData} params={params} before={actionData?.before} />
  }
  return (
    <>
      <PageHeader
        title={m.notice_reader_stop_title()}
        lead={m.notice_reader_stop_lead({ organization })}
      />
      <p className="mb-5 text-muted">{m.notice_reader_address({ address: shown })}</p>
      <form method="post">
        <SubmitButton icon={BellOff}>{m.notice_reader_stop()}</SubmitButton>
      </form>
      <Often params={params} />
    </>
  )
}

type StoppedProps = {
  organization: string
  params: { organization: string; token: string }
  before: string | undefined
}

function Stopped({ organization, params, before = 'DAILY' }: StoppedProps) {
  return (
    <>
      <PageHeader
        title={m.notice_reader_stopped_title()}
        lead={m.notice_reader_stopped_lead({ organization })}
      />
      <form method="post" action={href('/:organization/kabar/:token', params)}>
        <input type="hidden" name="way" value={before === 'NO_MAIL' ? 'DAILY' : before} />
        <SubmitButton variant="secondary" icon={Undo2}>
          {m.notice_reader_undo()}
        </SubmitButton>
      </form>
      <Often params={params} />
    </>
  )
}

const Often = ({ params }: Pick<StoppedProps, 'params'>) => (
  <p className="mt-8">
    <a href={href('/:organization/kabar/:token', params)}>{m.notice_reader_change()}</a>
  </p>
)
