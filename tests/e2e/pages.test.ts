import type { BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import type { Role } from '#domain/access/policy.ts'
import { startSession } from '#domain/access/session.server.ts'
import { sessionCookieOf } from '#http/session.server.ts'
import { endpoints } from '../http/matrix/routes.ts'
import { matrix } from '../http/matrix/table.ts'
import { type Finding, findingsOfLook, findingsOn } from '../support/axe.ts'
import { journey, type Visitor } from '../support/journey.ts'
import { untilAwake, widthBeyond } from '../support/person.ts'
import { type City, theCity } from './pages/city.ts'
import { addressOf, missing, readers } from './pages/places.ts'

const minutes = 60_000

journey(
  'every page of the app can be read and used by everyone, on a phone and at a desk',
  { timeout: 4 * minutes },
  async ({ visitor }) => {
    const city = await theCity()
    // Two walk towards each other: one begins with the public's pages, the other with the admin's.
    const waiting = endpoints()
      .filter(({ method, isPage }) => method === 'GET' && isPage)
      .map(({ pattern }) => ({ pattern, reader: readerOf(pattern) }))
      .toSorted((a, b) => order.indexOf(a.reader) - order.indexOf(b.reader))
    const problems: Problem[] = []

    const walk = async (next: () => (typeof waiting)[number] | undefined) => {
      const open = new Map<Reader, Page>()
      for (let one = next(); one; one = next()) {
        const page = open.get(one.reader) ?? (await openAs(one.reader, city, visitor))
        open.set(one.reader, page)
        problems.push(...(await lookAt(page, one.pattern, city)))
      }
    }
    await Promise.all([walk(() => waiting.shift()), walk(() => waiting.pop())])
    expect(problems).toEqual([])
  },
)

type Problem = {
  pattern: string
  width: number
  status?: number
  beyond?: number
  rule?: string
  where?: string[]
}

/** Opens a page once and looks at it twice: on a phone by day, at a desk by night. */
async function lookAt(page: Page, pattern: string, city: City) {
  await show(page, { width: 390, height: 844 }, 'light')
  const response = await page.goto(await addressOf(pattern, city))
  const status = response?.status()
  if (status !== (missing.has(pattern) ? 404 : 200)) return [{ pattern, width: 390, status }]
  await untilAwake(page)
  const onPhone = await problemsOf(page, pattern, await findingsOn(page))

  await show(page, { width: 1440, height: 900 }, 'dark')
  return [...onPhone, ...(await problemsOf(page, pattern, await findingsOfLook(page)))]
}

async function show(
  page: Page,
  size: { width: number; height: number },
  colorScheme: 'light' | 'dark',
) {
  await page.setViewportSize(size)
  await page.emulateMedia({ colorScheme })
}

async function problemsOf(page: Page, pattern: string, findings: Finding[]): Promise<Problem[]> {
  const view = { pattern, width: page.viewportSize()?.width ?? 0 }
  const beyond = await widthBeyond(page)
  return [
    ...(beyond > 0 ? [{ ...view, beyond }] : []),
    ...findings.map(({ rule, where }) => ({ ...view, rule, where })),
  ]
}

const roles = { none: null, evaluator: 'EVALUATOR', owner: 'ACTION_OWNER', admin: 'ADMIN' } as const
type Reader = keyof typeof roles
const order = Object.keys(roles) as Reader[]

/** Who looks: whoever the page is first of all for. */
function readerOf(pattern: string): Reader {
  if (matrix[`GET ${pattern}`]?.answers.none !== 'sign-in') return 'none'
  return readers[pattern] ?? 'admin'
}

async function openAs(reader: Reader, city: City, visitor: Visitor) {
  const page = await visitor()
  const role = roles[reader]
  if (role) await signIn(page.context(), role, city)
  return page
}

async function signIn(context: BrowserContext, role: Role, { organizationId }: City) {
  const { userId } = await db.membership.findFirstOrThrow({ where: { organizationId, role } })
  const { token } = await startSession(db, userId, { address: null, userAgent: null })
  const cookie = await sessionCookieOf(token, false)
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(cookie) ?? []
  await context.addCookies([{ name, value, url: inject('appUrl') }])
}
