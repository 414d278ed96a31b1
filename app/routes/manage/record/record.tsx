import { FilePen, Printer, ScanLine } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { canRevise } from '#domain/record/record.ts'
import { readRecordHome } from '#domain/record/record-home.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Notice, Section } from '#ui/page.tsx'
import { RecordSignatories } from '#ui/record-signatories.tsx'
import type { Route } from './+types/record'
import { RecordFacts } from './record-facts.tsx'
import { RecordVersions } from './record-versions.tsx'

export const meta: Route.MetaFunction = () => [{ title: m.record_record() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const home = await readRecordHome(actor, params.forumId)
  const mayManage = can(actor, 'forum.manage')
  return {
    ...home,
    mayManage,
    mayRevise: mayManage && canRevise(home.forum.status),
    mayTake: can(actor, 'forum.open'),
  }
}

export default function OfficialRecord({ loaderData, params }: Route.ComponentProps) {
  const { forum, latest, earlier, mayManage } = loaderData
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.record_record()}
        lead={m.record_lead()}
      />
      {latest ? (
        <Latest {...{ loaderData, params, latest }} />
      ) : (
        <NotYet {...{ loaderData, params }} />
      )}
      {earlier.length > 0 && (
        <Section title={m.record_earlier()}>
          <RecordVersions records={earlier} mayPrint={mayManage} params={params} />
        </Section>
      )}
    </>
  )
}

type Props = Pick<Route.ComponentProps, 'loaderData' | 'params'>

function NotYet({ loaderData: { forum, mayManage }, params }: Props) {
  const ready = forum.status === 'FORMULATING' || forum.status === 'MINUTES_SIGNING'
  return (
    <EmptyState
      icon={FilePen}
      title={m.record_none()}
      action={
        ready &&
        mayManage && (
          <LinkButton
            to={href('/:organization/kelola/forum/:forumId/berita-acara/pembukaan', params)}
            variant="primary"
          >
            {m.record_open()}
          </LinkButton>
        )
      }
    >
      {ready ? m.record_none_ready() : m.record_none_hint()}
    </EmptyState>
  )
}

type LatestProps = Props & { latest: NonNullable<Props['loaderData']['latest']> }

function Latest({ loaderData, params, latest }: LatestProps) {
  const { forum, missing, mayManage, mayRevise, mayTake } = loaderData
  const base = href('/:organization/kelola/forum/:forumId/berita-acara', params)
  return (
    <>
      {missing ? (
        <Notice tone="warning">{missing}</Notice>
      ) : (
        <Notice tone="success">
          {forum.status === 'MINUTES_SIGNING' ? m.record_complete_waiting() : m.record_complete()}
        </Notice>
      )}
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
      <RecordFacts record={latest} timeZone={forum.timeZone} params={params} />
      <Section title={m.record_signatories()}>
        <RecordSignatories
          signatories={latest.signatories}
          timeZone={forum.timeZone}
          pageOf={mayTake ? (id) => `${base}/penandatangan/${id}` : null}
        />
      </Section>
    </>
  )
}
