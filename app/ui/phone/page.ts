import { isCopy, keepPage } from './copy.ts'
import { type Kept, keep, keptAt } from './kept.ts'
import { showKept, showNotice } from './list.ts'
import { markForms, showMarks } from './marks.ts'
import { forget, sendKept } from './sender.ts'
import { wireForm } from './writing.ts'

// The one script of a page to speak on: what cannot be sent now is kept on the phone and sent later, once.
// Without it the same forms work as plain HTML.

const section = document.querySelector<HTMLElement>('[data-antrean]')
const door = section?.dataset.antrean ?? ''
let retryAfterMs = 3000
let timer: ReturnType<typeof setTimeout> | undefined

/** Sends what waits and shows how it stands; tries again by itself until nothing waits. */
async function flush() {
  clearTimeout(timer)
  const outcome = await sendKept(door, (sending) => void show(sending))
  if (outcome === 'gone') return sayGoodbye()
  showNotice('luring', outcome === 'waiting')
  await show()
  if (outcome === 'done') {
    retryAfterMs = 3000
    return
  }
  timer = setTimeout(flush, retryAfterMs)
  retryAfterMs = Math.min(retryAfterMs * 2, 60_000)
  const registration = await navigator.serviceWorker?.getRegistration(`${door}/masukan`)
  // Where the browser can, it sends them after the page was closed.
  await (registration as Syncing | undefined)?.sync?.register('kiriman').catch(() => undefined)
}

type Syncing = ServiceWorkerRegistration & { sync?: { register: (tag: string) => Promise<void> } }

async function show(sending?: string) {
  const all = await keptAt(door)
  showKept(
    all.filter(({ kind }) => kind === 'feedback'),
    sending,
    { flush, show },
  )
  await showMarks(all.filter(({ kind }) => kind === 'support'))
}

/** The link was revoked: nothing of it stays on the phone but what is before one's eyes now. */
async function sayGoodbye() {
  const unsent: Kept[] = await forget(door)
  const registration = await navigator.serviceWorker?.getRegistration(`${door}/masukan`)
  await registration?.unregister()
  showNotice('pamit', true)
  showKept(unsent, undefined, undefined)
}

async function begin() {
  // Where the phone cannot keep anything, the forms stay as they are.
  await keptAt(door)
  showNotice('salinan', isCopy())
  const farewell = section?.dataset.perpisahan ?? ''
  const keepOne = (one: Parameters<typeof keep>[0]) => keep(one)
  wireForm({ door, farewell, keep: keepOne, flush })
  markForms({ door, farewell, keep: keepOne, flush })
  window.addEventListener('online', flush)
  document.addEventListener('visibilitychange', () => document.hidden || void flush())
  await flush()
  await keepPage(door)
}

if (section) {
  // Private windows of some browsers keep nothing: the page then works as it does without script.
  begin().catch((error: unknown) => console.warn(error))
}
