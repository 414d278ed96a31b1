import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** One number and nothing beside it: of a second number, or of words, reading the first would lose the rest. */
const oneNumber = /^[\p{Nd}\s()+.-]+$/u

/** An Indonesian or foreign number in E.164 ('+62812…'); what cannot be read whole stays as typed. */
export function normalizedPhone(typed: string) {
  if (!oneNumber.test(typed)) return typed
  const number = parsePhoneNumberFromString(typed, 'ID')
  return number?.isValid() ? number.number : typed
}
