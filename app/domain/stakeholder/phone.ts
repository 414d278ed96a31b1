import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

/** An Indonesian or foreign number in E.164 ('+62812…'); what cannot be read stays as typed. */
export function normalizedPhone(typed: string) {
  const number = parsePhoneNumberFromString(typed, 'ID')
  return number?.isValid() ? number.number : typed
}
