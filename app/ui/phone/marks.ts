import { drop, type Kept } from './kept.ts'
import type { Keeping } from './writing.ts'

const marks = () => document.querySelectorAll<HTMLFormElement>('form[data-dukungan]')

const idOf = (form: HTMLFormElement) => `penting ${form.dataset.dukungan}`

/** The buttons by which one marks what matters: pressed at once, sent when it can be. */
export function markForms({ door, farewell, keep, flush }: Keeping) {
  for (const form of marks()) {
    form.dataset.server = wantedBy(form) === 'ya' ? 'tidak' : 'ya'
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const fields = [...new FormData(form)] as [string, string][]
      const kept = keep({ id: idOf(form), door, kind: 'support', fields, files: [], farewell })
      void kept.then(flush, () => form.submit())
    })
  }
}

/** Every button as it was pressed last, and whether the server knows. */
export async function showMarks(all: readonly Kept[]) {
  for (const form of marks()) {
    const one = all.find(({ id }) => id === idOf(form))
    const wanted = one?.fields.find(([name]) => name === 'penting')?.[1]
    if (one?.state === 'waiting' && wanted) {
      form.dataset.lagi = 'ya'
      press(form, wanted)
      say(form, form.dataset.belum)
    } else if (one?.state === 'refused') {
      press(form, form.dataset.server ?? 'tidak')
      say(form, one.messages.join(' ') || form.dataset.ditolak)
      await drop(one.id)
    } else if (form.dataset.lagi) {
      // It waited and waits no more: the server has it as it stands.
      delete form.dataset.lagi
      form.dataset.server = wantedBy(form) === 'ya' ? 'tidak' : 'ya'
      say(form, form.dataset.sudah)
    }
  }
}

/** Shows it as marked or not; the next press says the opposite. */
function press(form: HTMLFormElement, state: string) {
  const isOn = state === 'ya'
  const field = fieldOf(form)
  if (field) field.value = isOn ? 'tidak' : 'ya'
  const button = form.querySelector('button')
  button?.setAttribute('aria-pressed', String(isOn))
  const word = form.querySelector('[data-kata]')
  if (word) word.textContent = (isOn ? form.dataset.ditandai : form.dataset.tandai) ?? ''
}

function say(form: HTMLFormElement, text = '') {
  const place = form.querySelector('[data-keadaan]')
  if (place && place.textContent !== text) place.textContent = text
}

const fieldOf = (form: HTMLFormElement) => {
  const field = form.elements.namedItem('penting')
  return field instanceof HTMLInputElement ? field : null
}

const wantedBy = (form: HTMLFormElement) => fieldOf(form)?.value
