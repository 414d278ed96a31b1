import { type Answer, sentenceBeside, summaryOf } from '../../http/sender.ts'
import { formsOn, type PageForm, says, type TextField } from './page-forms.ts'
import { textFor } from './texts.ts'
import type { Visit } from './visit.ts'

/** A page with a form, and what somebody needs to send it and to see what became of it. */
export type Desk = {
  pattern: string
  path: string
  visit: Visit
  /** What has to be chosen besides the text for the form to be taken. */
  chosen: () => Record<string, string>
  file?: File
  /** Puts everything back to where the form can be sent. */
  stand: () => Promise<unknown>
  /** Who may see what was taken, and where besides the page that one is led to and the form's own. */
  reader: Visit
  shownOn: (sent: Typed) => string[]
  /** Whether text that no page shows is kept all the same. */
  keeps?: (name: string, text: string) => Promise<boolean>
}

export type Typed = Record<string, string>

/** How many characters a field has room for; null for text that must have a form of its own. */
type Rooms = Record<string, number | null>

/** Types hostile text into a page's own form, round after round; tells what went wrong. */
export async function typeAt(desk: Desk, rounds: number) {
  const troubles: string[] = []
  const taken = new Set<string>()
  let rooms: Rooms = {}
  for (let round = 0; round < rounds; round += 1) {
    await desk.stand()
    const form = await ownFormOf(desk)
    if (!form) break
    if (round === 0) rooms = await roomsOf(desk, form, troubles)
    const typed = Object.fromEntries(
      form.texts.map((field) => [field.name, textFor(field, rooms[field.name] ?? null, round)]),
    )
    for (const name of await sendUntilTaken(desk, form, typed, troubles)) taken.add(name)
  }
  const fields = Object.keys(rooms)
  for (const name of fields)
    if (rooms[name] && !taken.has(name) && !codes.has(name.split('.').at(-1) ?? ''))
      troubles.push(`${name} was never taken`)
  return troubles.map((trouble) => `${desk.pattern}: ${trouble}`)
}

/** What is looked up and not kept, or must name what it is filled with: hostile text is never one of them. */
const codes = new Set([
  'code',
  'kode',
  'letterPattern',
  'recordPattern',
  'fullName',
  'sourceCodes',
  'respondent',
])

async function ownFormOf({ path, visit }: Desk) {
  const { page } = await visit.get(path)
  return formsOn(page, path).find(
    ({ texts, method, action }) => method === 'post' && texts.length > 0 && isSame(action, path),
  )
}

/** React Router marks a form of an index page with `?index`. */
export const isSame = (action: string, path: string) =>
  action.split('?', 1)[0] === path.split('?', 1)[0]

/** Sends text no field has room for, then text that cannot be kept: either is told beside each field. */
async function roomsOf(desk: Desk, form: PageForm, troubles: string[]) {
  const everywhere = (text: string) =>
    send(desk, form, Object.fromEntries(form.texts.map(({ name }) => [name, text])))
  const { answer: tooLong } = await everywhere('x'.repeat(6000))
  const { answer: unstorable } = await everywhere('a\0b')
  for (const answer of [tooLong, unstorable]) {
    if (answer.status !== 400) troubles.push(`answers ${answer.status}`)
    for (const { name } of form.texts)
      if (!sentenceBeside(answer, name)) troubles.push(`nothing is said beside ${name}`)
  }
  return Object.fromEntries(
    form.texts.map(({ name, isFree }) => [name, isFree ? roomSaid(tooLong, name) : null]),
  )
}

function roomSaid(answer: Answer, name: string) {
  const [most] = /\d+(?= karakter)/.exec(sentenceBeside(answer, name) ?? '') ?? []
  return most ? Number(most) : null
}

/** What is refused is left out and the rest sent again. Returns the names of what was taken. */
async function sendUntilTaken(desk: Desk, form: PageForm, typed: Typed, troubles: string[]) {
  let left = typed
  while (Object.keys(left).length > 0) {
    const { answer, sent } = await send(desk, form, left)
    if (answer.status < 400) {
      troubles.push(...(await notSaid(desk, answer, left, desk.shownOn(sent))))
      return Object.keys(left)
    }
    for (const [name, text] of Object.entries(left))
      if (!says(answer.page, text)) troubles.push(`${name} does not keep ${brief(text)}`)
    const refused = Object.keys(left).filter((name) => sentenceBeside(answer, name))
    if (answer.status !== 400 || refused.length === 0) {
      troubles.push(
        `answers ${answer.status} to ${brief(JSON.stringify(left))} ${summaryOf(answer)}`,
      )
      return []
    }
    left = Object.fromEntries(Object.entries(left).filter(([name]) => !refused.includes(name)))
  }
  return []
}

/** The versions somebody saw come from the page, all else that was chosen or typed replaces what stood there. */
async function send(desk: Desk, form: PageForm, typed: Typed) {
  const { seen: _seen, version: _version, ...chosen } = desk.chosen()
  const sent = { ...chosen, ...typed }
  const values = form.values.filter(([name]) => !(name in sent))
  const answer = await desk.visit.send(form, [...values, ...Object.entries(sent)], desk.file)
  return { answer, sent }
}

/** What of the text is on none of the pages where it should be. */
async function notSaid(desk: Desk, answer: Answer, typed: Typed, shownOn: string[]) {
  const { path, visit, reader, keeps } = desk
  const { location } = answer
  const own = location ? [location, path, `${location}/ubah`] : [path]
  const troubles: string[] = []
  let missing = Object.entries(typed).filter(([, text]) => !says(answer.page, text))
  for (const place of [...own, ...shownOn]) {
    if (missing.length === 0) break
    const { page, status } = await (own.includes(place) ? visit : reader).get(place)
    if (status >= 500) troubles.push(`${place} answers ${status}`)
    missing = missing.filter(([, text]) => !says(page, text))
  }
  for (const [name, text] of missing)
    if (!(await keeps?.(name, text.trim())))
      troubles.push(`${name} is nowhere shown: ${brief(text)}`)
  return troubles
}

const brief = (text: string) => JSON.stringify(text.slice(0, 80))

/** Searches for hostile text in a form that only asks. */
export async function searchWith(visit: Visit, form: PageForm, round: number) {
  const typed = Object.fromEntries(
    form.texts.map((field) => [field.name, searchedFor(field, round)]),
  )
  const values = form.values.filter(([name]) => !(name in typed))
  const { status, page } = await visit.send(form, [...values, ...Object.entries(typed)])
  if (status !== 200)
    return [`${form.action}: answers ${status} to ${brief(JSON.stringify(typed))}`]
  return Object.entries(typed)
    .filter(([, text]) => !says(page, text))
    .map(([name, text]) => `${form.action}: ${name} does not keep ${brief(text)}`)
}

const searchedFor = (field: TextField, round: number) =>
  textFor(field, Math.min(150, field.most ?? 150), round)
