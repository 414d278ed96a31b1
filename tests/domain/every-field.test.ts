import { expect, test } from 'vitest'
import * as z from 'zod'
import { hostileStrings } from '../support/hostile-strings.ts'

// Every field of every form by itself, with every hostile string there is; over HTTP, tests/e2e/hostile.test.ts
// types a share of them into each.

const files = import.meta.glob<Record<string, unknown>>('../../app/domain/**/*.schema.ts', {
  eager: true,
})

// A search takes what it can read of an address and ignores the rest: no form.
const isForm = (name: string) => !name.endsWith('FilterSchema')

const forms = Object.entries(files).flatMap(([file, exported]) =>
  Object.entries(exported).flatMap(([name, schema]) =>
    schema instanceof z.ZodObject && isForm(name)
      ? [{ name: `${name} of ${file.split('/').at(-1)}`, schema }]
      : [],
  ),
)

const strings = [...hostileStrings(), 'a\0b', 'x'.repeat(6000)]

test('the forms of the app are found', () => {
  expect(forms.length).toBeGreaterThan(40)
})

test.each(forms)(
  '$name takes hostile text as it is or says in its own words why not',
  ({ schema }) => {
    for (const [field, of] of Object.entries<z.core.$ZodType>(schema.shape))
      for (const typed of strings) {
        const { success, data, error } = z.safeParse(of, typed)
        if (success) {
          if (!isKept(typed, data)) expect.fail(`${field} makes ${data} of ${typed}`)
        } else if (!isSaid(error.issues[0]?.message))
          expect.fail(`${field} refuses ${typed} wordlessly`)
      }
  },
)

/** Text stays what it was but for the space around it and its line ends; codes and addresses are brought into form. */
function isKept(typed: string, data: unknown) {
  if (typeof data !== 'string') return true
  const kept = typed.replaceAll('\r\n', '\n')
  return [typed, typed.trim(), kept].includes(data) || /^[\w.@+-]*$/.test(data) || isAddress(data)
}

const isAddress = (text: string) => URL.canParse(text) && /^https?:/.test(text)

/** The library's own sentences are English and say "Invalid" or "expected". */
const isSaid = (sentence = '') => sentence !== '' && !/invalid|expected/i.test(sentence)
