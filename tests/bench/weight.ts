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
    const participant = await heaviestParticipantPage(browser, stage)
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

/** The invitation, and the page one speaks on with the script that keeps what one writes: the most of each. */
async function heaviestParticipantPage(browser: Browser, stage: Stage): Promise<Weight> {
  const page = `${stage.app.url}${participantPage(stage)}`
  const [own, speaking] = [await weigh(browser, page), await weigh(browser, `${page}/masukan`)]
  return {
    total: Math.max(own.total, speaking.total),
    script: Math.max(own.script, speaking.script),
  }
}

/** The page whose HTML names most script, weighed as a browser loads it. */
async function heaviestStaffPage(browser: Browser, stage: Stage) {
  const cookie = await signIn(stage, stage.app.url, 'ADMIN')
  const sizes = new Map<string, Promise<number>>()
  let heaviest = { size: 0, url: '' }
  for (const { path, urls } of await pagesOf(stage)) {
    if (!path.startsWith('/:organization/kelola')) continue
    for (const url of urls) {
      const size = await namedScript(stage, url, cookie, sizes)
      if (size > heaviest.size) heaviest = { size, url }
    }
  }
  const { script } = await weigh(browser, `${stage.app.url}${heaviest.url}`, cookie)
  console.error(`  ${Math.round(script)} kB of script at most: ${heaviest.url}`)
  return script
}

/** Bytes of all the scripts a page's HTML names, compressed. */
async function namedScript(
  stage: Stage,
  url: string,
  cookie: string,
  sizes: Map<string, Promise<number>>,
) {
  const { status, body } = await visit(stage.app.url, url, cookie)
  if (status !== 200 || !body.startsWith('<!DOCTYPE html>')) return 0
  let total = 0
  for (const script of new Set(body.match(/\/assets\/[\w.-]+\.js/g))) {
    if (!sizes.has(script)) sizes.set(script, compressedSize(`${stage.app.url}${script}`))
    total += (await sizes.get(script)) ?? 0
  }
  return total
}

async function compressedSize(url: string) {
  const { headers, body } = await fetch(url, { headers: { 'accept-encoding': 'br' } })
  await body?.cancel()
  return Number(headers.get('content-length'))
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
