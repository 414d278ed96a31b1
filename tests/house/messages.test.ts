import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { sourcesIn } from './sources.ts'

// Every sentence in both languages, under the name of its area, and each of them said somewhere.

type Messages = Record<string, unknown>
const areas = readdirSync('app/messages/id')
const read = (language: string, area: string): Messages =>
  JSON.parse(readFileSync(`app/messages/${language}/${area}`, 'utf8'))
const keysIn = (area: string) => Object.keys(read('id', area))

test('both languages have the same areas', () => {
  expect(readdirSync('app/messages/en')).toEqual(areas)
})

test.each(areas)(
  '%s says the same things in both languages, with the same blanks to fill',
  (area) => {
    expect(blanksOf(read('en', area))).toEqual(blanksOf(read('id', area)))
  },
)

test.each(areas)('no sentence of %s is empty, and each carries the area’s name', (area) => {
  const prefix = `${basename(area, '.json')}_`
  expect(keysIn(area).filter((key) => !key.startsWith(prefix))).toEqual([])
  for (const language of ['id', 'en'])
    expect(Object.entries(read(language, area)).filter(([, text]) => isEmpty(text))).toEqual([])
})

test('no sentence is left over', () => {
  const words = new Set(
    sourcesIn('app', 'prisma').flatMap(
      ({ text }) => text.match(/\b[a-z]+(?:_[a-z0-9]+)+\b/g) ?? [],
    ),
  )
  expect(areas.flatMap(keysIn).filter((key) => !words.has(key))).toEqual([])
})

test('no sentence of the screens is written beside the messages', () => {
  const text = />\s*[A-Z][a-z]+(?: [a-z]+)+[.!?]?\s*<\//
  const beside = sourcesIn('app/ui', 'app/routes').filter((source) => text.test(source.text))
  expect(beside.map(({ path }) => path)).toEqual([])
})

/** The blanks of each message, whatever its forms (singular, plural). */
function blanksOf(messages: Messages) {
  return Object.fromEntries(
    Object.entries(messages).map(([key, text]) => [
      key,
      [...new Set(JSON.stringify(text).match(/\{\w+\}/g))].toSorted(),
    ]),
  )
}

const isEmpty = (text: unknown) => typeof text === 'string' && text.trim() === ''
