import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Browser, BrowserContext, Page } from 'playwright-core'

export type Finding = { page: string; rule: string; where: string[] }

/** The auditor itself, without the remarks of its authors: it travels into every page. */
const auditor = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** WCAG 2.2 AA, and what the auditor's authors advise beyond it. */
const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What a person with a disability would stumble over on this page as it stands; scripts must be on. */
export function findingsOn(page: Page) {
  return audit(page, { type: 'tag', values: everything })
}

/** What the colours of a page make hard to read that was looked at before in others. */
export function findingsOfColours(page: Page) {
  return audit(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })
}

/** Has the auditor wait in every page that is opened there from now on. */
export const bringAuditor = (context: BrowserContext) => context.addInitScript(auditor)

async function audit(page: Page, runOnly: axe.RunOnly): Promise<Finding[]> {
  const isThere = await page.evaluate(() => 'axe' in window)
  if (!isThere) await page.evaluate(auditor)
  // The app has one style sheet and no frames: fetching the sheet again for the rules only takes time.
  const options = { runOnly, preload: false, resultTypes: ['violations' as const] }
  return page.evaluate(runAxe, options)
}

/** Runs in the browser. */
async function runAxe(options: axe.RunOptions) {
  const { axe } = window as unknown as { axe: typeof import('axe-core') }
  const { violations } = await axe.run(document, options)
  return violations.map(({ id, help, nodes }) => ({
    page: location.href,
    rule: `${id}: ${help}`,
    where: nodes.slice(0, 5).map(({ html }) => html.slice(0, 200)),
  }))
}

export type Auditor = ReturnType<typeof auditorIn>

/**
 * Looks at copies of pages on a page of its own: scripts run there, which may be off where the copy
 * is from, and the journey goes on meanwhile.
 */
export function auditorIn(browser: Browser) {
  const findings: Finding[] = []
  const seen = new Set<string>()
  let twin: Promise<Page> | undefined
  let queue = Promise.resolve()

  async function look({ url, body, size }: Copy) {
    twin ??= openTwin(browser, url)
    const page = await twin
    if (size) await page.setViewportSize(size)
    await page.setContent(body)
    for (const finding of await findingsOn(page)) findings.push({ ...finding, page: url })
  }

  return {
    /** Whether this is the first look from a screen of this size at a page with that heading. */
    isNew(page: Page, heading: string) {
      const view = `${page.viewportSize()?.width} ${withoutIds(page.url())} ${heading}`
      if (seen.has(view)) return false
      seen.add(view)
      return true
    },

    /** Takes a copy of the page as it is now. */
    async lookAt(page: Page) {
      const body = withoutScripts(await page.content())
      const copy = { url: page.url(), body, size: page.viewportSize() }
      queue = queue.then(() => look(copy))
      queue.catch(() => {})
    },

    /** What all copies had, once they are looked at. */
    async findings() {
      await queue
      await (await twin)?.close()
      return findings
    },
  }
}

type Copy = { url: string; body: string; size: ReturnType<Page['viewportSize']> }

/** The emptiest page of the same app: styles and pictures of the copies are found from there. */
async function openTwin(browser: Browser, url: string) {
  const page = await browser.newPage()
  await page.goto(new URL('/operasi/halaman-kosong', url).href)
  return page
}

/** They have done their work. */
const withoutScripts = (html: string) => html.replaceAll(/<script\b[\s\S]*?<\/script>/g, '')

const withoutIds = (url: string) =>
  new URL(url).pathname.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')
