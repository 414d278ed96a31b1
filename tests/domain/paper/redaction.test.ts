import { expect, test } from 'vitest'
import { redacting } from '#domain/paper/redaction.ts'

const marks = { contact: '[kontak]', name: '[nama]' }
const redact = redacting(['Budi Santoso, S.Sos.', 'Dr. H. Siti Aminah', 'Rahmat', 'Bu'], marks)

test.each([
  ['Hubungi saya di 0812-3456-7890 ya', 'Hubungi saya di [kontak] ya'],
  ['WA +62 812 3456 7890.', 'WA [kontak].'],
  ['Telepon (0354) 681234', 'Telepon [kontak]'],
  ['surel saya warga.kota@contoh.co.id', 'surel saya [kontak]'],
  ['NIK 3571012345678901 ditolak', 'NIK [kontak] ditolak'],
  ['Saya Budi Santoso dari Mojoroto', 'Saya [nama] dari Mojoroto'],
  ['saya budi  SANTOSO', 'saya [nama]'],
  ['Kata Siti Aminah, antrean lama', 'Kata [nama], antrean lama'],
  ['Pak Rahmat petugas loket', 'Pak [nama] petugas loket'],
])('%j becomes %j', (text, expected) => {
  expect(redact(text)).toBe(expected)
})

test.each([
  'Forum tanggal 07-10-2026 pukul 09.00',
  'Biaya Rp 10.000.000 untuk 12345678 lembar',
  'Kami mohon rahmat Tuhan',
  'Budi pekerti petugas baik, Santosa tidak',
  'Nomor 005/12/DISDUK/XI/2026',
  'Bu lurah datang',
])('%j stays as it is', (text) => {
  expect(redact(text)).toBe(text)
})

test('without names only contacts go', () => {
  expect(redacting([], marks)('Budi Santoso 081234567890')).toBe('Budi Santoso [kontak]')
})
