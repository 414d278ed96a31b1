import { expect, test } from 'vitest'
import { readEnv } from '#platform/env.server.ts'

test('nothing has to be configured', () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    BASE_URL: 'http://localhost:3000',
    TRUST_PROXY: 0,
    UPLOAD_MAX_MB: 10,
  })
})

test('an empty value counts as not given', () => {
  expect(readEnv({ PORT: '', SMTP_URL: ' ' })).not.toHaveProperty('SMTP_URL')
})

test('every wrong value is named, with what it should be', () => {
  const wrong = { PORT: 'abc', LOG_LEVEL: 'loud', BASE_URL: 'forum.go.id' }

  expect(() => readEnv(wrong)).toThrow(
    /PORT must be a whole number from 0 to 65535, but is "abc"\./,
  )
  expect(() => readEnv(wrong)).toThrow(/LOG_LEVEL must be one of trace/)
  expect(() => readEnv(wrong)).toThrow(/BASE_URL must look like https:/)
})

test('what may hold a password is not repeated', () => {
  expect(() => readEnv({ DATABASE_URL: 'mysql://user:hidden@host/name' })).toThrow(
    /^DATABASE_URL must look like postgres:(?!.*hidden)/,
  )
  expect(() => readEnv({ SECRET: 'too short' })).toThrow(
    /^SECRET must have at least 32 characters\.$/,
  )
})

test('a proxy is trusted by number, or by saying so', () => {
  expect(readEnv({ TRUST_PROXY: 'true' }).TRUST_PROXY).toBe(1)
  expect(readEnv({ TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2)
  expect(() => readEnv({ TRUST_PROXY: 'nginx' })).toThrow(/TRUST_PROXY/)
})
