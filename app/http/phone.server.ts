import { env } from '#platform/env.server.ts'

/** Whether participants' pages keep on the phone what they cannot send. */
export const keepsOnPhones = () => env.OFFLINE_PAGES === 'on'

/**
 * The service worker of one personal page: the file `worker` of this build, or, where keeping is turned off, one that
 * removes what an earlier one kept and itself. Browsers ask for it with every visit.
 */
export function workerScript(worker: string) {
  const text = keepsOnPhones() ? `importScripts(${JSON.stringify(worker)})` : farewell
  return new Response(text, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } })
}

const farewell = `
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(
  caches.delete('rembug ' + new URL(registration.scope).pathname.replace(/\\/masukan$/, ''))
    .then(() => registration.unregister())))`
