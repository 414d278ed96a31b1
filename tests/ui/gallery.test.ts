import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import type { Browser } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findingsOn } from '../support/axe.ts'
import { findBrowser, launchBrowser, withoutBrowser } from '../support/browser.ts'
import { drawPage, pageNames } from './gallery/document.tsx'

let browser: Browser
let css: string

beforeAll(async () => {
  const path = await findBrowser()
  if (!path) throw new Error(withoutBrowser)
  css = await builtStyles()
  browser = await launchBrowser(path)
}, 120_000)

afterAll(() => browser?.close())

const looks = pageNames.flatMap((name) => [
  { name, theme: 'light' as const, width: 390 },
  { name, theme: 'dark' as const, width: 1440 },
])

test.each(looks)(
  '$name in $theme at $width px can be read and used by everyone',
  async (look) => {
    const page = await open(look)
    try {
      expect(await overflowOf(page)).toBe(0)
      await expect(await findingsOn(page)).toEqual([])
    } finally {
      await page.context().close()
    }
  },
  60_000,
)

test('at 200 % of the text size nothing is cut off at the side', async () => {
  const page = await open({ name: 'list', theme: 'light', width: 640 })
  await page.addStyleTag({ content: 'html { font-size: 200% }' })
  expect(await overflowOf(page)).toBe(0)
  await page.context().close()
})

test('no part of the design system asks for an inline style', () => {
  for (const name of pageNames) expect(drawPage(name, 'light', '')).not.toContain(' style="')
})

async function open({ name, theme, width }: (typeof looks)[number]) {
  const context = await browser.newContext({ viewport: { width, height: 900 } })
  const page = await context.newPage()
  await page.setContent(drawPage(name, theme, css))
  return page
}

type Page = Awaited<ReturnType<typeof open>>

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** The styles as the browser gets them, with what only the gallery uses. */
async function builtStyles() {
  const outDir = await mkdtemp(join(tmpdir(), 'gallery-'))
  try {
    const input = 'tests/ui/gallery/gallery.css'
    await build({
      configFile: false,
      logLevel: 'error',
      plugins: [tailwindcss()],
      build: { outDir, assetsInlineLimit: 1_000_000, rolldownOptions: { input } },
    })
    const files = await readdir(join(outDir, 'assets'))
    const file = files.find((name) => name.endsWith('.css'))
    return await readFile(join(outDir, 'assets', file ?? ''), 'utf8')
  } finally {
    await rm(outDir, { recursive: true })
  }
}
