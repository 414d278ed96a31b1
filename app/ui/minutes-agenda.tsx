import { useEffect, useRef, useState } from 'react'
import { href } from 'react-router'
import type { ItemTime } from '#domain/minutes/minutes.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { ButtonForm } from './button-form.tsx'
import { formatTime } from './format.ts'

type Item = {
  id: string
  title: string
  speaker: string | null
  minutes: number | null
  time: ItemTime
}

type Props = {
  items: readonly Item[]
  open: boolean
  timeZone: string
  params: { organization: string; forumId: string }
}

/** The agenda with its clock: what runs, how long it has left, and what comes next. */
export function MinutesAgenda({ items, open, timeZone, params }: Props) {
  const next = items.find(({ time }) => time.startedAt === null)
  const since = useSecondsSince(items)
  return (
    <section aria-label={m.minutes_agenda()}>
      <h2 className="mb-3">{m.minutes_agenda()}</h2>
      {items.length === 0 && <p className="text-muted">{m.minutes_agenda_none()}</p>}
      <ol className="rows">
        {items.map((item) => (
          <li
            key={item.id}
            aria-current={item.time.isRunning ? 'step' : undefined}
            className="grid gap-2"
          >
            <div className="min-w-0">
              <p className="font-semibold wrap-anywhere">{item.title}</p>
              <p className="text-sm text-muted">
                {[item.speaker, planOf(item)].filter(Boolean).join(' · ')}
              </p>
            </div>
            <Clock item={item} since={since} timeZone={timeZone} />
            {open && <Move item={item} isNext={item.id === next?.id} params={params} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

const planOf = ({ minutes }: Item) => minutes !== null && m.minutes_planned({ minutes })

function Clock({ item, since, timeZone }: { item: Item; since: number; timeZone: string }) {
  const { time } = item
  if (!time.startedAt) return <p className="text-sm text-muted">{m.minutes_not_begun()}</p>
  if (!time.isRunning) {
    const ended = time.endedAt && formatTime(time.endedAt, timeZone)
    return (
      <p className="text-sm text-muted">
        {[m.minutes_ended(), ended, lengthText(time.spentSeconds)].filter(Boolean).join(' · ')}
      </p>
    )
  }
  const left = time.leftSeconds === null ? null : time.leftSeconds - since
  return (
    <p role="timer" className="text-xl font-bold tabular-nums">
      <span className={left !== null && left < 0 ? 'text-danger' : 'text-success'}>
        {left === null
          ? m.minutes_spent({ time: lengthText(time.spentSeconds + since) })
          : left < 0
            ? m.minutes_over({ time: lengthText(-left) })
            : m.minutes_left({ time: lengthText(left) })}
      </span>
    </p>
  )
}

type MoveProps = { item: Item; isNext: boolean; params: Props['params'] }

function Move({ item: { id, title, time }, isNext, params }: MoveProps) {
  const at = { ...params, itemId: id }
  const start = href('/:organization/kelola/forum/:forumId/meja-catatan/acara/:itemId/mulai', at)
  const end = href('/:organization/kelola/forum/:forumId/meja-catatan/acara/:itemId/selesai', at)
  if (time.isRunning) {
    return (
      <ButtonForm action={end}>
        <SubmitButton small variant="secondary" aria-label={m.minutes_end_item({ title })}>
          {m.minutes_end()}
        </SubmitButton>
      </ButtonForm>
    )
  }
  return (
    <ButtonForm action={start}>
      <SubmitButton
        small
        variant={isNext ? 'primary' : 'quiet'}
        aria-label={
          time.startedAt ? m.minutes_again_item({ title }) : m.minutes_start_item({ title })
        }
        aria-keyshortcuts={isNext ? 'Alt+B' : undefined}
      >
        {time.startedAt ? m.minutes_again() : m.minutes_start()}
      </SubmitButton>
    </ButtonForm>
  )
}

/** Whole seconds since the server said how the agenda stands, by this machine's steady clock, however wrong its time. */
function useSecondsSince(said: unknown) {
  const [seconds, setSeconds] = useState(0)
  const at = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: every answer of the server begins anew
  useEffect(() => {
    at.current = performance.now()
    setSeconds(0)
    const timer = setInterval(
      () => setSeconds(Math.floor((performance.now() - at.current) / 1000)),
      500,
    )
    return () => clearInterval(timer)
  }, [said])
  return seconds
}

function lengthText(seconds: number) {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const rest = `${two(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${rest}` : rest
}
