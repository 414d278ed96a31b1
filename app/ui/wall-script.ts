import {
  again,
  clear,
  count,
  draw,
  find,
  hold,
  put,
  regroup,
  stay,
  takeDown,
  turn,
  wall,
} from './wall-drawing.ts'

// The script of the wall: it stands alone, without framework, and is loaded by that page only.

const stalledMs = 25_000

let mark = wall.dataset.mark ?? ''
let heardAt = Date.now()
let source: EventSource | undefined

function connect() {
  source?.close()
  heardAt = Date.now()
  source = new EventSource(`${wall.dataset.stream}?sejak=${encodeURIComponent(mark)}`)
  source.addEventListener('open', () => sayOffline(false))
  source.addEventListener('change', (event) => {
    const { shown, gone, totals } = JSON.parse(hear(event))
    for (const id of gone) takeDown(id)
    const fresh = put(shown)
    count(totals)
    draw(fresh)
    if (fresh.length > 0) stay()
  })
  source.addEventListener('state', (event) => {
    const { inputs, totals } = JSON.parse(hear(event))
    clear()
    put(inputs)
    count(totals)
    draw()
  })
  source.addEventListener('beat', (event) => void hear(event))
  source.addEventListener('error', () => {
    sayOffline(true)
    // The browser comes back by itself unless it was answered with something else than a stream.
    if (source?.readyState === EventSource.CLOSED) setTimeout(connect, 1000 + Math.random() * 2000)
  })
}

function hear(event: MessageEvent<string>) {
  mark = event.lastEventId || mark
  heardAt = Date.now()
  sayOffline(false)
  return event.data
}

const sayOffline = (is: boolean) => {
  find('[data-offline]').hidden = !is
}

/** A machine that slept, or a line that died without a word. */
function wake() {
  if (Date.now() - heardAt > stalledMs) connect()
}

setInterval(wake, 5000)
addEventListener('online', connect)
addEventListener('pageshow', wake)
document.addEventListener('visibilitychange', wake)
addEventListener('resize', again)
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === 'g' || event.key === 'G') regroup()
  else if (event.key === 'ArrowRight') turn()
  else if (event.key === ' ' && !(event.target instanceof HTMLButtonElement)) hold()
  else return
  event.preventDefault()
})
find('[data-hold]').addEventListener('click', hold)
for (const link of document.querySelectorAll('[data-grouping]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    regroup()
  })
}
again()
void document.fonts.ready.then(again)
connect()
