import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
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
  if (await runsScripts(page)) return audit(page)

  // Where scripts are off the auditor cannot run either: it looks at the same HTML elsewhere.
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser any more')
  const viewport = page.viewportSize() ?? undefined
  const context = await browser.newContext({ viewport })
  try {
    return await audit(await twinOf(page, await context.newPage()))
  } finally {
    await context.close()
  }
}

function audit(page: Page) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  return new AxeBuilder({ page }).setLegacyMode().withTags(tags).analyze()
}

const runsScripts = (page: Page) =>
  Promise.race([
    page.evaluate(() => new Promise<boolean>((done) => setTimeout(() => done(true), 0))),
    new Promise<boolean>((done) => setTimeout(() => done(false), 1_500)),
  ])

async function twinOf(page: Page, twin: Page) {
  const url = page.url()
  const body = await page.content()
  await twin.route(
    (address) => address.href === url,
    (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }),
  )
  await twin.goto(url)
  return twin
}
