import { expect, test } from 'vitest'
import { everyFormQuery, formsOf } from '#domain/feedback/word-forms.ts'

test('a word is asked for with and without the letter its prefix swallows', () => {
  expect(formsOf('rekam')).toEqual(['rekam', 'ekam'])
  expect(formsOf('perekaman')).toEqual(['perekaman', 'rekaman', 'erekaman'])
  expect(formsOf('menunggu')).toEqual(['menunggu', 'tunggu'])
  expect(formsOf('mengirim')).toEqual(['mengirim', 'kirim'])
  expect(formsOf('merekam')).toEqual(['merekam', 'ekam'])
  expect(formsOf('ditunggu')).toEqual(['ditunggu', 'unggu'])
  expect(formsOf('ktp')).toEqual(['ktp'])
  expect(formsOf('ribu')).toEqual(['ribu'])
})

test('the signs of a web search are taken at their word', () => {
  expect(everyFormQuery('"akta kelahiran"')).toBeNull()
  expect(everyFormQuery('akta -lahir')).toBeNull()
  expect(everyFormQuery('akta or kartu')).toBeNull()
  expect(everyFormQuery("':* & |")).toBeNull()
  expect(everyFormQuery("o'clock loket")).toBe("('o') & ('clock') & ('loket')")
})
