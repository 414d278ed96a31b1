import { expect, onTestFinished, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { askAgain, refuseToSign } from '#domain/record/refusal.server.ts'
import { sign } from '#domain/record/signing.server.ts'
import {
  mailSigningLink,
  makeSigningLink,
  revokeSigningLinks,
} from '#domain/record/signing-link.server.ts'
import { readSigningPage } from '#domain/record/signing-page.server.ts'
import { m } from '#messages'
import { setClock } from '#platform/clock.server.ts'
import { actionsAbout, aHall, eventsAbout, outcomesOf } from '../../support/hall.ts'
import {
  anOpenRecord,
  drawing,
  forumNow,
  linkOf,
  recordNow,
  signatoriesOf,
  signFor,
} from './stage.ts'

test('the last signature needed makes it whole: paper, move and promises follow by themselves', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, head, user)
  expect(await recordNow(stage.record)).toMatchObject({ signedAt: null })
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'MINUTES_SIGNING' })

  const last = await sign(stage.visitor, await linkOf(stage, expert), drawing(stage.record.sha256))

  expect(last).toEqual({ complete: true })
  expect((await recordNow(stage.record)).signedAt).not.toBeNull()
  expect(await forumNow(stage.forum)).toMatchObject({ status: 'FOLLOW_UP' })
  expect(await db.followUp.findMany({ where: { forumId: stage.forum.id } })).toMatchObject([
    { status: 'AGREED' },
  ])
  const papers = await db.forumPaper.findMany({ where: { forumId: stage.forum.id } })
  expect(papers).toMatchObject([{ kind: 'OFFICIAL_RECORD', number: stage.record.number }])
  expect(await actionsAbout(stage.record.id)).toEqual([
    'official-record.opened',
    ...['official-record.signed', 'official-record.signed', 'official-record.signed'],
    'official-record.completed',
  ])
  const [, first] = await eventsAbout(stage.record.id)
  expect(first).toMatchObject({
    actorKind: 'PARTICIPANT',
    actorName: 'Kepala Dinas Uji',
    details: { way: 'DRAWN', sha256: stage.record.sha256 },
  })
})

test('two devices at once: both signatures count, and exactly one of them completes', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, head)
  const [tablet, phone] = [await linkOf(stage, user, 'TABLET'), await linkOf(stage, expert)]

  const results = await Promise.all(
    [tablet, phone].map((token) => sign(stage.visitor, token, drawing(stage.record.sha256))),
  )

  expect(results.map(({ complete }) => complete).toSorted()).toEqual([false, true])
  expect(
    await db.recordSignature.count({ where: { signatory: { recordId: stage.record.id } } }),
  ).toBe(3)
  expect(await db.forumPaper.count({ where: { forumId: stage.forum.id } })).toBe(1)
})

test('the same signature from two devices at once is kept once, and the other is told', async () => {
  const stage = await anOpenRecord()
  const { user } = stage.signatories
  const [tablet, phone] = [await linkOf(stage, user, 'TABLET'), await linkOf(stage, user)]
  const { done, refused } = await outcomesOf(
    [tablet, phone].map((token) => sign(stage.visitor, token, drawing(stage.record.sha256))),
  )
  expect(done).toBe(1)
  expect(refused).toMatchObject([{ message: m.record_error_signed_already() }])
  expect(await db.recordSignature.count({ where: { signatoryId: user } })).toBe(1)
})

test.each([
  ['', m.record_error_empty],
  ['100,100', m.record_error_dot],
  ['<svg>', m.record_error_unreadable],
])('drawing %j is refused with its sentence', async (strokes, sentence) => {
  const stage = await anOpenRecord()
  const token = await linkOf(stage, stage.signatories.user)
  await expect(
    sign(stage.visitor, token, drawing(stage.record.sha256, { strokes })),
  ).rejects.toMatchObject({ field: 'strokes', message: sentence() })
  expect(await db.recordSignature.count({ where: { signatoryId: stage.signatories.user } })).toBe(0)
})

test('one’s full name signs too, if it is the right one and is meant', async () => {
  const stage = await anOpenRecord()
  const token = await linkOf(stage, stage.signatories.user)
  const typed = (more: object) =>
    sign(stage.visitor, token, drawing(stage.record.sha256, { way: 'TYPED', strokes: '', ...more }))
  await expect(typed({ fullName: 'Orang lain', agreed: true })).rejects.toMatchObject({
    field: 'fullName',
  })
  await expect(typed({ fullName: 'Perwakilan Warga' })).rejects.toMatchObject({ field: 'agreed' })
  await typed({ fullName: '  perwakilan   WARGA ', agreed: true, note: 'Dengan catatan' })
  expect(
    await db.recordSignature.findFirst({ where: { signatoryId: stage.signatories.user } }),
  ).toMatchObject({
    ...{ way: 'TYPED', path: null, note: 'Dengan catatan', sha256: stage.record.sha256 },
  })
})

