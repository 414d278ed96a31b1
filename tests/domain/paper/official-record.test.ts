import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { RuleViolation } from '#domain/errors.ts'
import { findStaffFile } from '#domain/organization/stored-file.server.ts'
import { requestPaper } from '#domain/paper/making.server.ts'
import { everythingIn, madePaper } from '../../support/papers.ts'
import { partsOf } from '../../support/workbook.ts'
import { anOpenRecord, signFor } from '../record/stage.ts'

const phone = '+6281234567890'

async function aSignedRecord() {
  const stage = await anOpenRecord()
  const { head, user, expert } = stage.signatories
  await signFor(stage, head, user, expert)
  return stage
}

test('a Berita Acara that is not signed by everybody is not made', async () => {
  const { organizer, forum } = await anOpenRecord()
  await expect(requestPaper(organizer, forum.id, 'OFFICIAL_RECORD')).rejects.toBeInstanceOf(
    RuleViolation,
  )
})

test('the signed Berita Acara holds its form, its rows, its signatures and the way to verify it', async () => {
  const { organizer, forum, record, row } = await aSignedRecord()
  const files = await madePaper(organizer, forum.id, 'OFFICIAL_RECORD')
  const inside = files.find(({ format, isPublic }) => format === 'PDF' && !isPublic)
  const text = (inside?.text ?? '').replace(/\s+/g, ' ')

  const kept = await db.officialRecord.findFirstOrThrow({ where: { id: record.id } })
  for (const words of [kept.number, row.problem, row.recommendation, kept.sha256, kept.code])
    expect(text.replace(/\s/g, '')).toContain(words.replace(/\s/g, ''))
  expect(text).toContain('Identifikasi Masalah')
  expect(text).toContain('Perwakilan Warga')
  expect(text).toContain(phone)
  expect(drawnLines(inside?.content)).toBe(3)
  expect(inside?.paper.number).toBe(kept.number)
})

test('its public copy has no drawn line, no telephone number and no name but the head of the unit', async () => {
  const { organizer, forum } = await aSignedRecord()
  const files = await madePaper(organizer, forum.id, 'OFFICIAL_RECORD')
  for (const file of files.filter(({ isPublic }) => isPublic)) {
    const { text, format, content } = file
    expect(text).toContain('Tambah loket perekaman')
    for (const secret of [phone, 'Perwakilan Warga', 'Perwakilan Ahli'])
      expect(await everythingIn(file)).not.toContain(secret)
    if (format === 'DOCX')
      expect(Object.keys(await partsOf(content)).join()).not.toContain('image2')
    if (format === 'PDF') expect(drawnLines(content)).toBe(0)
  }
})

test('its copy for the inside is for who manages forums', async () => {
  const { organizer, facilitator, forum } = await aSignedRecord()
  const files = await madePaper(organizer, forum.id, 'OFFICIAL_RECORD')
  const inside = files.find(({ isPublic }) => !isPublic)?.file.id
  const open = files.find(({ isPublic }) => isPublic)?.file.id

  expect(await findStaffFile(organizer, inside)).toMatchObject({ id: inside })
  await expect(findStaffFile(facilitator, inside)).rejects.toMatchObject({ status: 404 })
  expect(await findStaffFile(facilitator, open)).toMatchObject({ id: open })
})

/** Signatures on the pages of a PDF: strokes with round ends, which nothing else has. */
function drawnLines(content: Buffer | undefined) {
  const raw = content?.toString('latin1') ?? ''
  let count = 0
  for (const [, body = ''] of raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)) {
    const page = inflated(Buffer.from(body, 'latin1'))
    count += page.match(/^1 J$/gm)?.length ?? 0
  }
  return count
}

function inflated(content: Buffer) {
  // Not every stream is deflated text: fonts and colour profiles hold no strokes.
  return content[0] === 0x78 ? inflateSync(content).toString('latin1') : ''
}
