import fc from 'fast-check'
import { expect, test } from 'vitest'
import { letterHtml } from '#domain/mail/letter-html.ts'

const shown = (html: string) =>
  (/<div[^>]*>(.*)<\/div>/s.exec(html)?.[1] ?? '').replaceAll(/ style="[^"]*"/g, '')

test('a letter has paragraphs, lists, and addresses to press', () => {
  const text =
    'Yth. Bapak/Ibu,\n\nDua kabar:\n- satu\n- dua\nLihat: https://a.id/x?b=1&c=2.\n\nSalam'
  expect(shown(letterHtml(text, 'https://rembug.id'))).toBe(
    '<p>Yth. Bapak/Ibu,</p><p>Dua kabar:</p><ul><li>satu</li><li>dua</li></ul>' +
      '<p>Lihat: <a href="https://a.id/x?b=1&amp;c=2">https://a.id/x?b=1&amp;c=2</a>.</p><p>Salam</p>',
  )
})

test('what a line calls one of our addresses is pressed itself, and no address of others hides behind words', () => {
  const html = shown(
    letterHtml(
      'Lihat: https://rembug.id/a\nLihat: https://rembug.id.jahat.id/a',
      'https://rembug.id',
    ),
  )
  expect(html).toBe(
    '<p><a href="https://rembug.id/a">Lihat</a><br>' +
      'Lihat: <a href="https://rembug.id.jahat.id/a">https://rembug.id.jahat.id/a</a></p>',
  )
})

test('whatever people wrote stays text', () => {
  const text = '<img src=x onerror=alert(1)> javascript:alert(1) https://a.id/"onclick="x'
  const html = shown(letterHtml(text, 'https://rembug.id'))
  expect(html).not.toMatch(/<img|href="javascript| onclick="/)
  fc.assert(
    fc.property(fc.string(), (any) => {
      const tags = shown(letterHtml(any, 'https://rembug.id')).match(/<[^>]*>/g) ?? []
      for (const tag of tags) expect(tag).toMatch(/^<(\/?(p|br|ul|li|a)|a href="https?:[^"]*")>$/)
    }),
  )
})
