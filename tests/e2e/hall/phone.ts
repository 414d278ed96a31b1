import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect, inject } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { startSession } from '#domain/access/session.server.ts'
import { sessionCookieOf } from '#http/session.server.ts'
import { m } from '#messages'
import { findingsOn } from '../../support/axe.ts'
import { launchBrowser } from '../../support/browser.ts'
import type { Hall } from '../../support/hall.ts'
import { untilAwake, widthBeyond } from '../../support/person.ts'
import { filmQrCodes, type Shown } from '../../support/qr-video.ts'

/** A facilitator's phone with hall mode open, and what its camera will see. */
export type Phone = Awaited<ReturnType<typeof aPhone>>

type Setting = {
  film?: readonly Shown[]
  /** How far its clock is ahead, in milliseconds. */
  ahead?: number
}

export async function aPhone(hall: Hall, { film, ahead = 0 }: Setting = {}) {
  const browser = await browserSeeing(film)
  const context = await browser.newContext({
    baseURL: inject('appUrl'),
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  const troubles = troublesOf(context)
  await context.addCookies([await cookieOf(hall.facilitator)])
  await context.addInitScript((wrong) => {
    const now = Date.now
    Date.now = () => now() + wrong
  }, ahead)
  const page = await context.newPage()
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  const path = `/${slug}/kelola/forum/${hall.forum.id}/kehadiran/pindai`
  return { ...phoneWith(page, path), page, context, slug, troubles, close: () => browser.close() }
}

function phoneWith(page: Page, path: string) {
  const sheet = page.locator('.hall-answer')
  return {
    sheet,
    async open() {
      await page.goto(path)
      await untilAwake(page)
      await page.getByText(m.checkin_online()).waitFor()
    },
    async reload() {
      await page.reload()
      await untilAwake(page)
    },
    start: () => page.getByRole('button', { name: m.checkin_start() }).click(),
    /** Waits for an answer of that kind, whatever came before it. */
    async answers(outcome: string, ...said: string[]) {
      const answer = page.locator(`.hall-answer[data-outcome="${outcome}"]`)
      await answer.waitFor()
      for (const text of said) await answer.getByText(text).first().waitFor()
    },
    async dismiss() {
      await sheet.getByRole('button', { name: m.checkin_close() }).click()
      await sheet.waitFor({ state: 'detached' })
    },
    async type(text: string) {
      await page.getByLabel(m.checkin_type()).fill(text)
      await page.getByRole('button', { name: m.checkin_type_go() }).click()
    },
    waiting: (count: number) => page.locator(`[data-waiting="${count}"]`).waitFor(),
    async isSound() {
      expect(await findingsOn(page)).toEqual([])
      expect(await widthBeyond(page)).toBe(0)
    },
  }
}

async function browserSeeing(film?: readonly Shown[]): Promise<Browser> {
  if (!film) return launchBrowser(inject('browserPath'))
  const folder = await mkdtemp(join(tmpdir(), 'rembug-film-'))
  const file = await filmQrCodes(join(folder, 'camera.mjpeg'), film)
  return launchBrowser(inject('browserPath'), [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${file}`,
  ])
}

/** Errors of scripts and what the page's policy stopped; that the network is away is no trouble. */
function troublesOf(context: BrowserContext) {
  const troubles: string[] = []
  context.on('weberror', (error) => troubles.push(error.error().message))
  context.on('console', (message) => {
    const isTrouble = message.type() === 'error' && !/Failed to load|ERR_/.test(message.text())
    if (isTrouble) troubles.push(message.text())
  })
  return troubles
}

async function cookieOf({ userId }: StaffActor) {
  await db.user.update({ where: { id: userId }, data: { passwordChangedAt: new Date() } })
  const { token } = await startSession(db, userId, { address: null, userAgent: null })
  const cookie = await sessionCookieOf(token, false)
  const [, name = '', value = ''] = /^([^=]+)=([^;]+)/.exec(cookie) ?? []
  return { name, value, url: inject('appUrl') }
}
