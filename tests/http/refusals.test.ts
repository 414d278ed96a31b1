import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { aForum, aService } from '../support/factories.ts'
import { aHall, type Hall } from '../support/hall.ts'
import { aFeedback, aFollowUp, anAttendance, anInvitation, gather } from '../support/thread.ts'
import { type Answer, senderTo, sentenceBeside, stillHolds, summaryOf } from './sender.ts'

// What cannot be done is refused with a sentence beside the field or the action, and what was typed is kept.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

const typedReason = 'Aula <dipakai> untuk "pengungsian" & dapur umum'
const tomorrow = () => new Date(Date.now() + 86_400_000)

async function aPlace(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall(more)
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  const manage = `/${slug}/kelola/forum`
  return { hall, slug, manage, forum: `${manage}/${hall.forum.id}` }
}

function expectKept(answer: Answer, ...typed: string[]) {
  expect(typed.filter((text) => !stillHolds(answer, text))).toEqual([])
}

const factsOf = (hall: Hall, more: Record<string, string> = {}) => ({
  unitId: hall.unit.id,
  year: '2031',
  theme: 'Standar <Pelayanan> Adminduk',
  topicKinds: 'SERVICE_PROBLEM',
  timeZone: 'Asia/Jakarta',
  place: 'Aula "Joyoboyo"',
  startsAt: '2031-10-07T09:00',
  ...more,
})

test.for([
  ['startsAt', { startsAt: '2020-10-07T09:00' }, 'sudah lewat'],
  ['startsAt', { startsAt: '7 Oktober' }, 'tidak sah'],
  ['startsAt', { startsAt: '', endsAt: '2031-10-07T12:00' }, 'mulai'],
  ['endsAt', { endsAt: '2031-10-07T08:00' }, 'setelah'],
  ['timeZone', { timeZone: 'Mars/Olympus' }, 'Zona waktu'],
  [
    'feedbackClosesAt',
    { feedbackOpensAt: '2031-10-08T08:00', feedbackClosesAt: '2031-10-07T08:00' },
    'setelah',
  ],
  ['year', { year: '1900' }, '2000'],
  ['onlineUrl', { onlineUrl: 'javascript:alert(1)' }, 'tidak sah'],
] as const)('a new forum with %s of %o is refused beside it', async ([field, typed, words]) => {
  const { hall, manage } = await aPlace()
  const path = `${manage}/baru?unit=${hall.unit.id}`

  const answer = await send.post(path, factsOf(hall, typed), hall.organizer)

  expect(answer.status).toBe(400)
  expect(sentenceBeside(answer, field)?.toLowerCase()).toContain(words.toLowerCase())
  expectKept(answer, 'Standar <Pelayanan> Adminduk', 'Aula "Joyoboyo"')
  expect(await db.forum.count({ where: { unitId: hall.unit.id } })).toBe(1)
})

test('a change of a forum that somebody else changed meanwhile is told so, and nothing is lost', async () => {
  const { hall, forum } = await aPlace({ status: 'DRAFT' })
  const version = new Date(0).toISOString()

  const answer = await send.post(`${forum}/ubah`, factsOf(hall, { version }), hall.organizer)

  expect(answer.status).toBe(400)
  expect(summaryOf(answer)).toContain('mengubah')
  expectKept(answer, 'Standar <Pelayanan> Adminduk', 'Aula "Joyoboyo"')
})

test.for([
  ['pembatalan', 'CLOSED', { reason: typedReason }],
  ['pembatalan', 'IN_SESSION', { reason: typedReason }],
  ['penundaan', 'CANCELLED', { reason: typedReason }],
  ['pembukaan-kembali', 'FOLLOW_UP', { reason: typedReason }],
] as const)('%s of a forum in %s is refused beside the action', async ([path, status, typed]) => {
  const { hall, forum } = await aPlace({ status })

  const answer = await send.post(`${forum}/${path}`, typed, hall.organizer)

  expect(answer.status).toBe(400)
  expect(summaryOf(answer)).toContain('Forum ini')
  expectKept(answer, typedReason)
})

