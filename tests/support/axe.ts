import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext, Page, Route } from 'playwright-core'
import { expect } from 'vitest'

/** Fails with what a person with a disability would stumble over on this page (WCAG 2.2 AA). */
export async function expectAccessible(page: Page) {
  const { violations } = await auditOf(page)
  const found = violations.map(({ id, help, nodes }) => ({
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)),
  }))
  expect(found, `accessibility of ${page.url()}`).toEqual([])
}

async function auditOf(page: Page) {
  return audit((await runsScripts(page)) ? page : await twinOf(page))
}

function audit(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
}

/** Whether the pages of this session run scripts at all. */
export function runsScripts(page: Page) {
  const known = scripting.get(page.context()) ?? triesScript(page)
  scripting.set(page.context(), known)
  return known
}

const scripting = new WeakMap<BrowserContext, Promise<boolean>>()

const triesScript = (page: Page) =>
  Promise.race([
    page.evaluate(() => new Promise<boolean>((done) => setTimeout(() => done(true), 0))),
    new Promise<boolean>((done) => setTimeout(() => done(false), 1_500)),
  ])

const twins = new WeakMap<BrowserContext, Promise<Page>>()

/** Where scripts are off the auditor cannot run either: it looks at the same HTML elsewhere. */
async function twinOf(page: Page) {
  const context = page.context()
  const opened = twins.get(context) ?? openTwin(page)
  twins.set(context, opened)
  const twin = await opened

  const url = page.url()
  const body = await page.content()
  const isThis = (address: URL) => address.href === url
  const answer = (route: Route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  await twin.route(isThis, answer)
  await twin.goto(url)
  await twin.unroute(isThis, answer)
  return twin
}

async function openTwin(page: Page) {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser any more')
  const twin = await browser.newContext({ viewport: page.viewportSize() ?? undefined })
  page.context().once('close', () => void twin.close().catch(() => {}))
  return twin.newPage()
}
