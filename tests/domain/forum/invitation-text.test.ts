import { expect, test } from 'vitest'
import { invitationText, whatsAppLink } from '#domain/forum/invitation-text.ts'
import { overwriteGetLocale } from '#messages/generated/runtime.js'

const forum = {
  theme: 'Standar Pelayanan',
  startsAt: new Date('2026-10-07T02:00:00Z'),
  timeZone: 'Asia/Jakarta',
  place: 'Aula Dinas',
  onlineUrl: null,
  unit: { name: 'Dinas Dukcapil' },
  organization: { name: 'Kota Kediri' },
}
const guest = { name: 'Budi', position: 'Ketua RT', institution: null, phone: '+6281234567890' }
const url = 'https://forum.example.go.id/kota-kediri/u/abc'

test('the letter names guest, unit, day with zone, place and the personal link', () => {
  const { subject, body } = invitationText(guest, forum, url)
  expect(subject).toBe('Undangan Forum Konsultasi Publik: Standar Pelayanan')
  for (const part of [
    'Yth. Budi, Ketua RT',
    'Dinas Dukcapil, Kota Kediri',
    'Rabu, 7 Oktober 2026 pukul 09.00 WIB',
    'Aula Dinas',
    url,
  ])
    expect(body).toContain(part)
})

test('the hour is that of the forum’s own zone', () => {
  const timeOf = (timeZone: string) =>
    /Waktu: (.*)/.exec(invitationText(guest, { ...forum, timeZone }, url).body)?.[1]
  expect(timeOf('Asia/Makassar')).toBe('Rabu, 7 Oktober 2026 pukul 10.00 WITA')
  expect(timeOf('Asia/Jayapura')).toBe('Rabu, 7 Oktober 2026 pukul 11.00 WIT')
})

test('a WhatsApp message is ready for a number that can be dialled, and for no other', () => {
  const link = new URL(whatsAppLink(guest, forum, url) ?? '')
  expect(link.origin + link.pathname).toBe('https://wa.me/6281234567890')
  expect(link.searchParams.get('text')).toContain(url)
  for (const phone of [null, '', '0812', 'tidak ada'])
    expect(whatsAppLink({ ...guest, phone }, forum, url)).toBeNull()
})

test('hostile names stay within the message', () => {
  const name = '&text=lain#x?y=1 "<script>" \r\nBcc: a@b.id'
  const link = new URL(whatsAppLink({ ...guest, name }, forum, url) ?? '')
  expect(link.searchParams.getAll('text')).toHaveLength(1)
  expect(link.searchParams.get('text')).toContain(name)
  expect(link.hash).toBe('')
})

test('invitations are Indonesian whatever language their sender reads', () => {
  const indonesian = invitationText(guest, { ...forum, startsAt: null }, url)
  overwriteGetLocale(() => 'en')
  try {
    expect(invitationText(guest, { ...forum, startsAt: null }, url)).toEqual(indonesian)
    expect(whatsAppLink(guest, forum, url)).toContain('mengundang')
  } finally {
    overwriteGetLocale(() => 'id')
  }
})