test('a report of a forum that is not followed up keeps its typed number', async () => {
  const { hall, forum } = await aPlace({ status: 'FORMULATING' })
  const typed = new FormData()
  typed.set('number', '045/"1"/2026')
  typed.set('issuedOn', '2026-01-15')

  const answer = await send.post(`${forum}/laporan`, typed, hall.organizer)

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringContaining('Forum ini')])
  expectKept(answer, '045/"1"/2026', '2026-01-15')
})

test.for([
  ['penundaan', 'ANNOUNCED', { reason: typedReason, startsAt: '2020-01-01T09:00' }, 'startsAt'],
  ['penundaan', 'ANNOUNCED', { reason: typedReason, endsAt: '2031-01-01T09:00' }, 'startsAt'],
  ['penjadwalan-ulang', 'POSTPONED', { startsAt: '2020-01-01T09:00' }, 'startsAt'],
  [
    'penjadwalan-ulang',
    'POSTPONED',
    { startsAt: '2031-01-02T09:00', endsAt: '2031-01-01T09:00' },
    'endsAt',
  ],
  ['publikasi', 'REPORTED', { channel: 'WEBSITE', publishedOn: '2099-01-01' }, 'publishedOn'],
  ['publikasi', 'REPORTED', { channel: 'WEBSITE', publishedOn: '31-12-2020' }, 'publishedOn'],
] as const)('%s in %s with %o is refused beside %s', async ([path, status, typed, field]) => {
  const { hall, forum } = await aPlace({ status })

  const answer = await send.post(`${forum}/${path}`, typed, hall.organizer)

  expect(answer.status).toBe(400)
  expect(sentenceBeside(answer, field)).toMatch(/\w+/)
  if ('reason' in typed) expectKept(answer, typed.reason)
})

test('feedback after the window has closed keeps its text, through every door', async () => {
  const { hall, slug } = await aPlace({ feedbackClosesAt: new Date(Date.now() - 60_000) })
  const guest = await anInvitation(hall.forum)
  const walkIn = await anAttendance(hall.forum)
  const text = 'Loket <dua> tutup "terlalu" cepat'
  const doors = [`forum/${hall.forum.code}`, `u/${guest.token}`, `h/${walkIn.token}`]

  for (const door of doors) {
    const answer = await send.post(`/${slug}/${door}/masukan`, {
      ...{ id: newId(), kind: 'INPUT', identity: 'ANONYMOUS', text },
    })
    expect([door, answer.status]).toEqual([door, 400])
    expect(answer.page).toContain('Masa penyampaian masukan forum ini sudah berakhir')
    expectKept(answer, text)
  }
  expect(await db.feedback.count({ where: { forumId: hall.forum.id } })).toBe(0)
})

test('who checks themselves in to a full forum is told, with what they typed', async () => {
  const { hall, slug } = await aPlace({ status: 'IN_SESSION', capacity: 1 })
  const path = `/${slug}/ikut/${hall.forum.code}`
  const typed = { id: newId(), name: 'Warga "Mojoroto"', groupId: hall.group.id }
  expect((await send.get(path)).page).toContain('name="name"')
  await anAttendance(hall.forum)

  const answer = await send.post(path, typed)

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringContaining('penuh')])
  expectKept(answer, typed.name)
  const page = await send.get(path)
  expect(page.page).toContain('penuh')
  expect(page.page).not.toContain('name="name"')
  expect(await db.attendance.count({ where: { forumId: hall.forum.id } })).toBe(1)
})

test('a guest of a full forum is told of the waiting list, and the note is kept', async () => {
  const { hall, slug } = await aPlace({ capacity: 1 })
  await anInvitation(hall.forum, { status: 'CONFIRMED' })
  const guest = await anInvitation(hall.forum, { status: 'SENT' })
  const page = `/${slug}/u/${guest.token}`

  const answer = await send.post(page, { answer: 'CONFIRMED', note: 'Datang <pagi>' })
  expect(answer.status).toBe(302)

  const seen = await send.get(page)
  expect(seen.page).toMatch(/daftar tunggu/i)
  const { id, organizationId } = guest
  const kept = await db.invitation.findUnique({
    where: { organizationId_id: { organizationId, id } },
  })
  expect(kept).toMatchObject({ status: 'WAITLISTED', answerNote: 'Datang <pagi>' })
})