test('a link ends by time, by hand, and by a newer one to a phone; none of them signs', async () => {
  const stage = await anOpenRecord()
  const { visitor, organizer, forum, signatories } = stage
  const [first, second] = [
    await linkOf(stage, signatories.user),
    await linkOf(stage, signatories.user),
  ]
  expect((await readSigningPage(visitor, first)).obstacle).toBe('ENDED')
  expect((await readSigningPage(visitor, second)).obstacle).toBeNull()
  await revokeSigningLinks(organizer, forum.id, signatories.user)
  const tablet = await linkOf(stage, signatories.user, 'TABLET')
  onTestFinished(setClock(new Date(Date.now() + 31 * 60_000)))
  for (const token of [first, second, tablet])
    await expect(sign(visitor, token, drawing(stage.record.sha256))).rejects.toMatchObject({
      message: m.record_error_link_ended(),
    })
  await expect(revokeSigningLinks(organizer, forum.id, signatories.user)).rejects.toMatchObject({
    message: m.record_error_no_link(),
  })
  for (const token of ['x'.repeat(22), 'x', undefined])
    await expect(readSigningPage(visitor, token)).rejects.toMatchObject({ status: 404 })
  const elsewhere = await aHall()
  await expect(sign(elsewhere.visitor, first, drawing(stage.record.sha256))).rejects.toMatchObject({
    status: 404,
  })
})

test('a link is sent by e-mail without being read in the outbox', async () => {
  const stage = await anOpenRecord()
  const email = 'warga@contoh.id'
  await mailSigningLink(stage.facilitator, stage.forum.id, stage.signatories.user, { email })
  const [mail] = await db.outgoingMail.findMany({ where: { forumId: stage.forum.id } })
  expect(mail).toMatchObject({ recipient: email, isPrivate: true })
  const token = mail?.body.match(/tanda-tangan\/([\w-]{22})/)?.[1]
  expect((await readSigningPage(stage.visitor, token)).name).toBe('Perwakilan Warga')
})

test('somebody may refuse, with the reason on record, and still change their mind', async () => {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  const token = await linkOf(stage, expert)
  const refusal = 'Rekomendasi nomor 1 belum tepat.'
  await refuseToSign(stage.visitor, token, { refusal })
  const page = await readSigningPage(stage.visitor, token)
  expect(page).toMatchObject({ obstacle: null, refusalReason: refusal })
  expect(page.missing).toContain('menolak')
  await expect(refuseToSign(stage.visitor, token, { refusal })).rejects.toMatchObject({
    message: m.record_error_refused_already(),
  })
  expect((await actionsAbout(stage.record.id)).at(-1)).toBe('official-record.refused')

  await signFor(stage, head, user)
  expect((await recordNow(stage.record)).signedAt).toBeNull()
  expect(await sign(stage.visitor, token, drawing(stage.record.sha256))).toEqual({ complete: true })
  const events = await eventsAbout(stage.record.id)
  expect(events.filter(({ action }) => action === 'official-record.signed').at(-1)).toMatchObject({
    details: { afterRefusal: true },
  })
})

test('who refused is asked again by whoever manages the forum: the objection stays in the history', async () => {
  const stage = await anOpenRecord()
  const { expert } = stage.signatories
  const ask = (actor = stage.organizer) => askAgain(actor, stage.forum.id, expert)
  await expect(ask()).rejects.toMatchObject({ message: m.record_error_not_refused() })
  const refusal = 'Belum tepat.'
  await refuseToSign(stage.visitor, await linkOf(stage, expert), { refusal })
  const elsewhere = await aHall()
  for (const [actor, status] of [
    [stage.facilitator, 403],
    [stage.outsider, 404],
    [elsewhere.admin, 404],
  ] as const)
    await expect(ask(actor)).rejects.toMatchObject({ status })

  const { done, refused } = await outcomesOf([ask(), ask()])
  expect(done).toBe(1)
  expect(refused).toMatchObject([{ message: m.record_error_not_refused() }])
  expect(await db.recordSignatory.findFirst({ where: { id: expert } })).toMatchObject({
    ...{ refusedAt: null, refusalReason: null },
  })
  const told = await eventsAbout(stage.record.id)
  expect(told.slice(-2)).toMatchObject([
    { action: 'official-record.refused', details: { reason: refusal } },
    { action: 'official-record.asked-again', details: { reason: refusal } },
  ])
})

test('the signing page tells nobody’s telephone, and the paper that was shown is the one signed', async () => {
  const stage = await anOpenRecord()
  const token = await linkOf(stage, stage.signatories.expert)
  const other = drawing('b'.repeat(64))
  await expect(sign(stage.visitor, token, other)).rejects.toMatchObject({
    message: m.record_error_other_paper(),
  })
})

test('who may not open forums makes no link; other units and organizations find no signatory', async () => {
  const stage = await anOpenRecord()
  const elsewhere = await anOpenRecord()
  const { user } = await signatoriesOf(stage.record)
  for (const [actor, status] of [
    [stage.owner, 403],
    [stage.evaluator, 403],
    [stage.outsider, 404],
    [elsewhere.admin, 404],
  ] as const)
    await expect(makeSigningLink(actor, stage.forum.id, user, 'PHONE')).rejects.toMatchObject({
      status,
    })
  await expect(
    makeSigningLink(elsewhere.admin, elsewhere.forum.id, user, 'PHONE'),
  ).rejects.toMatchObject({ status: 404 })
  expect(await db.signingLink.count({ where: { signatoryId: user } })).toBe(0)
})

test('a signature is neither changed nor deleted', async () => {
  const stage = await anOpenRecord()
  await signFor(stage, stage.signatories.user)
  const where = { signatoryId: stage.signatories.user }
  await expect(db.recordSignature.updateMany({ where, data: { note: 'x' } })).rejects.toThrow(
    /neither changed nor deleted/,
  )
  await expect(db.recordSignature.deleteMany({ where })).rejects.toThrow(
    /neither changed nor deleted/,
  )
})
