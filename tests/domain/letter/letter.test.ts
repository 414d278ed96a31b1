import { expect, onTestFinished, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findLetter, saveLetter } from '#domain/letter/letter.server.ts'
import { findLetterSetting, setLetters } from '#domain/letter/letter-setting.server.ts'
import { readLetterSheet, readLetterSheets } from '#domain/letter/letter-sheet.server.ts'
import { m } from '#messages'
import { setClock } from '#platform/clock.server.ts'
import { aForum } from '../../support/factories.ts'
import { aHall, eventsAbout, type Hall, outcomesOf } from '../../support/hall.ts'
import { anInvitation } from '../../support/thread.ts'

// The letter of a forum: numbered once, by the organization's own pattern, without gaps or doubles.

const startsAt = new Date('2026-12-09T02:00:00Z')

const words = {
  place: 'Kediri',
  subject: 'Undangan Forum Konsultasi Publik',
  opening: 'Dengan hormat,',
  closing: 'Terima kasih.',
  signatoryPosition: 'Kepala Dinas',
  signatoryName: null,
  signatoryNumber: null,
  issuedOn: '2026-11-20',
  version: null,
}

const issue = (hall: Hall, forum: { id: string } = hall.forum, more = {}) =>
  saveLetter(hall.organizer, forum.id, { ...words, ...more })

const anotherForum = (hall: Hall) =>
  aForum(hall.admin, { unitId: hall.unit.id, status: 'ANNOUNCED', startsAt })

const recordPattern = '{nomor}/BA-FKP/{kode-unit}/{tahun}'
const setting = { letterPerUnit: false, letterPlace: null, reminderDays: 3, recordPattern }
const pattern = (hall: Hall, letterPattern: string, more = {}) =>
  setLetters(hall.admin, { ...setting, letterPattern, ...more })

test('a letter is issued under the next number, and leaves its event', async () => {
  const hall = await aHall({ startsAt })
  await pattern(hall, '005/{nomor}/{bulan-romawi}/{tahun}')

  const letter = await issue(hall)
  expect(letter).toMatchObject({ number: '005/1/XI/2026', sequence: 1 })
  expect(await eventsAbout(letter.id)).toMatchObject([
    {
      action: 'invitation-letter.issued',
      forumId: hall.forum.id,
      details: { number: '005/1/XI/2026' },
    },
  ])
  expect((await issue(hall, await anotherForum(hall))).number).toBe('005/2/XI/2026')
})

test('twenty letters at once get the numbers 1 to 20, and a refused one takes none', async () => {
  const hall = await aHall({ startsAt })
  await pattern(hall, '{nomor}/{tahun}')
  const forums = await Promise.all(Array.from({ length: 20 }, () => anotherForum(hall)))
  const late = { issuedOn: '2026-12-10' }

  const [letters, refused] = await Promise.all([
    Promise.all(forums.map((forum) => issue(hall, forum))),
    outcomesOf([issue(hall, hall.forum, late)]),
  ])

  expect(letters.map(({ sequence }) => sequence).toSorted((one, two) => one - two)).toEqual(
    Array.from({ length: 20 }, (_, index) => index + 1),
  )
  expect(refused.refused).toMatchObject([{ field: 'issuedOn' }])
  expect((await issue(hall)).number).toBe('21/2026')
})

test('every year is counted from one, and every unit by itself where the organization says so', async () => {
  const hall = await aHall({ startsAt })
  await pattern(hall, '{nomor}/{kode-unit}/{tahun}', { letterPerUnit: true })
  await db.unit.updateMany({ where: { id: hall.unit.id }, data: { letterCode: '419.1' } })
  expect((await issue(hall)).number).toBe('1/419.1/2026')
  const next = await anotherForum(hall)
  expect((await issue(hall, next, { issuedOn: '2025-12-31' })).number).toBe('1/419.1/2025')

  const unitId = hall.outsider.unitId ?? ''
  await db.unit.updateMany({ where: { id: unitId }, data: { letterCode: '419.2' } })
  const theirs = await aForum(hall.admin, { unitId, status: 'ANNOUNCED', startsAt })
  const letter = await saveLetter(hall.outsider, theirs.id, words)
  expect(letter.number).toBe('1/419.2/2026')
})

test('a number that was given under another way of counting is not given again', async () => {
  const hall = await aHall({ startsAt })
  await db.unit.updateMany({ where: { id: hall.unit.id }, data: { letterCode: 'A' } })
  await pattern(hall, '{nomor}/{kode-unit}/{tahun}')
  expect((await issue(hall)).number).toBe('1/A/2026')
  await pattern(hall, '{nomor}/{kode-unit}/{tahun}', { letterPerUnit: true })
  expect((await issue(hall, await anotherForum(hall))).number).toBe('2/A/2026')
})

