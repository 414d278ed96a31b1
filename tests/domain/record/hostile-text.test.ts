import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { officialRecordData } from '#documents/official-record.ts'
import { refusalSchema, signatureSchema } from '#domain/record/record.schema.ts'
import { findRecordPaper } from '#domain/record/record.server.ts'
import { refuseToSign } from '#domain/record/refusal.server.ts'
import { fingerprintOf } from '#domain/record/sealing.server.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'
import { aRecordStage, linkOf, open, signatoriesOf } from './stage.ts'

test('hostile text is frozen as it was typed, hashed, and set as text', async () => {
  const typed = hostileStrings()
    .filter((text) => !text.includes('\0') && text.trim() !== '')
    .join('\n')
    .toWellFormed()
  const stage = await aRecordStage({ theme: 'Tema <script>alert(1)</script>' })
  await db.followUp.updateMany({ where: { id: stage.row.id }, data: { problem: typed } })
  await db.attendance.updateMany({
    where: { id: stage.people.user.id },
    data: {
      name: '"><img src=x onerror=alert(1)>',
      institution: typed.slice(0, 200).toWellFormed(),
    },
  })
  const record = await open(stage)
  expect(fingerprintOf(record.snapshot)).toBe(record.sha256)

  const { snapshot, state } = await findRecordPaper(stage.organizer, stage.forum.id, record.id)
  for (const audience of ['INTERNAL', 'PUBLIC'] as const) {
    const paper = officialRecordData(snapshot, state, audience)
    expect(paper.agreement.rows[0]?.[1]).toBe(typed)
    expect(renderToStaticMarkup(paper.agreement.rows[0]?.[1])).not.toMatch(/<\w/)
  }
})

test('a reason not to sign comes back exactly as typed', async () => {
  const stage = await aRecordStage()
  const { user } = await signatoriesOf(await open(stage))
  const refusal = refusalSchema.parse({ refusal: '<b onclick=alert(1)>"\u202e\r\nTidak' })
  await refuseToSign(stage.visitor, await linkOf(stage, user), refusal)
  expect(await db.recordSignatory.findFirst({ where: { id: user } })).toMatchObject({
    refusalReason: '<b onclick=alert(1)>"\u202e\nTidak',
  })
})

test.each(hostileStrings(40))('%j is no way to sign and no fingerprint', (typed) => {
  expect(signatureSchema.safeParse({ way: typed, sha256: typed }).success).toBe(false)
})
