import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { m } from '#messages'
import type { Auditor } from './axe.ts'

/** A phone without JavaScript, as participants and the public may have it. */
export const phone = {
  javaScriptEnabled: false,
  viewport: { width: 390, height: 844 },
  hasTouch: true,
}

/** A desk: where staff work. */
export const desk = { viewport: { width: 1440, height: 900 } }

type Said = string | RegExp

const auditors = new WeakMap<Page, Auditor>()

/** Has that auditor look wherever somebody comes in this page of the browser. */
export const auditWith = (auditor: Auditor, page: Page) => auditors.set(page, auditor)

/** Somebody in front of a browser. Wherever they come, the page is looked at with axe. */
export type Person = ReturnType<typeof personAt>

export function personAt(page: Page) {
  /** Waits until the page is itself; it is looked at once for each address and heading. */
  async function arrive(said?: Said) {
    await untilAwake(page)
    if (said) await textOn(page, said)
    const heading = await page.getByRole('heading', { level: 1 }).first().textContent()
    const auditor = auditors.get(page)
    if (!auditor?.isNew(page, heading ?? '')) return
    await expectNoSidewaysScrolling(page)
    await auditor.lookAt(page)
  }

  return {
    page,
    arrive,

    /** Types an address. */
    async open(path: string, status = 200) {
      const response = await page.goto(path)
      expect(response?.status(), `the answer of ${path}`).toBe(status)
      await arrive()
    },

    /** Presses a link and waits until it led somewhere. */
    async follow(name: Said) {
      const from = page.url()
      await page.getByRole('link', { name, exact: true }).first().click()
      await page.waitForURL((address) => address.href !== from)
      await arrive()
    },

    /** Presses a button and reads what the next page says of it. */
    async press(name: Said, said: Said) {
      await page.getByRole('button', { name, exact: true }).first().click()
      await arrive(said)
    },

    /** Opens a question of a page ("Kirim undangan") and answers it with its second button. */
    async confirm(name: string, said: Said, before?: () => Promise<unknown>) {
      const question = page.locator('details', {
        has: page.locator('summary').getByText(name, { exact: true }),
      })
      await question.first().locator('summary').click()
      await before?.()
      await question.first().getByRole('button', { name, exact: true }).click()
      await arrive(said)
    },

    /** Fills the fields of a form, each by its label. */
    async fill(fields: Record<string, string>) {
      for (const [label, value] of Object.entries(fields)) await fieldOf(page, label).fill(value)
    },

    /** Chooses in lists, each by its label and the words chosen. */
    async choose(fields: Record<string, string>) {
      for (const [label, option] of Object.entries(fields)) {
        await fieldOf(page, label).selectOption({ label: option })
      }
    },

    /** Marks boxes and circles whose labels begin so. */
    async mark(...labels: string[]) {
      for (const label of labels) await markChoice(page, label)
    },

    async attach(label: string, ...files: { name: string; mimeType: string; buffer: Buffer }[]) {
      await fieldOf(page, label).setInputFiles(files)
    },

    reads: (said: Said) => textOn(page, said),
  }
}

/** A field by what is written over it, whether or not it says that it may stay empty. */
export const fieldOf = (page: Page, label: string) =>
  page
    .getByLabel(
      new RegExp(`^\\s*${literal(label)}\\s*(\\(${literal(m.common_optional())}\\))?\\s*$`),
    )
    .first()

/** Presses the words beside a box or circle, as people do; the whole card around it takes the click. */
async function markChoice(page: Page, label: string) {
  const name = new RegExp(`^\\s*${literal(label)}`)
  const choices = page.getByRole('radio', { name }).or(page.getByRole('checkbox', { name }))
  const choice = choices.first()
  if (!(await choice.isChecked())) {
    await page.locator(`label[for="${await choice.getAttribute('id')}"]`).click()
  }
  expect(await choice.isChecked(), `${label} is marked`).toBe(true)
}

const textOn = (page: Page, said: Said) =>
  page.getByText(said).filter({ visible: true }).first().waitFor()

export const literal = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Waits until the page is there, and with it the framework where it ships one and scripts run. */
export async function untilAwake(page: Page) {
  await page.waitForLoadState('load')
  const awaits = await page.evaluate(
    () => document.documentElement.dataset.hydrates && !matchMedia('(scripting: none)').matches,
  )
  if (awaits) await page.waitForFunction(isAwake)
}

/** Whether the framework has taken over the page. Runs in the browser. */
function isAwake() {
  const main = document.querySelector('main')
  return main !== null && Object.keys(main).some((key) => key.startsWith('__react'))
}

async function expectNoSidewaysScrolling(page: Page) {
  expect(await widthBeyond(page), `the width of ${page.url()}`).toBe(0)
}

/** How much wider the page is than the screen. */
export const widthBeyond = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return Math.max(0, scrollWidth - clientWidth)
  })
