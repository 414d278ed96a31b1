import { setTimeout as wait } from 'node:timers/promises'
import { log } from '#platform/log.server.ts'
import {
  type FollowedEvent,
  type ForumKey,
  type Reading,
  readEvents,
} from '../event/follower.server.ts'
import { readChange, readWall, wallActor } from './wall.server.ts'
import {
  type Mark,
  markOf,
  markText,
  shortId,
  type WallChange,
  type WallInput,
  type WallTotals,
} from './wall.ts'

/** What a viewer is sent: a name, what it says, and the mark to come back with. */
export type WallMessage = { mark: string } & (
  | { name: 'change'; data: WallChange }
  | { name: 'state'; data: { inputs: WallInput[]; totals: WallTotals } }
  | { name: 'beat'; data: object }
)

type Told = { message: WallMessage; events: readonly FollowedEvent[] }
/** `early` holds what happens while a viewer is still given what they missed; `had` is what that was. */
type Viewer = {
  receive: (message: WallMessage) => void
  early: Told[] | null
  had: ReadonlySet<string>
}
type Watched = { forum: ForumKey; viewers: Set<Viewer> }

const pollMs = 200
const beatMs = 10_000
/** A viewer who was away through more than this sees the whole wall anew. */
const mostToCatchUp = 500

/** The forums somebody of this process watches. Other processes have viewers and a poll of their own. */
const watched = new Map<string, Watched>()
/** While somebody watches: settles when the poll has begun, before which nobody's past may be read. */
let polling: Promise<void> | null = null

/**
 * Gives a viewer all that happened since their mark, and then what happens. Nothing is left out, whichever process
 * they come back to; what they have had is not given again.
 */
export function watchWall(
  forum: ForumKey,
  from: string | null,
  receive: (message: WallMessage) => void,
) {
  const key = keyOf(forum.organizationId, forum.id)
  const place = watched.get(key) ?? { forum, viewers: new Set<Viewer>() }
  watched.set(key, place)

  const viewer: Viewer = { receive, early: [], had: new Set() }
  place.viewers.add(viewer)
  polling ??= poll()

  const begun = polling
    .then(() => catchUp(forum, markOf(from)))
    .then(({ messages, had }) => {
      const early = viewer.early ?? []
      Object.assign(viewer, { had, early: null })
      for (const message of messages) receive(message)
      for (const told of early) give(viewer, told)
    })
  const leave = () => {
    place.viewers.delete(viewer)
    if (place.viewers.size === 0) watched.delete(key)
  }
  return { begun, leave }
}

const keyOf = (organizationId: string, forumId: string) => `${organizationId}/${forumId}`

async function catchUp(forum: ForumKey, mark: Mark | null) {
  const reading = mark && (await readEvents([forum], mark.since, mostToCatchUp))
  if (!mark || !reading || reading.events.length === mostToCatchUp) return wholeWall(forum)

  const seen = new Set(mark.seen)
  const missed = reading.events.filter(({ id }) => !seen.has(shortId(id)))
  const had = new Set(reading.events.map(({ id }) => id))
  const message = await changeOf(forum, missed, markAfter(mark.since, reading.events))
  return { messages: message ? [message] : [], had }
}

async function wholeWall(forum: ForumKey) {
  const { mark, ...data } = await readWall(wallActor(forum), forum)
  const messages: WallMessage[] = [{ name: 'state', mark, data }]
  return { messages, had: new Set<string>() }
}

async function changeOf(forum: ForumKey, events: readonly FollowedEvent[], mark: string) {
  if (events.length === 0) return null
  const ids = [...new Set(events.map(({ subjectId }) => subjectId))]
  const treated = events.filter(({ action }) => action !== 'feedback.submitted')
  const mayBeShown = new Set(treated.map(({ subjectId }) => subjectId))
  const data = await readChange(wallActor(forum), forum, { ids, mayBeShown })
  return data && { name: 'change' as const, mark, data }
}

const markAfter = (since: Date, events: readonly FollowedEvent[]) =>
  markText({ since, seen: events.map(({ id }) => shortId(id)) })

/** Begins the one poll for all viewers of the process; it goes on as long as there are any. */
async function poll() {
  const settled = await readEvents([], new Date()).then(
    (first) => first.settled,
    () => new Date(Date.now() - 60_000),
  )
  void goOn(settled)
}

async function goOn(since: Date) {
  // A reading's own mark holds from the reading after the next.
  let [settled, beat] = [since, Date.now()]
  const known = new Set<string>()
  for (; watched.size > 0; await wait(pollMs)) {
    try {
      const isDue = Date.now() - beat >= beatMs
      if (isDue) beat = Date.now()
      const reading = await readEvents(forumsWatched(), since)
      await tell(reading, since, known, isDue)
      known.clear()
      for (const { id } of reading.events) known.add(id)
      since = settled
      settled = reading.settled
    } catch (error) {
      log.warn({ err: error }, 'the wall could not read what happened')
      await wait(1000)
    }
  }
  polling = null
}

const forumsWatched = () => [...watched.values()].map(({ forum }) => forum)

async function tell(reading: Reading, since: Date, known: ReadonlySet<string>, beats: boolean) {
  const events = Map.groupBy(reading.events, (event) => keyOf(event.organizationId, event.forumId))
  for (const [key, { forum, viewers }] of watched) {
    const own = events.get(key) ?? []
    const fresh = own.filter(({ id }) => !known.has(id))
    const mark = markAfter(since, own)
    const change = await changeOf(forum, fresh, mark)
    if (change) send(viewers, { message: change, events: fresh })
    if (beats) send(viewers, { message: { name: 'beat', mark, data: {} }, events: [] })
  }
}

function send(viewers: ReadonlySet<Viewer>, told: Told) {
  for (const viewer of viewers) {
    if (viewer.early) viewer.early.push(told)
    else give(viewer, told)
  }
}

/** What a viewer was given while catching up is left out of what they are told. */
function give({ had, receive }: Viewer, { message, events }: Told) {
  const fresh = events.filter(({ id }) => !had.has(id))
  if (fresh.length === events.length) return receive(message)
  if (fresh.length > 0 && message.name === 'change') receive(onlyOf(message, fresh))
}

function onlyOf(message: WallMessage & { name: 'change' }, events: readonly FollowedEvent[]) {
  const ids = new Set(events.map(({ subjectId }) => subjectId))
  const { shown, gone, totals } = message.data
  const data = {
    shown: shown.filter(({ id }) => ids.has(id)),
    gone: gone.filter((id) => ids.has(id)),
    totals,
  }
  return { ...message, data }
}
