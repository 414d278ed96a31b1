import { m } from '#messages'
import { formatNumber } from '#ui/format.ts'
import { Stat, Stats } from '#ui/stat.tsx'
import type { Route } from './+types/start'

type Data = Route.ComponentProps['loaderData']

/** What waits for somebody: how much, and the way there. */
export function WaitingWork({
  waiting,
  may,
  limit,
  organization,
}: Data & { organization: string }) {
  const desk = `/${organization}/kelola`
  const shown = (count: number) =>
    count >= limit
      ? m.forum_desk_more_than({ count: formatNumber(limit - 1) })
      : formatNumber(count)
  return (
    <Stats>
      {may.triage && (
        <Stat value={shown(waiting.untriaged)} to={`${desk}/masukan?status=SUBMITTED`}>
          {m.forum_desk_untriaged()}
        </Stat>
      )}
      <Stat
        value={shown(waiting.overdue)}
        to={`${desk}/tindak-lanjut?waktu=terlambat`}
        tone={waiting.overdue > 0 ? 'danger' : undefined}
      >
        {m.forum_desk_overdue()}
      </Stat>
      {may.verify && (
        <Stat value={shown(waiting.toVerify)} to={`${desk}/tindak-lanjut?status=SUBMITTED`}>
          {m.forum_desk_to_verify()}
        </Stat>
      )}
      <Stat value={shown(waiting.own)} to={`${desk}/tugas-saya`}>
        {m.forum_desk_own()}
      </Stat>
    </Stats>
  )
}
