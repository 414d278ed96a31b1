import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { test as base, expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import { enqueue, type Queue } from '#platform/jobs.server.ts'
import { auditorIn } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { auditWith } from './person.ts'

export type Visitor = (options?: BrowserContextOptions) => Promise<Page>

type Fixtures = {
  /** A page in a browser session of its own; paths are of the running app. */
  visitor: Visitor
}

let launched: Promise<Browser> | undefined

const withVisitors = base.extend<Fixtures>({
  async visitor({ task, onTestFailed }, use) {
    launched ??= launchBrowser(inject('browserPath'))
    const browser = await launched
    const auditor = auditorIn(browser)
    const contexts: BrowserContext[] = []
    const troubles: string[] = []
    const visitor: Visitor = async (options) => {
      const context = await browser.newContext({ baseURL: inject('appUrl'), ...options })
      context.setDefaultTimeout(30_000)
      contexts.push(context)
      noteTroubles(context, troubles)
      const page = await context.newPage()
      auditWith(auditor, page)
      return page
    }
    onTestFailed(() => photograph(contexts, task.name))
    await use(visitor)
    for (const context of contexts) await context.close()
    expect(troubles, 'what went wrong in the browser').toEqual([])
    expect(await auditor.findings(), 'what axe found').toEqual([])
  },
})

/** A test in a real browser against the built app; left out where there is no browser. */
export const journey = withVisitors.skipIf(!inject('browserPath'))

/** The mails the app has sent so far to `address`, the newest last, as they came over the wire. */
export async function mailsTo(address: string) {
  const names = (await readdir(inject('mailFolder'))).toSorted()
  const mails = await Promise.all(
    names.map((name) => readFile(join(inject('mailFolder'), name), 'utf8')),
  )
  return mails.filter((mail) => mail.includes(`<${address}>`) || mail.includes(`To: ${address}`))
}

/** Lets the running app do now what it does every minute. */
export const hasten = (queue: Queue<Record<string, never>>) => enqueue(db, queue, {})

/** Errors of scripts, what the page's own policy stopped, and dialogs: nothing of this app opens one. */
function noteTroubles(context: BrowserContext, troubles: string[]) {
  context.on('weberror', (error) =>
    troubles.push(`${error.page()?.url()}: ${error.error().message}`),
  )
  context.on('console', (message) => {
    const isTrouble = message.type() === 'error' && !message.text().startsWith('Failed to load')
    if (isTrouble) troubles.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('dialog', (dialog) => {
    troubles.push(`${dialog.page()?.url()}: a dialog said ${dialog.message()}`)
    void dialog.dismiss()
  })
}

async function photograph(contexts: BrowserContext[], name: string) {
  await mkdir('test-results', { recursive: true })
  const title = name.replace(/\W+/g, '-').slice(0, 60)
  for (const [index, page] of contexts.flatMap((context) => context.pages()).entries()) {
    const path = `test-results/${title}-${index + 1}.png`
    await page.screenshot({ path, fullPage: true }).catch(() => {})
  }
}
