import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** Why there is no picture, as `cameraTroubleWords` says it. */
export type CameraTrouble = 'DENIED' | 'MISSING' | 'BUSY' | 'INSECURE' | 'FAILED'

type Detector = { detect: (source: HTMLVideoElement) => Promise<readonly { rawValue: string }[]> }

type DetectorClass = {
  new (options: { formats: ['qr_code'] }): Detector
  getSupportedFormats: () => Promise<readonly string[]>
}

/** Between two looks at the picture, in milliseconds: a phone stays cool, and nobody waits. */
const pause = 120
/** A code that stays before the camera is read once; gone for so long, it is read anew. */
const goneAfter = 2500

/** Turns the camera on and shows it; its troubles are thrown as a `CameraTrouble`. */
export async function openCamera(video: HTMLVideoElement) {
  const devices: MediaDevices | undefined = navigator.mediaDevices
  if (!devices) throw troubleNamed('INSECURE')
  const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } }
  const stream = await devices.getUserMedia({ video: wanted, audio: false }).catch((error) => {
    throw troubleNamed(troubles[String(error?.name)] ?? 'FAILED')
  })
  video.srcObject = stream
  await video.play()
  return () => {
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}

/** The browser's own reader of codes where it has one that knows QR; elsewhere the one we bring along. */
export async function openDetector(): Promise<Detector> {
  const { BarcodeDetector: Native } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats = (await Native?.getSupportedFormats()) ?? []
  if (Native && formats.includes('qr_code')) return new Native({ formats: ['qr_code'] })

  const { BarcodeDetector, prepareZXingModule } = await import('barcode-detector/ponyfill')
  await prepareZXingModule({
    overrides: { locateFile: () => wasmUrl },
    fireImmediately: true,
  })
  return new BarcodeDetector({ formats: ['qr_code'] })
}

/** Tells every code that comes before the camera, until it is stopped. */
export function watch(video: HTMLVideoElement, detector: Detector, tell: (text: string) => void) {
  const seen = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout>
  let stopped = false

  async function look() {
    const codes = await detector.detect(video).catch(() => [])
    if (stopped) return
    for (const { rawValue } of codes) {
      const isNew = Date.now() - (seen.get(rawValue) ?? 0) > goneAfter
      seen.set(rawValue, Date.now())
      if (isNew) tell(rawValue)
    }
    timer = setTimeout(look, pause)
  }
  timer = setTimeout(look, 0)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

export const troubleOf = (error: unknown): CameraTrouble =>
  error instanceof CameraError ? error.trouble : 'FAILED'

class CameraError extends Error {
  trouble: CameraTrouble = 'FAILED'
}

const troubleNamed = (trouble: CameraTrouble) =>
  Object.assign(new CameraError(trouble), { trouble })

const troubles: Record<string, CameraTrouble> = {
  NotAllowedError: 'DENIED',
  SecurityError: 'DENIED',
  NotFoundError: 'MISSING',
  OverconstrainedError: 'MISSING',
  NotReadableError: 'BUSY',
  AbortError: 'BUSY',
}
