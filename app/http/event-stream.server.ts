/** One message of a stream: an `id` to come back with, a name, and data. */
export type StreamMessage = { name: string; mark: string; data: object }

type Source = (send: (message: StreamMessage) => void) => {
  /** Settles when the beginning was sent. */
  begun: Promise<void>
  leave: () => void
}

const most = 3000
/** Who takes in less than this is cut off and comes back: nobody's slow line fills our memory. */
const mostWaiting = 256 * 1024
const encoder = new TextEncoder()
let open = 0

/** A `text/event-stream` from a source. It ends when the reader leaves, falls behind, or the server stops. */
export function eventStream(source: Source) {
  if (open >= most) return new Response(null, { status: 503, headers: { 'Retry-After': '5' } })
  open += 1
  let leave = () => {}
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        let ended = false
        const end = () => {
          if (!ended) controller.close()
          leave()
        }
        const send = (message: StreamMessage) => {
          if (ended) return
          if ((controller.desiredSize ?? 0) < 0) end()
          else controller.enqueue(bytesOf(message))
        }
        controller.enqueue(encoder.encode('retry: 1000\n\n'))
        const watching = source(send)
        leave = once(() => {
          ended = true
          open -= 1
          watching.leave()
        })
        watching.begun.catch(end)
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
  )
  return new Response(body, { headers: streamHeaders })
}

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  // Proxies that gather what they pass on (nginx) leave this one alone.
  'X-Accel-Buffering': 'no',
}

/** The bytes of a message, made once for all who get it. */
function bytesOf(message: StreamMessage) {
  const known = encoded.get(message)
  if (known) return known
  const { name, mark, data } = message
  const bytes = encoder.encode(`id: ${mark}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  encoded.set(message, bytes)
  return bytes
}

const encoded = new WeakMap<StreamMessage, Uint8Array>()

function once(act: () => void) {
  let done = false
  return () => {
    if (done) return
    done = true
    act()
  }
}
