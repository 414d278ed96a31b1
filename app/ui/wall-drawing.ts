// What hangs on the wall, drawn without framework: the cards in their groups, and the pages they turn.

type Card = { id: string; text: string; kind: string; element: string; service: string }
export type Sent = Omit<Card, 'element' | 'service'> & {
  element: string | null
  service: string | null
}
export type Totals = { element: string | null; count: number }[]
type Words = {
  kinds: Record<string, string>
  elements: Record<string, string>
  otherService: string
  total: string
}

const turnMs = 12_000
const mostOnWall = 120

export const find = <Found extends Element = HTMLElement>(selector: string) => {
  const found = document.querySelector<Found>(selector)
  if (!found) throw new Error(`The wall has no ${selector}`)
  return found
}
export const wall = find('[data-wall]')
const board = find('[data-board]')
const words: Words = JSON.parse(wall.dataset.words ?? '{}')
const cards = new Map(readCards().map((card) => [card.id, card]))
let grouping = wall.dataset.by === 'layanan' ? 'layanan' : 'unsur'
let page = 0

function readCards(): Card[] {
  return [...document.querySelectorAll<HTMLElement>('li[data-id]')].map((item) => ({
    id: item.dataset.id ?? '',
    kind: item.dataset.kind ?? '',
    element: item.dataset.element ?? '',
    service: item.dataset.service ?? '',
    text: item.querySelector('p')?.textContent ?? '',
  }))
}

/** Puts up what was sent; says which of it is new. */
export function put(sent: readonly Sent[]) {
  const fresh = sent.filter(({ id }) => !cards.has(id)).map(({ id }) => id)
  for (const one of sent) {
    cards.set(one.id, { ...one, element: one.element ?? '', service: one.service ?? '' })
  }
  return fresh
}

export function draw(fresh: readonly string[] = []) {
  // Ids are made in the order of time: the newest first.
  const newest = [...cards.values()].sort((a, b) => (a.id < b.id ? 1 : -1))
  for (const { id } of newest.splice(mostOnWall)) cards.delete(id)
  const groups = Map.groupBy(newest, nameOf)
  const names = [...groups.keys()].sort(
    (a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b, 'id'),
  )
  board.replaceChildren(...names.map((name) => drawGroup(name, groups.get(name) ?? [], fresh)))
  find('[data-empty]').hidden = cards.size > 0
  board.hidden = cards.size === 0
  const shown = fresh[0] && board.querySelector<HTMLElement>(`[data-id="${CSS.escape(fresh[0])}"]`)
  turnTo(shown ? pageAt(shown) : page)
}

function drawGroup(name: string, own: readonly Card[], fresh: readonly string[]) {
  const list = made('ul', ...own.map((card) => drawCard(card, fresh.includes(card.id))))
  return made('section', made('h2', name), list)
}

function drawCard({ id, text, kind, element, service }: Card, isNew: boolean) {
  const beside = grouping === 'unsur' ? service : element && words.elements[element]
  const under = [words.kinds[kind] ?? kind, beside].filter(Boolean).join(' · ')
  const card = made('li', made('p', text), made('small', under))
  card.className = 'wall-card'
  Object.assign(card.dataset, { id, kind, element, service, ...(isNew && { new: '' }) })
  return card
}

function made(tag: string, ...inside: Array<Node | string>) {
  const element = document.createElement(tag)
  element.append(...inside)
  return element
}

const nameOf = ({ element, service }: Card) =>
  grouping === 'unsur' ? (words.elements[element] ?? element) : service || words.otherService

function placeOf(name: string) {
  if (name === words.otherService) return 1e6
  return grouping === 'unsur' ? Object.values(words.elements).indexOf(name) : -1
}

export function count(totals: Totals) {
  const sum = totals.reduce((all, one) => all + one.count, 0)
  for (const row of document.querySelectorAll<HTMLElement>('[data-total]')) {
    const own = totals.find(({ element }) => (element ?? '') === row.dataset.total)?.count ?? 0
    row.hidden = row.dataset.total === '' && own === 0
    for (const place of row.querySelectorAll('dd')) place.textContent = String(own)
    for (const bar of row.querySelectorAll('progress')) {
      Object.assign(bar, { max: Math.max(1, sum), value: own })
    }
  }
  find('[data-sum]').textContent = words.total.replace('{count}', String(sum))
}

// ── Pages that turn ──────────────────────────────────────────────────────────

const gap = () => Number.parseFloat(getComputedStyle(board).columnGap) || 0
const step = () => board.clientWidth + gap()
const pages = () => Math.max(1, Math.ceil((board.scrollWidth + gap()) / step() - 0.02))
const pageAt = (card: HTMLElement) =>
  Math.floor((card.offsetLeft - board.offsetLeft + 1) / Math.max(1, step()))

export function turnTo(next: number) {
  const all = pages()
  page = next >= all || next < 0 ? 0 : next
  board.scrollLeft = page * step()
  find('[data-page]').textContent = all > 1 ? `${page + 1} / ${all}` : ''
}

let held = false
let turning = setInterval(() => !held && turnTo(page + 1), turnMs)

export function stay() {
  clearInterval(turning)
  turning = setInterval(() => !held && turnTo(page + 1), turnMs)
}

export function hold() {
  held = !held
  find('[data-hold]').setAttribute('aria-pressed', String(held))
}

export function regroup() {
  grouping = grouping === 'unsur' ? 'layanan' : 'unsur'
  const url = new URL(location.href)
  url.searchParams.set('kelompok', grouping)
  history.replaceState(null, '', url)
  for (const link of document.querySelectorAll<HTMLElement>('[data-grouping]')) {
    link.hidden = link.dataset.grouping === grouping
  }
  page = 0
  draw()
}

/** Takes an input down. */
export const takeDown = (id: string) => cards.delete(id)

/** Takes all of it down, before the whole is put up anew. */
export const clear = () => cards.clear()

/** The page that is shown, where it lies now. */
export const again = () => turnTo(page)

/** The next page, after the last the first. */
export const turn = () => turnTo(page + 1)
