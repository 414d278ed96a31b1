/** The store of a desk's page; public/hall-desk.js reads from it. */
const storeOf = (page: string) => `hall-desk ${page}`

/** Lets the desk's page open without network from now on. Browsers that cannot are left as they are. */
export async function keepPage(page: string) {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!workers) return
  await workers.register('/hall-desk.js', { scope: page })
  await keepFiles(page)
}

/** Keeps the page and everything it has loaded so far, and nothing it was made of earlier. */
async function keepFiles(page: string) {
  const store = await caches.open(storeOf(page))
  const kept = (await store.keys()).map(({ url }) => url)
  const wanted = loadedFiles()
  await store.addAll(wanted.filter((url) => !kept.includes(url)))
  // Whoever is signed out is led elsewhere: that page is not this one.
  const response = await fetch(page, { redirect: 'error' })
  if (!response.ok) return
  await store.put(page, response)
  const old = kept.filter((url) => url.includes('/assets/') && !wanted.includes(url))
  await Promise.all(old.map((url) => store.delete(url)))
}

function loadedFiles() {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  const files = loaded.filter(
    ({ origin, pathname }) => origin === location.origin && pathname.startsWith('/assets/'),
  )
  return [...new Set(files.map(({ href }) => href))]
}

/** Takes the page off the device again. */
export async function dropPage(page: string) {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker
  if (!workers) return
  const registration = await workers.getRegistration(page)
  await registration?.unregister()
  await caches.delete(storeOf(page))
}
