import {
  answerFromList,
  type ListedAnswer,
  type ListedGuest,
  searchList,
} from '#domain/attendance/guest-list.ts'
import type { Reading, ScanAnswer, ScanKind } from '#domain/attendance/scan.ts'
import { newId } from '#domain/id.ts'
import { aheadBy, findListed } from './hall-list.ts'
import { firstState, type HallState, waitingOf } from './hall-state.ts'
import {
  type HallStore,
  type KeptList,
  type KeptScan,
  type KeptWalkIn,
  openHallStore,
} from './hall-store.ts'
import { fetchList, isSilence, sendScan } from './hall-wire.ts'

export type HallPlace = { forumId: string; code: string; scanUrl: string; listUrl: string }

/** How long, in milliseconds, a person waits for the server before the device answers by itself. */
const patience = 2500
const patienceLater = 15_000

/** The desk of one forum on one device: takes scans, keeps them, sends them, and tells whoever listens. */
export class HallDesk {
  readonly #place: HallPlace
  readonly #listeners = new Set<() => void>()
  #state = firstState
  #store: HallStore | undefined
  #kept: KeptList | undefined
  #sending: Promise<void> | undefined

  constructor(place: HallPlace) {
    this.#place = place
  }

  readonly read = () => this.#state

  readonly listen = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  /** Takes up what the device kept, sends it, and fetches the list. */
  async open() {
    this.#store = await openHallStore(this.#place.forumId)
    const [scans, kept] = await Promise.all([this.#store.scans(), this.#store.list()])
    if (kept) this.#takeAlong(kept)
    this.#tell({ ready: true, isLasting: this.#store.isLasting, scans: latestFirst(scans) })
    await this.refresh()
  }

  /** Sends what waits, then takes the list along anew. */
  async refresh() {
    await this.flush()
    const list = await fetchList(this.#place.listUrl)
    if (isSilence(list)) return this.#tell({ network: list })
    const kept = { list, loadedAt: Date.now() }
    this.#takeAlong(kept)
    this.#tell({ network: 'ONLINE' })
    await this.#store?.keepList(kept)
  }

  /** The browser says that there is no network. */
  readonly noteAway = () => this.#tell({ network: 'AWAY' })

  /** What a code turned out to be becomes a scan, and an answer. */
  async take(reading: Reading) {
    if (reading.kind === 'FOREIGN' || reading.kind === 'POSTER')
      return this.#tell({ answer: { key: newId(), outcome: this.#outcomeOf(reading) } })
    await this.#scan(reading.kind, reading.key)
  }

  /** Somebody found by name. */
  readonly takeGuest = ({ id }: ListedGuest) => this.#scan('GUEST', id)

  /** Somebody without an invitation. */
  readonly takeWalkIn = (name: string, group: string, walkIn: KeptWalkIn) => {
    const own = { id: newId(), kind: 'WALK_IN' as const, key: '', scannedAt: Date.now() }
    const scan: KeptScan = { ...own, name, group, walkIn, state: 'WAITING' }
    return this.#send(scan, { outcome: 'KEPT', name, group, waitlisted: false })
  }

  readonly search = (typed: string) => searchList(this.#kept?.list.guests ?? [], typed)

  readonly hideAnswer = () => this.#tell({ answer: null })

  /** Somebody at the desk has seen to a scan that turned out otherwise. */
  readonly settle = (scan: KeptScan) => this.#keep({ ...scan, state: 'SENT' })

  /** Removes everything this device knows of the forum; not while something is unsent. */
  async forget() {
    if (waitingOf(this.#state).length > 0) return
    await this.#store?.erase()
    this.#kept = undefined
    this.#tell({ scans: [], listed: null, groups: [], answer: null })
  }

  /** Sends what waits, oldest first, one desk's page at a time. */
  flush() {
    this.#sending ??= alone(this.#place.forumId, () => this.#sendWaiting()).finally(() => {
      this.#sending = undefined
    })
    return this.#sending
  }

  async #scan(kind: ScanKind, key: string) {
    const guest = await findListed(this.#kept, this.#place.forumId, { kind, key })
    const { id: guestId, name, group } = guest ?? {}
    const own = { id: newId(), kind, key, scannedAt: Date.now() }
    const scan: KeptScan = { ...own, guestId, name, group, state: 'WAITING' }
    const fromList = answerFromList(guest, this.#hereSince(guestId))

    if (this.#isAway() && fromList.outcome !== 'KEPT' && fromList.outcome !== 'NOT_LISTED')
      return this.#tell({ answer: { ...fromList, key: scan.id } })

    await this.#send(scan, fromList)
  }

  #outcomeOf(reading: Exclude<Reading, { key: string }>) {
    if (reading.kind === 'FOREIGN') return 'FOREIGN'
    const isOurs = reading.code === null || reading.code === this.#place.code
    return isOurs ? 'POSTER' : 'OTHER_POSTER'
  }

  #isAway() {
    return this.#state.network !== 'ONLINE' || !navigator.onLine
  }

  /** Keeps a scan, then asks the server; where nobody answers, the device does. */
  async #send(scan: KeptScan, fromList: ListedAnswer) {
    await this.#keep(scan)
    const answer = this.#isAway() ? 'AWAY' : await sendScan(this.#place.scanUrl, scan, patience)
    if (isSilence(answer))
      return this.#tell({ network: answer, answer: { ...fromList, key: scan.id } })
    await this.#settle(scan, answer, 'SENT')
    this.#tell({ network: 'ONLINE', answer: { ...answer, key: scan.id } })
  }

  async #sendWaiting() {
    for (const scan of waitingOf(this.#state).toReversed()) {
      const answer = await sendScan(this.#place.scanUrl, scan, patienceLater)
      if (isSilence(answer)) return this.#tell({ network: answer })
      this.#tell({ network: 'ONLINE' })
      await this.#settle(scan, answer, answer.outcome === 'RECORDED' ? 'SENT' : 'CONFLICT')
    }
  }

  /** The server has heard of a scan: what it was recognized by is forgotten, but a code that nobody here has. */
  async #settle(scan: KeptScan, answer: ScanAnswer, state: KeptScan['state']) {
    const { name = scan.name, group = scan.group } = answer
    const key = !name && scan.kind === 'PASS' ? scan.key : ''
    await this.#keep({ ...scan, key, name, group, state, answer, walkIn: undefined })
  }

  async #keep(scan: KeptScan) {
    await this.#store?.keepScan(scan)
    const others = this.#state.scans.filter(({ id }) => id !== scan.id)
    this.#tell({ scans: latestFirst([...others, scan]) })
  }

  /** Since when a guest is in by this device's own scans, those the server refused left out. */
  #hereSince(guestId: string | undefined) {
    const own = this.#state.scans.find(
      (scan) => guestId && scan.guestId === guestId && scan.state === 'WAITING',
    )
    return own && new Date(own.scannedAt - this.#state.ahead).toISOString()
  }

  #takeAlong(kept: KeptList) {
    this.#kept = kept
    const listed = { count: kept.list.guests.length, at: kept.list.at }
    // A list that was taken along by an earlier version has no groups.
    this.#tell({ listed, groups: kept.list.groups ?? [], ahead: aheadBy(kept) })
  }

  #tell(change: Partial<HallState>) {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const latestFirst = (scans: readonly KeptScan[]) =>
  scans.toSorted((a, b) => b.scannedAt - a.scannedAt)

/** One page of the device at a time, where the browser can say so; sending twice does no harm. */
async function alone(forumId: string, use: () => Promise<void>) {
  const locks: LockManager | undefined = navigator.locks
  if (!locks) return use()
  await locks.request(`rembug-hall-${forumId}`, use)
}
