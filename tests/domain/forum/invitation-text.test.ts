import { expect, test } from 'vitest'
import { phoneProblem, reminderText, whatsAppLink } from '#domain/forum/invitation-text.ts'
import { letterMail } from '#domain/letter/letter-text.ts'
import { proposedLetter } from '#domain/letter/letter-words.ts'
import { overwriteGetLocale } from '#messages/generated/runtime.js'

const forum = {
  theme: 'Standar Pelayanan',
  startsAt: new Date('2026-10-07T02:00:00Z'),
  timeZone: 'Asia/Jakarta',
  place: 'Aula Dinas',
  onlineUrl: null,
  unit: { name: 'Dinas Dukcapil' },
}
const guest = { name: 'Budi', position: 'Ketua RT', institution: null, phone: '+6281234567890' }
const letter = {
  number: '005/12/DUKCAPIL/X/2026',
  issuedOn: new Date('2026-10-01'),
  ...proposedLetter({
    unit: {
      ...forum.unit,
      headPosition: 'Kepala Dinas',
      headName: 'Ny. Kepala',
      headNumber: '1980',
    },
    organization: { name: 'Pemerintah Kota Kediri', letterPlace: null },
  }),
}
const url = 'https://forum.example.go.id/kota-kediri/u/abc'

test('the letter names its number, guest, unit, day with zone, place, the personal link and who signs', () => {
  const { subject, body } = letterMail(guest, forum, letter, url)
  expect(subject).toBe('Undangan Forum Konsultasi Publik: Standar Pelayanan')
  for (const part of [
    'Kediri, 1 Oktober 2026',
    'Nomor: 005/12/DUKCAPIL/X/2026',
    'Yth.\nBudi\nKetua RT\ndi Tempat',
    'Forum Konsultasi Publik Dinas Dukcapil',
    'Hari, tanggal: Rabu, 7 Oktober 2026',
    'Waktu: Pukul 09.00 WIB sampai selesai',
    'Tempat: Aula Dinas',
    'Kepala Dinas\nNy. Kepala\nNIP 1980',
    url,
  ])
    expect(body).toContain(part)
})

test('the hours are those of the forum’s own zone', () => {
  const endsAt = new Date('2026-10-07T05:30:00Z')
  const timeOf = (timeZone: string) =>
    /Waktu: (.*)/.exec(letterMail(guest, { ...forum, endsAt, timeZone }, letter, url).body)?.[1]
  expect(timeOf('Asia/Makassar')).toBe('Pukul 10.00–13.30 WITA')
  expect(timeOf('Asia/Jayapura')).toBe('Pukul 11.00–14.30 WIT')
})

test('a number that takes no WhatsApp messages is told apart, with the reason', () => {
  expect(
    [null, '0812', 'tidak ada', '+62354123456', '+6281234567890', '+12025550123'].map(phoneProblem),
  ).toEqual(['MISSING', 'UNREADABLE', 'UNREADABLE', 'LANDLINE', null, null])
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
  const undated = { ...forum, startsAt: null }
  const indonesian = letterMail(guest, undated, letter, url)
  const reminder = reminderText(guest, undated, url)
  overwriteGetLocale(() => 'en')
  try {
    expect(letterMail(guest, undated, letter, url)).toEqual(indonesian)
    expect(reminderText(guest, undated, url)).toEqual(reminder)
    expect(whatsAppLink(guest, forum, url)).toContain('mengundang')
  } finally {
    overwriteGetLocale(() => 'id')
  }
})
