import { FilePen } from 'lucide-react'
import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { canRevise } from '#domain/record/record.ts'
import { readRecordHome } from '#domain/record/record-home.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { DownloadMenu } from '#ui/download-menu.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { EmptyState, Section } from '#ui/page.tsx'
import { RecordSignatories } from '#ui/record-signatories.tsx'
import type { Route } from './+types/record'
import { RecordFacts } from './record-facts.tsx'
import { RecordMoves, RecordStanding } from './record-moves.tsx'
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
        action={latest && <Downloads params={params} />}
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

const Downloads = ({ params }: Pick<Props, 'params'>) => (
  <DownloadMenu
    to={(format) =>
      href('/:organization/kelola/forum/:forumId/berita-acara/unduhan/:format', {
        ...params,
        format,
      })
    }
  />
)

function NotYet({ loaderData: { forum, mayManage }, params }: Props) {
  const ready = forum.status === 'FORMULATING' || forum.status === 'MINUTES_SIGNING'
  const base = href('/:organization/kelola/forum/:forumId', params)
  return (
    <EmptyState
      icon={FilePen}
      title={m.record_none()}
      action={
        ready &&
        mayManage && (
          <div className="flex flex-wrap justify-center gap-3">
            <LinkButton to={`${base}/berita-acara/pembukaan`} variant="primary">
              {m.record_open()}
            </LinkButton>
            {forum.status === 'MINUTES_SIGNING' && (
              <LinkButton to={`${base}/penetapan`} variant="quiet">
                {m.record_elsewhere()}
              </LinkButton>
            )}
          </div>
        )
      }
    >
      {ready ? m.record_none_ready() : m.record_none_hint()}
    </EmptyState>
  )
}

type LatestProps = Props & { latest: NonNullable<Props['loaderData']['latest']> }

function Latest({ loaderData, params, latest }: LatestProps) {
  const { forum, mayManage, mayTake } = loaderData
  const base = href('/:organization/kelola/forum/:forumId/berita-acara', params)
  return (
    <>
      <RecordStanding {...loaderData} action={`${base}/pengesahan`} />
      <RecordMoves {...loaderData} latest={latest} base={base} />
      <RecordFacts record={latest} timeZone={forum.timeZone} {...{ params, mayManage }} />
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
