import { expect, test } from 'vitest'
import { isFromElsewhere } from '#http/origin.server.ts'

// The tests' BASE_URL is http://localhost:3000; the server was asked for under another name.

test.each([
  ['a page of ours, as the browser says', { 'Sec-Fetch-Site': 'same-origin' }],
  ['nobody’s page: a bookmark', { 'Sec-Fetch-Site': 'none' }],
  ['the host that was asked', { Origin: 'http://forum.test' }],
  ['the same host, encrypted by a proxy that was not declared', { Origin: 'https://forum.test' }],
  ['the address people type', { Origin: 'http://localhost:3000' }],
  ['a program', {}],
])('a form from %s is taken', (_from, headers) => {
  expect(isFromElsewhere(aForm(headers))).toBe(false)
})

test.each([
  ['another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
  ['a neighbour below the same domain', { 'Sec-Fetch-Site': 'same-site' }],
  ['another site, in an old browser', { Origin: 'https://evil.example' }],
  ['another port', { Origin: 'http://forum.test:8080' }],
  ['a hidden page', { Origin: 'null' }],
  ['something unreadable', { Origin: 'forum.test' }],
])('a form from %s is not', (_from, headers) => {
  expect(isFromElsewhere(aForm(headers))).toBe(true)
})

test('reading is free for everybody', () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site' }
  expect(isFromElsewhere(new Request('http://forum.test/', { headers }))).toBe(false)
})

const aForm = (headers: Record<string, string>) =>
  new Request('http://forum.test/masuk', { method: 'POST', headers })
