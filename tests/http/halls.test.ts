import type { RouteConfigEntry } from '@react-router/dev/routes'
import { expect, test } from 'vitest'
import { hallOf } from '#http/halls.ts'
import table from '../../app/routes.ts'

test('every address lies in the hall that its page is built into', () => {
  for (const { path, file } of table.flatMap((entry) => pagesBelow(entry, ''))) {
    for (const address of [path, path.toUpperCase(), `${path}/`, `${path}.data`]) {
      expect({ address, hall: hallOf(address) }).toEqual({ address, hall: hallOfFile(file) })
    }
  }
})

test('what routes lie ahead is known where all of them are', () => {
  expect(hallOf('/__manifest')).toBe('staff')
})

test('names that only begin like a hall do not lie in it', () => {
  for (const path of ['/', '/kelola', '/kota/kelolaan', '/kota/ukuran', '/kota/h1', '/u/kota']) {
    expect(hallOf(path)).toBe('public')
  }
})

function pagesBelow(entry: RouteConfigEntry, above: string): { path: string; file: string }[] {
  const path = entry.path ? `${above}/${entry.path}` : above
  if (entry.children) return entry.children.flatMap((child) => pagesBelow(child, path))
  return [{ path: path || '/', file: entry.file }]
}

function hallOfFile(file: string) {
  if (/^routes\/(manage|evaluate)\//.test(file)) return 'staff'
  return file.startsWith('routes/participant/') ? 'participants' : 'public'
}