test('of two who issue or change a letter at once one succeeds, and the other is told', async () => {
  const hall = await aHall({ startsAt })
  const both = await outcomesOf([issue(hall), issue(hall)])
  expect(both.done).toBe(1)
  expect(both.refused).toMatchObject([
    { field: 'form', message: m.letter_error_changed_meanwhile() },
  ])

  const { letter } = await findLetter(hall.organizer, hall.forum.id)
  const version = letter?.updatedAt.toISOString()
  const changes = await outcomesOf([
    issue(hall, hall.forum, { version, subject: 'Satu' }),
    issue(hall, hall.forum, { version, subject: 'Dua' }),
  ])
  expect(changes.done).toBe(1)
  const after = await findLetter(hall.organizer, hall.forum.id)
  expect(after.letter).toMatchObject({ number: letter?.number, issuedOn: letter?.issuedOn })
})

test('an undated forum and one that is over get no letter', async () => {
  const undated = await aHall({ startsAt: null })
  await expect(issue(undated)).rejects.toMatchObject({ message: m.letter_error_undated() })
  const over = await aHall({ startsAt, status: 'CLOSED' })
  await expect(issue(over)).rejects.toMatchObject({ message: m.invitation_error_closed() })
})

test('a letter without a date is of today, on the clocks of the organization', async () => {
  const hall = await aHall({ startsAt })
  onTestFinished(setClock(new Date('2026-11-30T18:00:00Z')))
  const letter = await issue(hall, hall.forum, { issuedOn: null })
  expect(letter.issuedOn).toEqual(new Date('2026-12-01'))
})

test('every invitee has a sheet of their own with their link, a bounded number at a time', async () => {
  const hall = await aHall({ startsAt })
  await issue(hall)
  const people = await Promise.all(
    Array.from({ length: 53 }, (_, index) =>
      anInvitation(hall.forum, { name: `Tamu ${String(index).padStart(2, '0')}` }),
    ),
  )
  await anInvitation(hall.forum, { name: 'Ditarik', withdrawnAt: new Date() })

  const first = await readLetterSheets(hall.organizer, hall.forum.id, {})
  const second = await readLetterSheets(hall.organizer, hall.forum.id, { after: first.next ?? '' })

  expect([first.sheets.length, second.sheets.length]).toEqual([50, 3])
  const links = [...first.sheets, ...second.sheets].map(({ url }) => url.split('/u/')[1])
  expect(links.toSorted()).toEqual(people.map(({ token }) => token).toSorted())
  expect(first.paper).toMatchObject({ facts: { day: 'Rabu, 9 Desember 2026' } })
  const one = await readLetterSheet(hall.organizer, hall.forum.id, people[3]?.id ?? '')
  expect(one.sheets).toMatchObject([{ addressee: ['Tamu 03'] }])
})

test('who may not invite reads and writes no letter; other units and organizations find none', async () => {
  const hall = await aHall({ startsAt })
  const elsewhere = await aHall()
  for (const [actor, status] of [
    [hall.facilitator, 403],
    [hall.evaluator, 403],
    [hall.outsider, 404],
    [elsewhere.admin, 404],
  ] as const) {
    const { refused } = await outcomesOf([
      saveLetter(actor, hall.forum.id, words),
      findLetter(actor, hall.forum.id),
      readLetterSheets(actor, hall.forum.id, {}),
    ])
    expect(refused.map((refusal) => refusal.status)).toEqual([status, status, status])
  }
  expect(await db.invitationLetter.count({ where: { forumId: hall.forum.id } })).toBe(0)
})

test('how letters are numbered is the admin’s to set, and shown by an example', async () => {
  const hall = await aHall()
  await pattern(hall, '{nomor}/{tahun}', { reminderDays: 1 })
  onTestFinished(setClock(new Date('2026-11-24T05:00:00Z')))

  expect(await findLetterSetting(hall.admin)).toMatchObject({
    setting: { letterPattern: '{nomor}/{tahun}', reminderDays: 1 },
    example: '12/2026',
  })
  const [event] = await db.event.findMany({
    where: { organizationId: hall.admin.organizationId, action: 'organization.letters-set' },
  })
  expect(event?.details).toMatchObject({
    fields: ['letterPattern', 'recordPattern', 'reminderDays'],
  })
  await pattern(hall, '{nomor}/{tahun}', { reminderDays: 1 })
  for (const actor of [hall.organizer, hall.evaluator])
    await expect(
      setLetters(actor, { ...setting, letterPattern: '{nomor}/{tahun}' }),
    ).rejects.toMatchObject({ status: 403 })
  expect(
    await db.event.count({
      where: { organizationId: hall.admin.organizationId, action: 'organization.letters-set' },
    }),
  ).toBe(1)
})
