import type { GuestList } from '#domain/attendance/guest-list.ts'
import type { ScanAnswer, ScanKind } from '#domain/attendance/scan.ts'
import type { CommunityElement } from '#domain/stakeholder/group.ts'

// What a desk keeps on its device for one forum: the scans it made, and the list it took along.

/** What is written down of somebody without an invitation, beside the name. */
export type KeptWalkIn = {
  groupId: string
  element: CommunityElement
  institution: string
  isVulnerable: boolean
}

export type KeptScan = {
  id: string
  kind: ScanKind | 'WALK_IN'
  /** The code, link or guest; empty once the server knows whose it is. */
  key: string
  /** By the device's own clock. */
  scannedAt: number
  guestId?: string
  name?: string
  group?: string
  /** Of a walk-in, until the server knows of them. */
  walkIn?: KeptWalkIn
  /** CONFLICT: the desk was told one thing without network and the server said another. */
  state: 'WAITING' | 'SENT' | 'CONFLICT'
  answer?: ScanAnswer
}

/** The list, and what the device's clock showed when it came. */
export type KeptList = { list: GuestList; loadedAt: number }

export type HallStore = {
  /** Whether what is kept outlives the page. */
  isLasting: boolean
  scans: () => Promise<KeptScan[]>
  keepScan: (scan: KeptScan) => Promise<unknown>
  list: () => Promise<KeptList | undefined>
  keepList: (list: KeptList) => Promise<unknown>
  erase: () => Promise<unknown>
}

/** The device's store for this forum; in memory alone where the browser keeps nothing. */
export const openHallStore = (forumId: string): Promise<HallStore> =>
  openDatabase(`rembug-hall-${forumId}`).then(lastingStore, memoryStore)

function lastingStore(database: IDBDatabase): HallStore {
  const within = <Result>(name: string, use: (store: IDBObjectStore) => IDBRequest<Result>) =>
    settled(database, name, use)
  return {
    isLasting: true,
    scans: () => within<KeptScan[]>('scans', (store) => store.getAll()),
    keepScan: (scan) => within('scans', (store) => store.put(scan)),
    list: () => within<KeptList | undefined>('list', (store) => store.get('list')),
    keepList: (list) => within('list', (store) => store.put(list, 'list')),
    erase: () =>
      Promise.all(
        ['scans', 'list'].map((name) => within<undefined>(name, (store) => store.clear())),
      ),
  }
}

function memoryStore(): HallStore {
  const scans = new Map<string, KeptScan>()
  let kept: KeptList | undefined
  return {
    isLasting: false,
    scans: async () => [...scans.values()],
    keepScan: async (scan) => scans.set(scan.id, scan),
    list: async () => kept,
    keepList: async (list) => {
      kept = list
    },
    erase: async () => {
      scans.clear()
      kept = undefined
    },
  }
}

function openDatabase(name: string) {
  return new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name, 1)
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('scans', { keyPath: 'id' })
      opening.result.createObjectStore('list')
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
}

/** The result once the transaction is written to disk: what is shown as kept is kept. */
function settled<Result>(
  database: IDBDatabase,
  name: string,
  use: (store: IDBObjectStore) => IDBRequest<Result>,
) {
  return new Promise<Result>((resolve, reject) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' })
    const request = use(transaction.objectStore(name))
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error)
  })
}