test('an answer after the doors opened is refused, and what was typed stays readable', async () => {
  const { hall, slug } = await aPlace({ status: 'IN_SESSION' })
  const guest = await anInvitation(hall.forum, { status: 'CONFIRMED' })

  const answer = await send.post(`/${slug}/u/${guest.token}`, {
    answer: 'REPRESENTED',
    representativeName: 'Ketua "RW" 03',
    note: 'Datang <pagi>',
  })

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringMatching(/\w+/)])
  expectKept(answer, 'Ketua "RW" 03', 'Datang <pagi>')
})

test('at the desk an unknown pass, a closed door and a second undo are refused in place', async () => {
  const { hall, forum } = await aPlace({ status: 'IN_SESSION' })
  const pass = await send.post(`${forum}/kehadiran`, { code: 'ZZZ"ZZZ' }, hall.facilitator)
  expect([pass.status, sentenceBeside(pass, 'code')]).toEqual([400, expect.stringMatching(/\w+/)])
  expectKept(pass, 'ZZZ"ZZZ')

  const came = await anAttendance(hall.forum, { undoneAt: new Date() })
  const undo = `${forum}/kehadiran/${came.id}/pembatalan`
  const second = await send.post(undo, { reason: typedReason }, hall.facilitator)
  expect([second.status, summaryOf(second)]).toEqual([400, expect.stringMatching(/\w+/)])
  expectKept(second, typedReason)
  const silent = await send.post(undo, { reason: ' ' }, hall.facilitator)
  expect([silent.status, sentenceBeside(silent, 'reason')]).toEqual([400, 'Wajib diisi'])

  await db.forum.updateMany({ where: { id: hall.forum.id }, data: { status: 'FORMULATING' } })
  const typed = { id: newId(), name: 'Warga "Mojoroto"', groupId: hall.group.id }
  const late = await send.post(`${forum}/kehadiran/tamu`, typed, hall.facilitator)
  expect([late.status, summaryOf(late)]).toEqual([400, expect.stringContaining('hadir')])
  expectKept(late, typed.name)
})

test('a row worked out too late, or agreed meanwhile, keeps its words', async () => {
  const { hall, forum } = await aPlace({ status: 'MINUTES_SIGNING' })
  const row = await aFollowUp(hall.forum, { status: 'AGREED', agreedAt: new Date() })
  const typed = { problem: 'Antre <lama>', recommendation: 'Tambah "loket"', horizon: 'SHORT' }

  for (const path of ['rumusan/baris', `rumusan/baris/${row.id}`]) {
    const page = await send.get(`${forum}/${path}`, hall.organizer)
    expect([page.status, page.page.includes('name="problem"')]).toEqual([200, false])
    const fields = { ...typed, id: newId(), seen: row.updatedAt.toISOString() }
    const answer = await send.post(`${forum}/${path}`, fields, hall.organizer)
    expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringMatching(/\w+/)])
    expectKept(answer, typed.problem, typed.recommendation)
  }
})

test('a row due before its forum is refused beside the day', async () => {
  const { hall, forum } = await aPlace({ status: 'FORMULATING' })
  const typed = {
    id: newId(),
    problem: 'Antre <lama>',
    recommendation: 'Loket',
    dueOn: '2020-01-01',
  }

  const answer = await send.post(`${forum}/rumusan/baris`, typed, hall.organizer)

  expect([answer.status, sentenceBeside(answer, 'dueOn')]).toEqual([
    400,
    expect.stringContaining('mendahului forum'),
  ])
  expectKept(answer, 'Antre <lama>', '2020-01-01')
})

test('what cannot be removed any more says so on the page one comes from', async () => {
  const { hall, forum } = await aPlace({ status: 'FOLLOW_UP' })
  const row = await aFollowUp(hall.forum, { status: 'AGREED', agreedAt: new Date() })

  const path = `${forum}/rumusan/baris/${row.id}/penghapusan`
  const answer = await send.post(path, {}, hall.organizer)

  expect([answer.status, answer.location]).toEqual([302, `${forum}/rumusan`])
  expect(await db.followUp.count({ where: { id: row.id } })).toBe(1)
})

