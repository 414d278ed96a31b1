import { cacheOf } from './kept.ts'
import { forget, sendKept, textOf } from './sender.ts'

// The service worker of one page to speak on: it shows that page while there is no network, and nothing else.

type Woken = Event & { waitUntil: (work: Promise<unknown>) => void }
type Asked = Woken & { request: Request; respondWith: (answer: Promise<Response>) => void }

const worker = globalThis as unknown as {
  registration: ServiceWorkerRegistration
  clients: { claim: () => Promise<void> }
  skipWaiting: () => Promise<void>
  addEventListener: (type: string, use: (event: Asked) => void) => void
}

const page = new URL(worker.registration.scope).pathname
const door = page.replace(/\/masukan$/, '')
/** A server that takes longer than this is no better than none, as long as there is a copy. */
const patienceMs = 8000

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
worker.addEventListener('sync', (event) => event.waitUntil(sendLater()))
worker.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (url.pathname === page) event.respondWith(visit(request))
  } else if (url.pathname.startsWith('/assets/')) event.respondWith(asset(request))
})

/** The page as the server has it; the copy where there is no server. */
async function visit(request: Request) {
  const copy = await kept(page)
  const asked = fetch(request).then(withFarewell)
  if (!copy) return asked
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patienceMs, undefined))
  const answer = await Promise.race([asked.catch(() => undefined), late])
  return answer && answer.status < 500 ? answer : copy
}

/** Once the link was revoked nothing of the page stays; words that were never sent are handed back, once. */
async function withFarewell(answer: Response) {
  if (answer.status !== 404 && answer.status !== 410) return answer
  const unsent = await forget(door)
  await worker.registration.unregister()
  const [first] = unsent
  if (!first) return answer
  const text = [first.farewell, ...unsent.map(textOf)].join('\n\n')
  return new Response(text, {
    status: answer.status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}

/** Files with a hash in their name never change: the copy is as good as the original. */
const asset = async (request: Request) =>
  (await kept(new URL(request.url).pathname)) ?? fetch(request)

const kept = (path: string) => caches.match(path, { cacheName: cacheOf(door) })

async function sendLater() {
  if ((await sendKept(door)) === 'waiting') throw new Error('Not sent yet')
}
