import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { isLocal, loggablePath, visitorOf } from '#platform/visitor.server.ts'

test('without a declared proxy nothing a visitor claims is believed', () => {
  const request = aRequest({
    'x-forwarded-for': '10.1.1.1',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'evil.example',
    'x-request-id': 'chosen-by-the-visitor',
  })

  const visitor = visitorOf(request, 0)

  expect(visitor).toMatchObject({ clientAddress: '127.0.0.1', secure: false, host: 'forum.test' })
  expect(visitor.requestId).not.toBe('chosen-by-the-visitor')
  expect(isLocal(request, visitor, 0)).toBe(false)
})

test('behind proxies the address is the one that the outermost of them saw', () => {
  const request = aRequest({
    'x-forwarded-for': '1.1.1.1, 36.80.1.2, 10.0.0.9',
    'x-forwarded-proto': 'https',
    'x-request-id': 'abcdef123456',
  })

  expect(visitorOf(request, 1).clientAddress).toBe('10.0.0.9')
  expect(visitorOf(request, 2)).toMatchObject({
    clientAddress: '36.80.1.2',
    secure: true,
    requestId: 'abcdef123456',
  })
})

test('a request id that is not one is replaced', () => {
  const request = aRequest({ 'x-request-id': 'a\nforged line' })

  expect(visitorOf(request, 1).requestId).toMatch(/^[\w-]{36}$/)
})

test('personal links do not reach the log, ordinary addresses do', () => {
  expect(loggablePath('/kota-kediri/u/Zm9ydW0ta29uc3VsdGFzaQ/tanggapan')).toBe(
    '/kota-kediri/u/[…]/tanggapan',
  )
  const forum = '/kota-kediri/kelola/forum/01936b2e-7c1a-7b3e-9d2f-0a1b2c3d4e5f'
  expect(loggablePath(forum)).toBe(forum)
})

function aRequest(headers: Record<string, string>) {
  const socket = { remoteAddress: '::ffff:127.0.0.1' }
  return { headers: { host: 'forum.test', ...headers }, socket } as unknown as IncomingMessage
}
