import { readEmails, readPhones } from './contact.ts'
import { type Draft, fitted, type PersonValues } from './draft.ts'
import { elementSaid, groupSaid } from './group-words.ts'
import type { Field, Reason } from './import.ts'
import { looksLikeInstitution, looksLikePosition } from './institution-name.ts'
import { hasTitles, peopleIn } from './person-name.ts'
import { isTick, sexOf } from './sex.ts'
import { isBlank } from './sheet.ts'
import type { Line } from './table.ts'

/** A stakeholder or participant as a row says it. */
export function readPerson({
  number,
  block,
  cells,
  values,
  context,
  ofPeople,
  passed,
}: Line): Draft<PersonValues> {
  const draft = { number, block, cells, values: null }
  if (passed) return { ...draft, reasons: [{ code: passed }] }

  const reasons: Reason[] = []
  const text = (field: Field) => values[field]?.filter((cell) => !isBlank(cell)).join(', ') ?? ''
  const called = nameOf(text, reasons)
  const place = placeOf(text, context.institution ?? '')
  const name = called.name || place.institution || place.position
  if (!name) return { ...draft, reasons: [{ code: 'no-name' }] }

  const contacts = contactsOf([...(values.phone ?? []), called.phone], values.email ?? [], reasons)
  const sex = sexIn(values, reasons)
  const institution = called.name ? place.institution : ''
  const note = [text('note'), ...contacts.left].filter(Boolean).join(' · ')
  return {
    ...draft,
    reasons,
    values: {
      kind: kindOf(name, { institution, sex, named: Boolean(called.name), ofPeople }),
      name: fitted(name, 160, reasons) ?? '',
      institution: fitted(institution, 160, reasons),
      position: fitted(place.position === name ? '' : place.position, 120, reasons),
      sex,
      phone: contacts.phone,
      email: contacts.email,
      district: fitted(text('district') || (context.district ?? ''), 80, reasons),
      village: fitted(text('village'), 80, reasons),
      address: fitted(text('address'), 300, reasons),
      note: fitted(note, 600, reasons),
      isMinor: /^(ya|y|✓|√|v|anak|true|1)$/i.test(text('minor')),
      groupText: text('group') || (namesGroup(text('element')) ? '' : context.group) || null,
      elementText: text('element') || null,
    },
  }
}

/** A row's own word stands above its heading, unless it only says the element around the heading's group. */
const namesGroup = (said: string) =>
  said !== '' && (groupSaid(said) !== null || elementSaid(said) === null)

/** The name with its titles as written, and the number some lists keep in the same cell. */
function nameOf(text: (field: Field) => string, reasons: Reason[]) {
  const cell = text('name')
  const [, words = cell, digits = ''] =
    /^(.*?\p{L}.*?)[\s\n,/(–-]*((?:hp|wa|telp?|no)?[\s.:]*[+(]?[0\d][\d\s().+-]{7,})\)?$/isu.exec(
      cell,
    ) ?? []
  const phone = readPhones(digits).found.length > 0 ? digits : ''
  const written = phone ? words : cell
  if (peopleIn(written).length > 1) reasons.push({ code: 'several-people', text: cell })
  const before = text('titleBefore')
  const after = text('titleAfter')
  const titled = [before, written.replace(/\s*\n\s*/g, ' ').trim()].filter(Boolean).join(' ')
  return { phone, name: written && after ? `${titled}, ${after}` : written ? titled : '' }
}

/** Where somebody comes from and as what; one column may say both. */
function placeOf(text: (field: Field) => string, heading: string) {
  const role = text('role')
  const institution = text('institution') || heading
  const position = text('position')
  if (!role) return { institution, position }

  const [first = '', ...rest] = role.split(/\n|\s*\/\s*|,\s+/)
  if (rest.length > 0 && looksLikePosition(first))
    return { institution: institution || rest.join(' ').trim(), position: position || first.trim() }
  return looksLikePosition(role) && !looksLikeInstitution(role)
    ? { institution, position: position || role }
    : { institution: institution || role, position }
}

type Said = { institution: string; sex: unknown; named: boolean; ofPeople: boolean }

/** An institution is known by its name; whoever has titles, a sex or an institution is a person. */
function kindOf(name: string, { institution, sex, named, ofPeople }: Said) {
  if (!named) return 'INSTITUTION'
  if (hasTitles(name) || sex) return 'PERSON'
  if (looksLikeInstitution(name) || looksLikePosition(name)) return 'INSTITUTION'
  return institution || ofPeople ? 'PERSON' : 'INSTITUTION'
}

/** Numbers and addresses wherever they stand: a pair of swapped cells says so itself. */
function contactsOf(
  phoneCells: readonly string[],
  emailCells: readonly string[],
  reasons: Reason[],
) {
  const inPhones = phoneCells.filter((cell) => !cell.includes('@'))
  const inEmails = emailCells.filter(
    (cell) => cell.includes('@') || !/\d{7}/.test(cell.replace(/\D/g, '')),
  )
  const strayEmails = phoneCells.filter((cell) => cell.includes('@'))
  const strayPhones = emailCells.filter((cell) => !inEmails.includes(cell))
  if (strayEmails.length > 0 || strayPhones.length > 0)
    reasons.push({ code: 'swapped', text: [...strayEmails, ...strayPhones].join(' · ') })

  const phones = [...inPhones, ...strayPhones].map(readPhones)
  const emails = [...inEmails, ...strayEmails].map(readEmails)
  const [phone, ...morePhones] = unique(phones.flatMap(({ found }) => found).toSorted(mobileFirst))
  const [email, ...moreEmails] = unique(emails.flatMap(({ found }) => found))
  reasons.push(...phones.flatMap((one) => one.reasons), ...emails.flatMap((one) => one.reasons))
  if (morePhones.length > 0) reasons.push({ code: 'phone-more', text: morePhones.join(', ') })
  if (moreEmails.length > 0) reasons.push({ code: 'email-more', text: moreEmails.join(', ') })
  const unread = reasons.filter(({ code }) => /^(phone|email)-(digits|no|unr)/.test(code))
  const left = [
    ...morePhones,
    ...moreEmails,
    ...phones.map(({ rest }) => rest),
    ...unread.map(({ text }) => text ?? ''),
  ]
  return { phone: phone ?? null, email: email ?? null, left: left.filter(Boolean) }
}

/** A mobile number reaches the person; among others the first named stays first. */
const mobileFirst = (one: string, other: string) => Number(isMobile(other)) - Number(isMobile(one))
const isMobile = (phone: string) => phone.startsWith('+628') && !phone.startsWith('+62800')

const unique = (list: readonly string[]) => [...new Set(list)]

function sexIn(values: Line['values'], reasons: Reason[]) {
  const ticked = { male: isTick(values.male?.[0] ?? ''), female: isTick(values.female?.[0] ?? '') }
  if (ticked.male !== ticked.female) return ticked.male ? 'MALE' : 'FEMALE'
  const cell =
    values.sex?.find((one) => !isBlank(one)) ?? values.male?.[0] ?? values.female?.[0] ?? ''
  const sex = sexOf(cell)
  if (!sex && !isBlank(cell)) reasons.push({ code: 'sex-unreadable', text: cell })
  return sex
}
