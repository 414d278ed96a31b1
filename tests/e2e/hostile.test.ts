import { expect, inject, test } from 'vitest'
import { journey } from '../support/journey.ts'
import { desk, phone, untilAwake } from '../support/person.ts'
import { typeEverywhere } from './hostile/coverage.ts'
import { aRoom, pathOf, type Room } from './hostile/desks.ts'
import { stand } from './hostile/states.ts'
import { tooWide } from './pages/look.ts'

const rounds = 4
const minutes = 60_000

let room: Room

test('hostile text in any field comes back as typed, or is refused beside it and kept', {
  timeout: 5 * minutes,
}, async () => {
  room = await aRoom()
  expect(await typeEverywhere(room, rounds)).toEqual([])
})

const forum = '/kelola/forum/:forumId'
const shown = [
  ...['', '/kalender', '/forum/:code', '/tindak-lanjut', '/tindak-lanjut/:followUpId'],
  ...['/masukan/:trackingCode', '/u/:token', '/h/:token'],
  ...['/kelola', '/kelola/forum', forum, `${forum}/riwayat`, `${forum}/tim`, `${forum}/acara`],
  ...[`${forum}/bahan`, `${forum}/dokumen`, `${forum}/publikasi`, `${forum}/undangan`],
  ...[`${forum}/kehadiran`, `${forum}/kehadiran/daftar`, `${forum}/rumusan`],
  ...['/kelola/masukan', '/kelola/masukan/:feedbackId', '/evaluasi/jejak/:feedbackId'],
  ...['/kelola/tindak-lanjut', '/kelola/tindak-lanjut/:followUpId', '/kelola/audit'],
  ...['/kelola/pemangku-kepentingan', '/kelola/pemangku-kepentingan/:stakeholderId'],
  ...['/kelola/pengaturan/unit', '/kelola/pengaturan/unit/:unitId', '/kelola/pengaturan/anggota'],
].map((path) => `/:organization${path}`)

journey(
  'hostile text on a page does nothing: no script, no dialog, no scrolling sideways',
  {
    timeout: 3 * minutes,
  },
  async ({ visitor }) => {
    const { world, session } = room
    await stand(world, '')
    const page = await visitor()
    await page.context().addCookies([{ ...session, url: inject('appUrl') }])
    const troubles: unknown[] = []
    for (const pattern of shown) {
      const response = await page.goto(pathOf(pattern, world))
      if (response?.status() !== 200) troubles.push({ pattern, status: response?.status() })
      await untilAwake(page)
      for (const { viewport } of [phone, desk]) {
        await page.setViewportSize(viewport)
        for (const found of await tooWide(page)) troubles.push({ pattern, ...found })
      }
    }
    expect(troubles).toEqual([])
  },
)
