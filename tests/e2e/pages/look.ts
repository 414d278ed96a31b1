import type { Page } from 'playwright-core'
import { type Finding, findingsOfColours, findingsOn } from '../../support/axe.ts'
import { untilAwake, widthBeyond } from '../../support/person.ts'

export type Problem = { pattern: string } & Seen
type Seen = { trouble: string; where?: string[] }

const phone = { width: 390, height: 844 }
const desk = { width: 1440, height: 900 }

/** Where somebody goes, and what the page should answer. */
type Way = { path: string; status: number }

/** What is wrong with a page: on a phone by day, and at a desk by night. */
export async function problemsOn(page: Page, { path, status }: Way): Promise<Seen[]> {
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  const response = await page.goto(path)
  if (response?.status() !== status) return [{ trouble: `answers ${response?.status()}` }]
  const arrived = new URL(page.url()).pathname
  if (arrived !== path) return [{ trouble: `leads to ${arrived}` }]

  await untilAwake(page)
  const byDay = [...(await tooWide(page)), ...troublesIn(await findingsOn(page))]
  await page.setViewportSize(desk)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.evaluate(settle)
  return [...byDay, ...(await tooWide(page)), ...troublesIn(await findingsOfColours(page))]
}

/** Lets no colour be seen on its way to another. Runs in the browser. */
function settle() {
  for (const change of document.getAnimations()) change.finish()
}

/** Whether a page reaches beyond the screen, and with what. */
export async function tooWide(page: Page): Promise<Seen[]> {
  const beyond = await widthBeyond(page)
  if (beyond === 0) return []
  const trouble = `is ${beyond} px too wide for ${page.viewportSize()?.width} px`
  return [{ trouble, where: await page.evaluate(whatIsBeyond) }]
}

/** The innermost of what reaches farthest to the right, but for what scrolls by itself. Runs in the browser. */
function whatIsBeyond() {
  return [...document.querySelectorAll('body *')]
    .filter((element) => !element.closest('.public-nav, .sr-only'))
    .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
    .toSorted((one, other) => one.right - other.right)
    .slice(-4)
    .map(({ element, right }) => `${right} ${element.outerHTML.slice(0, 200)}`)
}

const troublesIn = (findings: Finding[]): Seen[] =>
  findings.map(({ rule, where }) => ({ trouble: rule, where }))
