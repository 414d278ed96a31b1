import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { buildApp, type RunningApp, startApp } from '../support/app.ts'
import { aHall } from '../support/hall.ts'
import { aFeedback, aFollowUp } from '../support/thread.ts'
import { senderTo, stillHolds, summaryOf } from './sender.ts'

// Every move with a form, made where it does not follow or on a page gone stale: said above its button, the text kept.

let app: RunningApp
let send: ReturnType<typeof senderTo>

beforeAll(async () => {
  await buildApp()
  const { DATABASE_URL = '', DATA_DIR = '' } = process.env
  app = await startApp({ DATABASE_URL, DATA_DIR })
  send = senderTo(app.url)
}, 300_000)

afterAll(() => app?.stop(), 30_000)

const words = 'Aula <dipakai> untuk "pengungsian" & dapur umum'

async function aPlace(more: Parameters<typeof aHall>[0] = {}) {
  const hall = await aHall(more)
  const { slug } = await db.organization.findFirstOrThrow({
    where: { id: hall.admin.organizationId },
  })
  return { hall, desk: `/${slug}/kelola` }
}

test('no move of a forum that ended is an error page, and no text is lost', async () => {
  const { hall, desk } = await aPlace({ status: 'CANCELLED' })
  const numbered = { number: words, issuedOn: '2026-01-15' }
  const moves = {
    ...{ penjadwalan: {}, pengumuman: {}, pembukaan: {}, perumusan: {} },
    ...{ penetapan: numbered, laporan: numbered, penutupan: numbered, pengarsipan: {} },
    ...{ penundaan: { reason: words }, pembatalan: { reason: words } },
    ...{
      'pembukaan-kembali': { reason: words },
      'penjadwalan-ulang': { startsAt: '2031-01-02T09:00' },
    },
  }
  for (const [move, typed] of Object.entries(moves)) {
    const uploads = move === 'penetapan' || move === 'laporan' || move === 'penutupan'
    const answer = await send.post(
      `${desk}/forum/${hall.forum.id}/${move}`,
      uploads ? multipart(typed) : typed,
      hall.organizer,
    )
    expect([move, answer.status, summaryOf(answer)]).toEqual([
      move,
      400,
      expect.stringContaining('Forum ini'),
    ])
    expect([move, lost(answer, typed)]).toEqual([move, []])
  }
})

test('no move of a promise that ended is an error page, and no text is lost', async () => {
  const { hall, desk } = await aPlace({ status: 'FOLLOW_UP' })
  const { membershipId: ownerId } = hall.owner
  const ended = { status: 'CANCELLED', agreedAt: new Date(), ownerId } as const
  const promise = await aFollowUp(hall.forum, ended)
  const moves = {
    rencana: { dueOn: '2099-01-01', output: words },
    'rencana/perubahan': { dueOn: '2099-01-01', output: words },
    pengerjaan: { progress: '20', text: words },
    perkembangan: { progress: '20', text: words },
    anggaran: { targetFiscalYear: '2099', text: words },
    penundaan: { reviewOn: '2099-01-01', reason: words },
    pengajuan: { text: words },
    verifikasi: { text: words },
    pengembalian: { reason: words },
    publikasi: { text: words },
    penugasan: { ownerPosition: 'Kepala Dinas', reason: words },
    penolakan: { reason: words },
    pembatalan: { reason: words },
  }
  for (const [move, typed] of Object.entries(moves)) {
    const answer = await send.post(`${desk}/tindak-lanjut/${promise.id}/${move}`, typed, hall.admin)
    expect([move, answer.status, summaryOf(answer)]).toEqual([
      move,
      400,
      expect.stringMatching(/\w+/),
    ])
    expect([move, lost(answer, typed)]).toEqual([move, []])
  }
})

const treatments = {
  jawaban: { answer: words },
  pengalihan: { laporTicket: '12345', reason: words },
  'di-luar-lingkup': { reason: words },
  penyembunyian: { reason: words },
  penarikan: { reason: words },
  pemulihan: {},
  pemilahan: { kind: 'INPUT' },
}

test('no move of an input that was taken back is an error page, and no text is lost', async () => {
  const { hall, desk } = await aPlace({ status: 'IN_SESSION' })
  const input = await aFeedback(hall.forum, { status: 'WITHDRAWN' })
  const seen = input.updatedAt.toISOString()
  for (const [move, typed] of Object.entries(treatments)) {
    const path = `${desk}/masukan/${input.id}/${move}`
    const answer = await send.post(path, { ...typed, seen }, hall.organizer)
    expect([move, answer.status, summaryOf(answer)]).toEqual([
      move,
      400,
      expect.stringMatching(/\w+/),
    ])
    expect([move, lost(answer, typed)]).toEqual([move, []])
  }
})

test('who decides on an input that changed meanwhile is told, and the next try is on what it is now', async () => {
  const { hall, desk } = await aPlace({ status: 'IN_SESSION' })
  const input = await aFeedback(hall.forum, { status: 'ANSWERED', answer: 'Loket ketiga dibuka.' })
  const path = `${desk}/masukan/${input.id}/jawaban`
  const stale = { answer: words, seen: new Date(0).toISOString() }

  const answer = await send.post(path, stale, hall.organizer)

  expect([answer.status, summaryOf(answer)]).toEqual([400, expect.stringContaining('orang lain')])
  expect(lost(answer, { answer: words })).toEqual([])
  expect(answer.page).toContain('Loket ketiga dibuka.')
  const seen = /name="seen" value="([^"]+)"/.exec(answer.page)?.[1] ?? ''
  expect(seen).toBe(input.updatedAt.toISOString())
  expect((await send.post(path, { answer: words, seen }, hall.organizer)).status).toBe(302)
})

function multipart(typed: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  return form
}

const lost = (answer: Parameters<typeof stillHolds>[0], typed: Record<string, string>) =>
  Object.values(typed).filter((text) => text === words && !stillHolds(answer, text))
