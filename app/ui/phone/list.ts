import { drop, type Kept } from './kept.ts'
import { textOf } from './sender.ts'
import { writeAgain } from './writing.ts'

type Moves = { flush: () => Promise<void>; show: () => Promise<void> }

const find = <Found extends HTMLElement>(within: ParentNode, name: string) =>
  within.querySelector<Found>(`[data-${name}]`)

/** Shows or hides one of the page's own sentences. */
export function showNotice(name: string, isOn: boolean) {
  const notice = find(document, `kabar-${name}`)
  if (notice) notice.hidden = !isOn
}

/** Every input on this phone with how it stands: not sent, being sent, sent, refused. */
export function showKept(all: readonly Kept[], sending: string | undefined, moves?: Moves) {
  const section = find(document, 'antrean')
  const template = document.querySelector<HTMLTemplateElement>('template[data-butir]')
  const list = section && find(section, 'daftar')
  if (!section || !template || !list) return
  section.hidden = all.length === 0
  list.replaceChildren(...all.map((one) => rowOf(template, one, one.id === sending, moves)))
}

function rowOf(template: HTMLTemplateElement, one: Kept, isSending: boolean, moves?: Moves) {
  const row = template.content.cloneNode(true) as DocumentFragment
  const state = one.state === 'waiting' && isSending ? 'sending' : one.state
  for (const word of row.querySelectorAll<HTMLElement>('[data-state]')) {
    word.hidden = word.dataset.state !== state
  }
  write(row, 'kata', textOf(one))
  write(row, 'alasan', one.messages.join(' '))
  showIn(row, 'berkas-ada', one.files.length > 0)
  showIn(row, 'berkas-hilang', one.filesLost && one.state !== 'sent')
  const link = find<HTMLAnchorElement>(row, 'kode')
  if (link) {
    link.hidden = !one.code
    link.href = `${one.door}/masukan/${one.code}`
    link.append(` ${one.code}`)
  }
  wire(row, one, moves)
  return row
}

/** What may be done with it: send now, correct, discard; nothing once the link is gone. */
function wire(row: DocumentFragment, one: Kept, moves: Moves | undefined) {
  const remove = async () => {
    await drop(one.id)
    await moves?.show()
  }
  const uses: Record<string, [isShown: boolean, use: () => unknown]> = {
    kirim: [one.state === 'waiting', () => moves?.flush()],
    perbaiki: [one.state === 'refused', () => writeAgain(one) && remove()],
    buang: [one.state === 'refused', remove],
    tutup: [one.state === 'sent', remove],
  }
  for (const [name, [isShown, use]] of Object.entries(uses)) {
    const button = find(row, name)
    if (!button) continue
    button.hidden = !isShown || !moves
    button.addEventListener('click', use)
  }
}

function write(row: DocumentFragment, name: string, text: string) {
  const place = find(row, name)
  if (place) place.textContent = text
}

function showIn(row: DocumentFragment, name: string, isOn: boolean) {
  const place = find(row, name)
  if (place) place.hidden = !isOn
}
