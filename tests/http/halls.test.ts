import { expect, test } from 'vitest'
import { hallOf } from '#http/halls.ts'
import { routeEntries } from '../support/routes.ts'

const hallOfFile = (file: string) => {
  if (/^routes\/(manage|evaluate)\//.test(file)) return 'staff'
  return file.startsWith('routes/participant/') ? 'participants' : 'public'
}

test('every address lies in the hall that its page is built into', () => {
  for (const { path, file } of routeEntries) {
    for (const address of [path, path.toUpperCase(), `${path}/`, `${path}.data`]) {
      expect({ address, hall: hallOf(address) }).toEqual({ address, hall: hallOfFile(file) })
    }
  }
})

test('names that only begin like a hall do not lie in it', () => {
  for (const path of ['/', '/kelola', '/kota/kelolaan', '/kota/ukuran', '/kota/h1', '/u/kota']) {
    expect(hallOf(path)).toBe('public')
  }
})
