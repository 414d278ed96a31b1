// Keeps the page of one desk readable while the network is away. Its scope is that page alone; what the page
// itself is made of the page puts into the store (app/ui/hall-offline.ts).

const { pathname: page } = new URL(self.registration.scope)
const store = `hall-desk ${page}`
const patience = 3000

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin) return
  if (request.mode === 'navigate' && pathname === page) event.respondWith(freshPage(request))
  else if (/^\/(assets|icons|favicon)/.test(pathname)) event.respondWith(keptFile(request))
})

/** The page as the server has it; as it was kept when the server is away or takes too long. */
async function freshPage(request) {
  const kept = await caches.match(page, { cacheName: store })
  try {
    const signal = kept ? AbortSignal.timeout(patience) : undefined
    const response = await fetch(request, { signal })
    if (response.ok) await (await caches.open(store)).put(page, response.clone())
    return kept && response.status >= 500 ? kept : response
  } catch (error) {
    if (kept) return kept
    throw error
  }
}

async function keptFile(request) {
  return (await caches.match(request, { cacheName: store })) ?? fetch(request)
}
