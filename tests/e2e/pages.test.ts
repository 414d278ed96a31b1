import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import { startSession } from '#domain/access/session.server.ts'
import { sessionCookieOf } from '#http/session.server.ts'
import { endpoints } from '../http/matrix/routes.ts'
import { bringAuditor } from '../support/axe.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { type City, theCity } from './pages/city.ts'
import { type Problem, problemsOn } from './pages/look.ts'
import { addressOf, answerOf, type Reader, readerOf, readers, unread } from './pages/places.ts'
import { readerIn } from './pages/records.ts'

const minutes = 60_000
const tabs = 3

journey(
  'every page of the app can be read and used by everyone, on a phone and at a desk',
  { timeout: 4 * minutes },
  async ({ visitor }) => {
    const city = await theCity()
    const waiting = endpoints()
      .filter(({ method, isPage }) => method === 'GET' && isPage)
      .filter(({ pattern }) => !unread.has(pattern))
      .map(({ pattern }) => ({ pattern, reader: readerOf(pattern) }))
      .toSorted((a, b) => order.indexOf(a.reader) - order.indexOf(b.reader))
    const browserOf = browsersOf(city, visitor)
    const problems: Problem[] = []

    const walk = async () => {
      const open = new Map<Reader, Page>()
      for (let one = waiting.shift(); one; one = waiting.shift()) {
        const page = open.get(one.reader) ?? (await (await browserOf(one.reader)).newPage())
        open.set(one.reader, page)
        problems.push(...(await visit(page, one.pattern, city)))
      }
    }
    await Promise.all(Array.from({ length: tabs }, walk))
    expect(problems).toEqual([])
  },
)

/** Opens a page and looks at it; one without a place in the walk is a problem of its own. */
async function visit(page: Page, pattern: string, city: City): Promise<Problem[]> {
  const address = await addressOf(pattern, city)
  if (!address.path) return [{ pattern, trouble: `pages/places.ts lacks ${address.lacks}` }]

  const found = await problemsOn(page, { path: address.path, status: answerOf(pattern) })
  return found.map((problem) => ({ pattern, ...problem }))
}

const order = Object.keys(readers) as Reader[]

/** One browser a reader, in which they stay signed in and whose tabs share what was fetched. */
function browsersOf(city: City, visitor: Visitor) {
  const open = new Map<Reader, Promise<BrowserContext>>()
  const openFor = async (reader: Reader) => {
    const context = (await visitor()).context()
    await bringAuditor(context)
    if (reader !== 'none') await context.addCookies([await sessionOf(reader, city)])
    return context
  }
  return (reader: Reader) => {
    const context = open.get(reader) ?? openFor(reader)
    open.set(reader, context)
    return context
  }
}

async function sessionOf(reader: Exclude<Reader, 'none'>, city: City) {
  const { userId } = await readerIn(city, readers[reader])
  const { token } = await startSession(db, userId, { address: null, userAgent: null })
  const cookie = await sessionCookieOf(token, false)
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(cookie) ?? []
  return { name, value, url: inject('appUrl') }
}
