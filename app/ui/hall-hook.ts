import { useEffect, useState, useSyncExternalStore } from 'react'
import { HallDesk, type HallPlace } from './hall-desk.ts'
import { keepPage } from './hall-offline.ts'
import { firstState, waitingOf } from './hall-state.ts'

/** While something waits or nobody answers, the server is asked this often; else the list is renewed less often. */
const soon = 5000
const later = 60_000

/** The desk of this page, alive as long as the page is. */
export function useHallDesk(place: HallPlace) {
  const [desk] = useState(() => new HallDesk(place))
  const state = useSyncExternalStore(desk.listen, desk.read, () => firstState)
  useEffect(() => {
    void desk.open()
    return keepInTouch(desk)
  }, [desk])
  return { desk, state }
}

/** Has the page open without network, as it stands now; what cannot be kept is tried at the next visit. */
export const keepThisPage = () => keepPage(location.pathname).catch(() => undefined)

function keepInTouch(desk: HallDesk) {
  const refresh = () => void desk.refresh()
  const whenSeen = () => document.visibilityState === 'visible' && refresh()
  const whenNeeded = () => {
    const state = desk.read()
    if (state.ready && (state.network !== 'ONLINE' || waitingOf(state).length > 0)) refresh()
  }
  const timers = [setInterval(whenNeeded, soon), setInterval(refresh, later)]
  addEventListener('online', refresh)
  addEventListener('offline', desk.noteAway)
  document.addEventListener('visibilitychange', whenSeen)
  return () => {
    for (const timer of timers) clearInterval(timer)
    removeEventListener('online', refresh)
    removeEventListener('offline', desk.noteAway)
    document.removeEventListener('visibilitychange', whenSeen)
  }
}
