import { ArrowLeft, CloudOff, CloudUpload, Volume2, VolumeX, Wifi } from 'lucide-react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { readScan } from '#domain/attendance/scan.ts'
import { m } from '#messages'
import { Button, buttonClass } from './button.tsx'
import { formatTime } from './format.ts'
import { HallAnswerSheet } from './hall-answer.tsx'
import { wordsOf } from './hall-answer-words.ts'
import type { HallPlace } from './hall-desk.ts'
import { useHallDesk } from './hall-hook.ts'
import { dropPage } from './hall-offline.ts'
import { HallScans } from './hall-scans.tsx'
import { isMuted, openSpeaker, rememberMuted, type Speaker } from './hall-sound.ts'
import { type HallAnswer, type HallState, isClockOff, waitingOf } from './hall-state.ts'
import { HallTyping } from './hall-typing.tsx'
import { Viewfinder } from './hall-viewfinder.tsx'
import { HallWalkIn } from './hall-walk-in.tsx'
import { Icon } from './icon.tsx'
import { Notice } from './page.tsx'

type Props = {
  place: HallPlace
  theme: string
  timeZone: string
  urls: { desk: string; walkIn: string; signIn: string }
}

/** The desk in one hand: a camera, an answer as large as the screen, and what is still to be sent. */
export function HallMode({ place, theme, timeZone, urls }: Props) {
  const { desk, state } = useHallDesk(place)
  const { muted, toggle, start } = useSound(state.answer, timeZone)
  const { question, askWho } = useQuestion(desk.hideAnswer)

  async function forget() {
    await desk.forget()
    await dropPage(location.pathname)
  }

  return (
    <div className="mx-auto grid max-w-2xl gap-6 px-5 py-5">
      <HallHeader theme={theme} deskUrl={urls.desk} muted={muted} onMute={toggle} />
      <main id="isi" tabIndex={-1} className="grid gap-8">
        <div className="grid gap-2">
          <h1>{m.checkin_title()}</h1>
          <p className="text-muted">{m.checkin_lead()}</p>
        </div>
        <p className="without-script">{m.checkin_needs_script()}</p>
        <Connection state={state} timeZone={timeZone} signInUrl={urls.signIn} />
        <Viewfinder onStart={start} onRead={(text) => void desk.take(readScan(text))} />
        <HallTyping
          deskUrl={urls.desk}
          search={desk.search}
          onRead={(reading) => void desk.take(reading)}
          onGuest={(guest) => void desk.takeGuest(guest)}
        />
        <HallWalkIn
          groups={state.groups}
          pageUrl={urls.walkIn}
          question={question}
          onWalkIn={(...guest) => void desk.takeWalkIn(...guest)}
        />
        <div>
          <HallScans
            state={state}
            timeZone={timeZone}
            onSettle={(scan) => void desk.settle(scan)}
            onForget={() => void forget()}
          />
        </div>
      </main>
      <HallAnswerSheet
        answer={state.answer}
        timeZone={timeZone}
        onWalkIn={askWho}
        onClose={desk.hideAnswer}
      />
    </div>
  )
}

type HeaderProps = { theme: string; deskUrl: string; muted: boolean; onMute: () => void }

function HallHeader({ theme, deskUrl, muted, onMute }: HeaderProps) {
  return (
    <header className="flex items-start justify-between gap-4">
      <div className="grid min-w-0 gap-2">
        <a href={deskUrl} className="flex items-center gap-2 text-sm">
          <Icon of={ArrowLeft} />
          {m.checkin_back()}
        </a>
        <p className="font-semibold">{theme}</p>
      </div>
      <Button
        small
        icon={muted ? VolumeX : Volume2}
        className="needs-script flex-none"
        onClick={onMute}
      >
        {muted ? m.checkin_sound_on() : m.checkin_sound_off()}
      </Button>
    </header>
  )
}

type ConnectionProps = { state: HallState; timeZone: string; signInUrl: string }

/** Whether the server is heard, what it has not heard yet, and what the device knows by itself. */
function Connection({ state, timeZone, signInUrl }: ConnectionProps) {
  const count = waitingOf(state).length
  const { network, listed, isLasting, ready } = state
  const isHeard = network === 'ONLINE'
  return (
    <div className="needs-script grid gap-3">
      <p className="flex flex-wrap gap-x-5 gap-y-1 font-semibold" role="status">
        <span className="flex items-center gap-2">
          <Icon of={isHeard ? Wifi : CloudOff} />
          {isHeard ? m.checkin_online() : m.checkin_offline()}
        </span>
        <span className="flex items-center gap-2" data-waiting={ready ? count : undefined}>
          <Icon of={CloudUpload} />
          {count > 0 ? m.checkin_waiting({ count }) : m.checkin_all_sent()}
        </span>
      </p>
      <p className="text-sm text-muted">
        {listed
          ? m.checkin_listed({ count: listed.count, time: formatTime(listed.at, timeZone) })
          : m.checkin_listed_none()}
      </p>
      {isClockOff(state) && <Notice tone="warning">{m.checkin_clock_off()}</Notice>}
      {!isLasting && <Notice tone="warning">{m.checkin_no_store()}</Notice>}
      {network === 'FORBIDDEN' && <Notice tone="danger">{m.checkin_forbidden()}</Notice>}
      {network === 'SIGNED_OUT' && (
        <Notice tone="warning">
          <p>{m.checkin_signed_out()}</p>
          <a href={signInUrl} className={buttonClass({ small: true, className: 'mt-2' })}>
            {m.checkin_sign_in()}
          </a>
        </Notice>
      )}
    </div>
  )
}

/** The answer to a scan makes room for the question who it is instead. */
function useQuestion(hideAnswer: () => void) {
  const question = useRef<HTMLDetailsElement>(null)
  function askWho() {
    hideAnswer()
    if (question.current) question.current.open = true
    question.current?.querySelector('input')?.focus()
  }
  return { question, askWho }
}

/** Says every new answer aloud, unless the desk was told to be quiet. */
function useSound(answer: HallAnswer | null, timeZone: string) {
  const [muted, setMuted] = useState(false)
  const speaker = useRef<Speaker>(undefined)
  const say = useEffectEvent(() => {
    if (answer && !muted) speaker.current?.say(wordsOf(answer, timeZone).tone)
  })
  useEffect(() => setMuted(isMuted()), [])
  useEffect(() => {
    if (answer?.key) say()
  }, [answer?.key])

  const start = () => {
    speaker.current ??= openSpeaker()
  }
  const toggle = () => {
    rememberMuted(!muted)
    setMuted(!muted)
  }
  return { muted, toggle, start }
}
