import { drop, type Kept, keptAt, type NewKept, newId } from './kept.ts'

export type Keeping = {
  door: string
  farewell: string
  keep: (one: NewKept) => Promise<void>
  flush: () => Promise<void>
}

/** After so long without an answer one may go on writing; the input stays on the list until it is sent. */
const patienceMs = 5000

const formOf = () => document.querySelector<HTMLFormElement>('form[data-menulis]')

/** The form for an input: kept first, then sent. With a network it leads on to the receipt as without script. */
export function wireForm(keeping: Keeping) {
  const form = formOf()
  if (!form) return
  // Every input has an id of its own, also on a copy of the page that is opened again and again.
  giveId(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void take(form, keeping)
  })
}

/** Puts a refused input back into the form, to be corrected and sent under a new id. */
export function writeAgain({ fields }: Kept) {
  const form = formOf()
  if (!form) return false
  for (const [name, value] of fields) {
    if (name === 'id') continue
    const control = form.elements.namedItem(name)
    if (control && 'value' in control) control.value = value
  }
  giveId(form)
  form.querySelector('textarea')?.focus()
  return true
}

async function take(form: HTMLFormElement, { door, farewell, keep, flush }: Keeping) {
  const sent = new FormData(form)
  const fields = [...sent].filter((one): one is [string, string] => typeof one[1] === 'string')
  const files = sent.getAll('berkas').filter((one) => one instanceof File && one.size > 0) as File[]
  const id = String(sent.get('id'))
  const kept = await keep({ id, door, kind: 'feedback', fields, files, farewell }).then(
    () => true,
    () => false,
  )
  // A phone that keeps nothing sends at once, as without script.
  if (!kept) return form.submit()

  const late = new Promise((resolve) => setTimeout(resolve, patienceMs))
  await Promise.race([flush(), late])
  const one = (await keptAt(door)).find((other) => other.id === id)
  if (!one) return
  if (one.state === 'waiting') return goOn(form)
  await drop(id)
  // The server says what is wrong beside the fields.
  if (one.state === 'refused') return form.submit()
  location.assign(`${door}/masukan/${one.code}`)
}

/** It is on the phone: the form is free for the next, and the list says that it was not sent yet. */
function goOn(form: HTMLFormElement) {
  form.reset()
  giveId(form)
  document.querySelector('[data-antrean]')?.scrollIntoView({ block: 'start' })
}

function giveId(form: HTMLFormElement) {
  const field = form.elements.namedItem('id')
  if (field instanceof HTMLInputElement) field.value = newId()
}
