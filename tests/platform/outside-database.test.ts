import { expect, inject, test } from 'vitest'
import { awaitOutsideDatabase, problemOf } from '#platform/outside-database.ts'
import { freePort } from '../support/app.ts'

const { signal } = new AbortController()

test('a server that can be used is taken at once', async () => {
  await awaitOutsideDatabase(inject('serverUrl'), signal)
})

test('one that is away is waited for, then named without its password', async () => {
  const url = `postgres://rembug:hidden@127.0.0.1:${await freePort()}/forum`
  const began = Date.now()

  await expect(awaitOutsideDatabase(url, signal, 600)).rejects.toThrow(
    /^The database forum on 127\.0\.0\.1:\d+ cannot be used: (?!.*hidden).*ECONNREFUSED/,
  )
  expect(Date.now() - began).toBeGreaterThan(500)
})

test('a wrong name of the database is said at once, in the server’s own words', async () => {
  const url = new URL(inject('serverUrl'))
  url.pathname = 'no_such_database'

  await expect(awaitOutsideDatabase(url.href, signal)).rejects.toThrow(
    /no_such_database .* cannot be used: .*does not exist/,
  )
})

test('a server too old, or a role that may not make tables, is refused with the reason', () => {
  const fine = { version: 150_004, role: 'rembug', mayCreate: true }

  expect(problemOf(fine)).toBeUndefined()
  expect(problemOf({ ...fine, version: 140_011 })).toMatch(/PostgreSQL 14, and PostgreSQL 15/)
  expect(problemOf({ ...fine, mayCreate: false })).toMatch(/"rembug" may not create/)
})
