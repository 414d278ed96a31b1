import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { listArtefacts } from '#domain/assessment/evidence.server.ts'
import { type Artefact, judge, offered } from '#domain/assessment/evidence.ts'
import { standardInstrument } from '#domain/assessment/instrument.server.ts'
import { newId } from '#domain/id.ts'
import { anOffice } from '../../support/assessments.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { anAttendance } from '../../support/thread.ts'

const forum = { id: 'f', theme: 'Standar pelayanan', isAboutStandard: true }
const report: Artefact = {
  ...{ id: 'a', kind: 'FKP_REPORT', title: 'Laporan', date: '2026-03-10', number: '1/FKP/2026' },
  ...{ fileId: 'x', hasFile: true, forum },
}
const photo: Artefact = {
  ...{ id: 'b', kind: 'PHOTO', title: 'Diskusi', date: '2026-03-10', fileId: 'x', hasFile: true },
  ...{ caption: 'Diskusi antrean', place: 'Aula', forum },
}

test.each<[string, Artefact, string, RegExp | null]>([
  ['whole', report, 'THERE', null],
  ['without a file', { ...report, hasFile: false }, 'LACKING', /Berkas/],
  ['without a number', { ...report, number: null }, 'LACKING', /bernomor/],
  ['without a date', { ...report, date: null }, 'LACKING', /bertanggal/],
  [
    'unsigned',
    { ...report, kind: 'OFFICIAL_RECORD', isSigned: false },
    'LACKING',
    /ditandatangani/,
  ],
  ['a whole photo', photo, 'THERE', null],
  ['a photo without words', { ...photo, caption: ' ' }, 'LACKING', /berketerangan/],
  ['a photo of nowhere', { ...photo, place: null }, 'LACKING', /Tempat/],
  ['of another time', { ...report, date: '2024-12-31' }, 'IRRELEVANT', /2025–2026/],
  ['nobody came', { ...report, kind: 'ATTENDANCE', people: 0 }, 'IRRELEVANT', /peserta/],
])('%s is judged as a strict evaluator would', (_, artefact, state, reason) => {
  const judged = judge(artefact, 2, 2026)
  expect(judged.state).toBe(state)
  if (reason) expect(judged.reasons.join(' ')).toMatch(reason)
  else expect(judged.reasons).toEqual([])
})

test('a forum about something else proves nothing of the service standard, but accounts for itself', () => {
  const other = { ...report, forum: { ...forum, isAboutStandard: false } }
  expect([judge(other, 4, 2026).state, judge(other, 27, 2026).state]).toEqual([
    ...['IRRELEVANT', 'THERE'],
  ])
})

test('an indicator is offered what it asks for, and told what there is nothing of', () => {
  const [first] = standardInstrument.indicators
  if (!first) throw new Error('The instrument has no indicator')
  const { judged, missing } = offered(first, [report, { ...photo, kind: 'TOR' }], 2026)
  expect(judged.map(({ kind }) => kind)).toEqual(['FKP_REPORT'])
  expect(missing.map(({ kind }) => kind)).toEqual([
    ...['OFFICIAL_RECORD', 'MINUTES_NOTES', 'PHOTO', 'SERVICE_STANDARD_DECREE', 'MONEV_REPORT'],
  ])
})

test('the thread of the unit is gathered, and that of nobody else', async () => {
  const { admin, organizer, unit } = await anOffice()
  const { organizationId } = admin
  const held = await aForum(organizer, { status: 'REPORTED', year: 2026 })
  await anAttendance(held, { element: 'EXPERTS' })
  const own = { organizationId, forumId: held.id, id: newId() }
  await db.forumPaper.create({
    data: { ...own, kind: 'FKP_REPORT', number: '1/FKP', issuedOn: new Date('2026-03-10') },
  })
  await db.publication.create({
    data: {
      ...own,
      channel: 'WEBSITE',
      url: 'https://contoh.go.id',
      publishedOn: new Date('2026-03-11'),
    },
  })
  await aForum(admin, { status: 'REPORTED', year: 2026 })

  const artefacts = await listArtefacts(organizer, unit.id, 2026)
  expect(artefacts.map(({ kind, hasFile, people }) => [kind, hasFile, people])).toEqual([
    ...[
      ['FKP_REPORT', false, undefined],
      ['ATTENDANCE', true, 1],
    ],
    ['PUBLICATION_PROOF', false, undefined],
  ])
  expect(await listArtefacts(await anActor('ADMIN'), unit.id, 2026)).toEqual([])
  expect(await listArtefacts(organizer, unit.id, 2028)).toEqual([])
})
