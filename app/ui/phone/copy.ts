import { cacheOf } from './kept.ts'

/** Whether this page is the phone's copy of it. */
export const isCopy = () => 'salinan' in document.documentElement.dataset

/** Keeps this page and its files for when there is no network, in place of an earlier copy. */
export async function keepPage(door: string) {
  if (!('serviceWorker' in navigator) || !('caches' in window) || location.search) return
  await navigator.serviceWorker.register(`${door}/luring.js`, { scope: `${door}/masukan` })
  if (isCopy()) return

  const page = `${door}/masukan`
  // What the browser has just loaded costs no second download.
  const answer = await fetch(page, { cache: 'force-cache' })
  if (!answer.ok) return
  const text = (await answer.text()).replace('<html ', '<html data-salinan="" ')
  const cache = await caches.open(cacheOf(door))
  const files = ownFiles()
  for (const { url } of await cache.keys()) {
    if (![page, ...files].includes(new URL(url).pathname)) await cache.delete(url)
  }
  const headers = { 'Content-Type': 'text/html; charset=utf-8', ...policyOf(answer) }
  await cache.put(page, new Response(text, { headers }))
  for (const file of files) await keepFile(cache, file)
}

/** The copy may do no more than the page may. */
function policyOf({ headers }: Response) {
  const policy = headers.get('Content-Security-Policy')
  return policy ? { 'Content-Security-Policy': policy } : undefined
}

async function keepFile(cache: Cache, file: string) {
  if (await cache.match(file)) return
  const answer = await fetch(file, { cache: 'force-cache' })
  if (answer.ok) await cache.put(file, answer)
}

/** The hashed files the page names: its styles, its font, its script. */
function ownFiles() {
  const named = document.querySelectorAll<HTMLElement>(
    'link[href^="/assets/"], script[src^="/assets/"]',
  )
  const paths = Array.from(
    named,
    (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
  )
  return [...new Set(paths)].filter(Boolean)
}
