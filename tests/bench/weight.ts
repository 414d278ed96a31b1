import type { Browser } from 'playwright-core'
import { findBrowser, launchBrowser, withoutBrowser } from '../support/browser.ts'
import { participantPage } from './addresses.ts'
import type { Figure } from './figure.ts'
import { pagesOf } from './pages.ts'
import { signIn, visit } from './staff.ts'
import type { Stage } from './stage.ts'

type Weight = { total: number; script: number }

/** What the pages weigh over the wire, compressed, the first time somebody opens them. */
export async function measureWeights(stage: Stage): Promise<Figure[]> {
  const path = await findBrowser()
  if (!path) throw new Error(withoutBrowser)
  const browser = await launchBrowser(path)
  try {
    const participant = await weigh(browser, `${stage.app.url}${participantPage(stage)}`)
    return [
      { name: 'participant_kb', value: participant.total, bar: 60, better: 'lower' },
      { name: 'participant_script_kb', value: participant.script, bar: 10, better: 'lower' },
      {
        name: 'staff_script_kb',
        value: await heaviestStaffPage(browser, stage),
        bar: 180,
        better: 'lower',
      },
    ]
  } finally {
    await browser.close()
  }
}

async function heaviestStaffPage(browser: Browser, stage: Stage) {
  const cookie = await signIn(stage, stage.app.url, 'ADMIN')
  const pages = (await pagesOf(stage)).filter(({ path }) =>
    path.startsWith('/:organization/kelola'),
  )
  let heaviest = 0
  for (const { url } of pages) {
    const { body } = await visit(stage.app.url, url, cookie)
    if (!body.startsWith('<!DOCTYPE html>')) continue
    const { script } = await weigh(browser, `${stage.app.url}${url}`, cookie)
    if (script > 180) console.error(`  ${Math.round(script)} kB of script: ${url}`)
    heaviest = Math.max(heaviest, script)
  }
  return heaviest
}

/** Kilobytes on the wire of one cold visit; what is preloaded for later counts as well. */
async function weigh(browser: Browser, url: string, cookie?: string): Promise<Weight> {
  const context = await browser.newContext({ extraHTTPHeaders: cookie ? { cookie } : {} })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  const kinds = new Map<string, string>()
  const weight: Weight = { total: 0, script: 0 }

  await wire.send('Network.enable')
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, /javascript/.test(response.mimeType) ? 'Script' : type)
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    weight.total += encodedDataLength / 1000
    if (kinds.get(requestId) === 'Script') weight.script += encodedDataLength / 1000
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await context.close()
  return weight
}
