import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { anActor } from '../support/factories.ts'
import { aHall, type Hall } from '../support/hall.ts'
import { aFollowUp, anAttendance, anInvitation, aTeam } from '../support/thread.ts'
import { cookieOf, cookiesOf, senderTo } from './sender.ts'

// A button without fields that is refused leads back to the page it stands on, as it stood, which says why.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

async function aPlace(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall(more)
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  return { hall, desk: `/${slug}/kelola`, forum: `/${slug}/kelola/forum/${hall.forum.id}` }
}

/** Presses the button that posts to `path` on `page`, and gives what the page one lands on says of it. */
async function press(page: string, path: string, by: StaffActor) {
  const session = await cookieOf(by)
  const answer = await send.post(path, {}, session, { Referer: app.url + page })
  expect([path, answer.status, answer.location]).toEqual([path, 302, page])
  const landed = await send.get(page, `${session}; ${cookiesOf(answer)}`)
  expect(landed.status).toBe(200)
  return { beside: besideButton(landed.page, path), above: aboveAll(landed.page) }
}

/** What is said in the open question of the button that posts to `path`, or right beside it. */
function besideButton(page: string, path: string) {
  const [before = '', rest = ''] = page.split(`action="${path}"`)
  const said = /refusal-here[^>]*>(.*?)<\/p>/s.exec(rest.split('</form>')[0] ?? '')?.[1]
  const [, question] = /.*<details([^>]*)>/s.exec(before.split('</details>').at(-1) ?? '') ?? []
  return said && question !== undefined && !question.includes('open=') ? 'closed' : (said ?? null)
}

const aboveAll = (page: string) =>
  /flash-of-refusal.*?<div class="min-w-0">(.*?)<\/div>/s.exec(page)?.[1] ?? null

const own = ({ organizationId, id }: Hall['forum']) => ({ organizationId, forumId: id })

test('a place of the team that must not fall empty is refused inside the question', async () => {
  const { hall, forum } = await aPlace({ status: 'ANNOUNCED' })
  await aTeam(hall.forum)
  const chair = await db.forumTeamMember.findFirstOrThrow({
    where: { ...own(hall.forum), role: 'CHAIR' },
  })
  const path = `${forum}/tim/${chair.id}/penghapusan`

  const said = await press(`${forum}/tim`, path, hall.organizer)

  expect(said.beside).toContain('Ketua')
})

test('letters of a forum without a date are refused on the page with its filter', async () => {
  const { hall, forum } = await aPlace({ status: 'ANNOUNCED', startsAt: null, endsAt: null })
  await anInvitation(hall.forum, { email: 'wakil@contoh.go.id' })
  const path = `${forum}/undangan/pengiriman`

  const said = await press(`${forum}/undangan?cari=Perwakilan`, path, hall.organizer)

  expect(said.above).toContain('hari dan jam')
})

test('a guest who cannot be let in is told of at the search that found them', async () => {
  const { hall, forum } = await aPlace({ status: 'ANNOUNCED' })
  const guest = await anInvitation(hall.forum, { name: 'Ibu Sri' })

  const page = `${forum}/kehadiran?cari=Sri`
  const said = await press(page, `${forum}/kehadiran/${guest.id}/masuk`, hall.facilitator)

  expect(said.above).toContain('Daftar hadir')
})

test('what somebody else took away meanwhile is said on the page, whatever it was', async () => {
  const { hall, forum } = await aPlace({ status: 'DRAFT' })
  const item = await db.agendaItem.create({
    data: { ...own(hall.forum), id: newId(), position: 1, title: 'Pembukaan' },
  })
  const member = await db.forumTeamMember.create({
    data: { ...own(hall.forum), id: newId(), role: 'MEMBER', name: 'Anggota' },
  })
  const presses = [
    [`${forum}/acara`, `${forum}/acara/${item.id}/penghapusan`],
    [`${forum}/tim`, `${forum}/tim/${member.id}/penghapusan`],
  ] as const
  for (const [page, path] of presses) {
    expect((await send.post(path, {}, hall.organizer)).location).toBe(page)
    expect((await press(page, path, hall.organizer)).above).toContain('sudah tidak ada')
  }
  const never = await send.post(`${forum}/acara/${newId()}/penghapusan`, {}, hall.admin)
  expect(never.status).toBe(404)
})

test('a row that somebody removed meanwhile is said to be gone', async () => {
  const { hall, forum } = await aPlace({ status: 'FORMULATING' })
  const row = await aFollowUp(hall.forum)
  const path = `${forum}/rumusan/baris/${row.id}/penghapusan`
  await send.post(path, {}, hall.organizer)

  const said = await press(`${forum}/rumusan`, path, hall.organizer)
  expect(said.above).toContain('sudah tidak ada')
  expect((await send.post(path, {}, hall.outsider)).status).toBe(404)
})

test('an invitation that was used or ended meanwhile is refused on its list', async () => {
  const { hall, forum } = await aPlace({ status: 'ANNOUNCED' })
  const came = await anInvitation(hall.forum, { status: 'ATTENDED' })
  await anAttendance(hall.forum, { invitationId: came.id, method: 'PASS' })
  const gone = await anInvitation(hall.forum, { withdrawnAt: new Date() })
  const list = `${forum}/undangan`

  for (const path of [`${came.id}/penarikan`, `${gone.id}/penyerahan`]) {
    const said = await press(list, `${list}/${path}`, hall.organizer)
    expect(said.above).toContain('ndangan')
  }
})

test('a member who was shut out or let in meanwhile is said to be, on their page', async () => {
  const { hall, desk } = await aPlace()
  const organization = { id: hall.admin.organizationId }
  const { membershipId } = await anActor('ORGANIZER', { organization })
  const member = `${desk}/pengaturan/anggota/${membershipId}`

  const said = async (page: string, path: string) =>
    (await press(page, page + path, hall.admin)).above
  expect(await said(member, '/pengaktifan')).toContain('sudah aktif')
  await send.post(`${member}/penonaktifan`, {}, hall.admin)
  expect(await said(member, '/penonaktifan')).toContain('sudah')
  const oneself = `${desk}/pengaturan/anggota/${hall.admin.membershipId}`
  expect(await said(oneself, '/penonaktifan')).toContain('diri sendiri')
})

test('a letter that left meanwhile is not tried again, as the outbox says', async () => {
  const { hall, desk } = await aPlace()
  const { organizationId } = hall.admin
  const mail = await db.outgoingMail.create({
    data: {
      ...{ organizationId, id: newId(), recipient: 'wakil@contoh.go.id' },
      ...{ subject: 'Undangan', body: 'Undangan', status: 'SENT' },
    },
  })

  const path = `${desk}/kotak-keluar/${mail.id}/percobaan`
  const said = await press(`${desk}/kotak-keluar?status=SENT`, path, hall.admin)

  expect(said.above).toContain('Surat')
})
