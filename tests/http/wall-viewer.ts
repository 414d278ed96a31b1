type Message = { id: string; name: string; data: string }
type Shown = { shown?: { text: string }[]; gone?: string[]; inputs?: { text: string }[] }

/** Somebody who reads the stream of a wall, as a browser does, from a mark on. */
export async function openWall(url: string, mark?: string) {
  const leaving = new AbortController()
  const headers = { Accept: 'text/event-stream', ...(mark && { 'Last-Event-ID': mark }) }
  const answer = await fetch(url, { headers, signal: leaving.signal })
  if (answer.status !== 200 || !answer.body) throw new Error(`The wall answered ${answer.status}`)

  const messages: Message[] = []
  let ended = false
  void readAll(answer.body, (message) => messages.push(message)).then(() => {
    ended = true
  })
  const told = (name: string) =>
    messages.filter((message) => message.name === name).map(({ data }): Shown => JSON.parse(data))
  return {
    texts: () => told('change').flatMap(({ shown = [] }) => shown.map(({ text }) => text)),
    gone: () => told('change').flatMap(({ gone = [] }) => gone),
    /** The whole wall as it was given at first; undefined as long as it was not. */
    state: () => told('state')[0]?.inputs?.map(({ text }) => text),
    mark: () => messages.at(-1)?.id,
    hasEnded: () => ended,
    leave: () => leaving.abort(),
  }
}

/** Ends when the stream does, however that comes. */
async function readAll(body: ReadableStream<Uint8Array>, take: (message: Message) => void) {
  const decoder = new TextDecoder()
  let rest = ''
  const reader = body.getReader()
  const next = () => reader.read().catch(() => ({ done: true as const, value: undefined }))
  for (let part = await next(); !part.done; part = await next()) {
    const blocks = (rest + decoder.decode(part.value, { stream: true })).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
      const name = field('event')
      if (name) take({ id: field('id') ?? '', name, data: field('data') ?? '' })
    }
  }
}