test.for([
  ['rencana', 'AGREED', { dueOn: '2020-01-01', output: 'Loket <baru>' }, 'dueOn'],
  ['penundaan', 'PLANNED', { reviewOn: '2020-01-01', reason: 'Loket <baru>' }, 'reviewOn'],
  ['anggaran', 'PLANNED', { targetFiscalYear: '2001', text: 'Loket <baru>' }, 'targetFiscalYear'],
] as const)(
  '%s of a promise with a time that is past is refused beside it',
  async ([path, status, typed, field]) => {
    const { hall, slug } = await aPlace({ status: 'FOLLOW_UP' })
    const promise = await aFollowUp(hall.forum, {
      ...{ status, agreedAt: new Date(), ownerId: hall.owner.membershipId },
      ...{ dueOn: tomorrow(), output: 'Loket' },
    })

    const answer = await send.post(
      `/${slug}/kelola/tindak-lanjut/${promise.id}/${path}`,
      typed,
      hall.organizer,
    )

    expect(answer.status).toBe(400)
    expect(sentenceBeside(answer, field)).toMatch(/\w+/)
    expectKept(answer, 'Loket <baru>')
  },
)

test('progress on a promise that was submitted meanwhile keeps its words', async () => {
  const { hall, slug } = await aPlace({ status: 'FOLLOW_UP' })
  const { membershipId: ownerId } = hall.owner
  const promise = await aFollowUp(hall.forum, {
    status: 'SUBMITTED',
    agreedAt: new Date(),
    ownerId,
  })

  const answer = await send.post(
    `/${slug}/kelola/tindak-lanjut/${promise.id}/perkembangan`,
    { progress: '40', text: 'Meja <sudah> datang' },
    hall.owner,
  )

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringMatching(/\w+/)])
  expectKept(answer, 'Meja <sudah> datang')
})

test('a verdict nobody asks for any more is refused, and its note stays readable', async () => {
  const { hall, slug } = await aPlace({ status: 'FOLLOW_UP' })
  const promise = await aFollowUp(hall.forum, { status: 'CANCELLED', agreedAt: new Date() })
  const input = await aFeedback(hall.forum, { status: 'GROUPED' })
  await gather(promise, input)

  const answer = await send.post(`/${slug}/masukan/${input.trackingCode}/penilaian/${promise.id}`, {
    id: newId(),
    verdict: 'NOT_YET',
    note: 'Masih <antre>',
  })

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringMatching(/\w+/)])
  expectKept(answer, 'Masih <antre>')
})

test('a draft is moved to another unit on its form, whose services follow', async () => {
  const { hall, forum } = await aPlace({ status: 'DRAFT' })
  const other = await aForum(hall.admin)
  const service = await aService({ organizationId: other.organizationId, id: other.unitId })

  const page = await send.get(`${forum}/ubah?unit=${other.unitId}`, hall.admin)
  expect(page.page).toContain(`name="unitId" value="${other.unitId}"`)
  expect(page.page).toContain(service.name)

  const { updatedAt } = await db.forum.findFirstOrThrow({ where: { id: hall.forum.id } })
  const typed = factsOf(hall, {
    ...{ unitId: other.unitId, serviceIds: service.id, version: updatedAt.toISOString() },
  })
  const answer = await send.post(`${forum}/ubah?unit=${other.unitId}`, typed, hall.admin)
  expect([answer.status, answer.location]).toEqual([302, forum])
  expect(await db.forum.findFirst({ where: { id: hall.forum.id } })).toMatchObject({
    unitId: other.unitId,
  })
})

test('a link that opens nothing, or a malformed id, is a page that says what to do next', async () => {
  const { hall, slug, manage } = await aPlace()
  const paths = [
    `/${slug}/u/${'x'.repeat(22)}`,
    `/${slug}/h/${'x'.repeat(22)}`,
    `/${slug}/forum/ZZZZZZ`,
    `/${slug}/masukan/AAAA-AAAA-AAAA`,
    `/${slug}/tindak-lanjut/bukan-id`,
  ]
  for (const path of paths) {
    const { status, page } = await send.get(path)
    expect([path, status]).toEqual([path, 404])
    expect(page).toMatch(/<main[\s\S]*<a [^>]*href=/)
  }
  expect((await send.get(`${manage}/bukan-id`, hall.organizer)).status).toBe(404)
})
