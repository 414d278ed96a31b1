import { Camera, CameraOff } from 'lucide-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { m } from '#messages'
import { Button } from './button.tsx'
import { type CameraTrouble, openCamera, openDetector, troubleOf, watch } from './hall-camera.ts'
import { keepThisPage } from './hall-hook.ts'
import { Notice } from './page.tsx'

type View = 'OFF' | 'STARTING' | 'ON' | CameraTrouble

/** The picture of the camera, and every code that comes before it. `onStart` runs within the press of the button. */
export function Viewfinder({
  onRead,
  onStart,
}: {
  onRead: (text: string) => void
  onStart: () => void
}) {
  const video = useRef<HTMLVideoElement>(null)
  const { view, start, stop } = useCamera(video, onRead)
  const isShown = view === 'ON' || view === 'STARTING'
  return (
    <section className="grid gap-4">
      <div className="hall-view" data-on={isShown || undefined}>
        <video ref={video} muted playsInline aria-label={m.checkin_viewfinder()} />
      </div>
      {view in troubleWords && (
        <Notice tone="warning" live>
          {troubleWords[view as CameraTrouble]()}
        </Notice>
      )}
      {isShown ? (
        <Button icon={CameraOff} onClick={stop} pending={view === 'STARTING'}>
          {view === 'STARTING' ? m.checkin_starting() : m.checkin_stop()}
        </Button>
      ) : (
        <Button
          variant="primary"
          icon={Camera}
          className="needs-script hall-start"
          onClick={() => {
            onStart()
            void start()
          }}
        >
          {view === 'OFF' ? m.checkin_start() : m.checkin_again()}
        </Button>
      )}
    </section>
  )
}

function useCamera(video: RefObject<HTMLVideoElement | null>, onRead: (text: string) => void) {
  const [view, setView] = useState<View>('OFF')
  const end = useRef<() => void>(undefined)
  const stop = () => {
    end.current?.()
    end.current = undefined
    setView('OFF')
  }
  // The reader of codes comes along with the page, so that it is there when the network is not.
  useEffect(() => {
    void openDetector().then(keepThisPage, keepThisPage)
    return () => end.current?.()
  }, [])

  async function start() {
    if (!video.current) return
    setView('STARTING')
    try {
      const close = await openCamera(video.current)
      end.current = close
      const unwatch = watch(video.current, await openDetector(), onRead)
      end.current = () => {
        unwatch()
        close()
      }
      setView('ON')
    } catch (error) {
      stop()
      setView(troubleOf(error))
    }
  }
  return { view, start, stop }
}

const troubleWords: Record<CameraTrouble, () => string> = {
  DENIED: m.checkin_camera_denied,
  MISSING: m.checkin_camera_missing,
  BUSY: m.checkin_camera_busy,
  INSECURE: m.checkin_camera_insecure,
  FAILED: m.checkin_camera_failed,
}
