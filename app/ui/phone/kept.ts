// What a phone keeps until the server has it: a table in the browser's own database. Read by the page and by the
// service worker, so it leans on nothing else.

/** One thing to send: an input under the id made for it, or a mark, of which the last word counts. */
export type Kept = {
  id: string
  /** The address it goes through: `/kota/u/token`, or `/kota/forum/code` of anybody's. */
  door: string
  kind: 'feedback' | 'support'
  fields: [name: string, value: string][]
  files: File[]
  /** Chosen files that this phone could not keep. */
  filesLost: boolean
  state: 'waiting' | 'sent' | 'refused'
  /** Why it was refused, in the server's words. */
  messages: string[]
  /** The tracking code, once the server has it. */
  code?: string
  /** What to tell whoever comes back after the link was revoked. */
  farewell: string
  /** The order of pressing, whatever the phone's clock says. */
  place: number
  /** Changes with every press: an answer about an earlier one changes nothing. */
  press: string
}

export type NewKept = Pick<Kept, 'id' | 'door' | 'kind' | 'fields' | 'files' | 'farewell'>

/** Everything kept for one door, in the order of pressing. */
export async function keptAt(door: string) {
  const all = await within<Kept[]>('readonly', (store) => store.getAll())
  return all.filter((one) => one.door === door).toSorted((a, b) => a.place - b.place)
}

/** Keeps one more, in place of an earlier one of the same id; without its files where there is no room for them. */
export async function keep(one: NewKept) {
  const all = await within<Kept[]>('readonly', (store) => store.getAll())
  const place = all.reduce((last, other) => Math.max(last, other.place), 0) + 1
  const fresh = {
    ...one,
    filesLost: false,
    state: 'waiting' as const,
    messages: [],
    place,
    press: newId(),
  }
  await put(fresh).catch((error: unknown) => {
    if (fresh.files.length === 0) throw error
    return put({ ...fresh, files: [], filesLost: true })
  })
}

export const put = (one: Kept) => within('readwrite', (store) => store.put(one))

export const drop = (id: string) => within('readwrite', (store) => store.delete(id))

/** Whether it is still as it was when it was sent: nobody pressed anew meanwhile. */
export async function isSame({ id, press }: Kept) {
  const now = await within<Kept | undefined>('readonly', (store) => store.get(id))
  return now?.press === press
}

/** A random id; nothing of it tells the phone's time. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, at) => {
    const marked = at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte
    return marked.toString(16).padStart(2, '0')
  }).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** The name of the cache that holds one door's page. */
export const cacheOf = (door: string) => `rembug ${door}`

async function within<Result>(
  mode: IDBTransactionMode,
  use: (store: IDBObjectStore) => IDBRequest,
): Promise<Result> {
  const database = await open()
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction('kept', mode)
      const request = use(transaction.objectStore('kept'))
      // Written only once the transaction is through.
      transaction.oncomplete = () => resolve(request.result)
      transaction.onabort = () => reject(transaction.error)
      transaction.onerror = () => reject(transaction.error)
    })
  } finally {
    database.close()
  }
}

function open() {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('rembug', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('kept', { keyPath: 'id' })
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
}
