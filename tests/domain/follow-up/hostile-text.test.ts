import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { followUpFilterOf } from '#domain/follow-up/filter.schema.ts'
import { progressSchema, rowSchema, verdictSchema } from '#domain/follow-up/follow-up.schema.ts'
import { listFollowUps } from '#domain/follow-up/follow-up-list.server.ts'
import { findFollowUpThread } from '#domain/follow-up/follow-up-thread.server.ts'
import { reportProgress } from '#domain/follow-up/progress.server.ts'
import { proposeRow } from '#domain/follow-up/row.server.ts'
import { giveVerdict } from '#domain/follow-up/verdict.server.ts'
import { newId } from '#domain/id.ts'
import { publicOf } from '../../support/factories.ts'
import { aFeedback, gather } from '../../support/thread.ts'
import { aPromise, aRow, aStage, promiseNow } from './stage.ts'

const collection = '/work/shared/data/naughty-strings.json'

const ours = [
  '<script>alert(1)</script>',
  `'; drop table "FollowUp"; --`,
  '$1 {{7*7}} <%= 7*7 %> %s %00',
  '\u202Eterbalik\u202C dan \u200Bnol\u200B lebar',
  '👩‍👩‍👧‍👦 ꦲꦏ꧀ꦱꦫꦗꦮ 漢字 العربية',
  '  spasi di depan dan belakang  ',
  'baris satu\n\n\tbaris dua',
  '\\\\ \\n \\u0000 \\x00',
]
const hostile = [...ours, ...theirs()].filter((text) => text.trim() !== '')

test('rows, progress and verdicts give hostile text back exactly as typed', async () => {
  const stage = await aStage({ status: 'FORMULATING' })
  const promise = await aPromise(stage, 'IN_PROGRESS')
  for (const typed of hostile) {
    const row = rowSchema.safeParse({ ...aRow(), problem: typed, recommendation: typed })
    const told = progressSchema.safeParse({ progress: 5, text: typed })
    if (!row.success || !told.success) {
      expect(row.error?.issues.every(({ message }) => message.length > 0)).toBe(true)
      continue
    }
    const kept = typed.replaceAll('\r\n', '\n').toWellFormed()
    const { id } = await proposeRow(stage.organizer, stage.forum.id, row.data)
    expect(await promiseNow({ id })).toMatchObject({ problem: kept, recommendation: kept })

    await reportProgress(stage.owner, promise.id, told.data)
  }
  const { updates } = await findFollowUpThread(stage.owner, promise.id)
  expect(updates.map(({ text }) => text)).toEqual(
    hostile.slice(0, 200).map((typed) => typed.replaceAll('\r\n', '\n').toWellFormed()),
  )
}, 120_000)

test('a hostile note of a giver is kept as typed', async () => {
  const stage = await aStage()
  for (const note of ours) {
    const promise = await aPromise(stage, 'VERIFIED')
    const input = await aFeedback(stage.forum, { status: 'GROUPED' })
    await gather(promise, input)
    const key = { kind: 'TRACKING', trackingCode: input.trackingCode } as const
    const verdict = verdictSchema.parse({ id: newId(), verdict: 'NOT_YET', note })

    await giveVerdict(publicOf(stage.admin), key, promise.id, verdict)
    const { verdicts } = await findFollowUpThread(stage.organizer, promise.id)
    expect(verdicts).toMatchObject([{ note }])
  }
})

test('hostile words in the search break nothing', async () => {
  const stage = await aStage()
  await aPromise(stage)
  for (const typed of [...ours, '%', '_', '\\', '\0', '"', "'", '(']) {
    const filter = followUpFilterOf(`http://x/?cari=${encodeURIComponent(typed)}`)
    const { rows } = await listFollowUps(stage.organizer, filter, {}, '2026-06-15')
    expect(rows.length).toBeLessThanOrEqual(1)
  }
})

/** The collected strings, where the collection is at hand. */
function theirs(): string[] {
  if (!existsSync(collection)) return []
  const lists: unknown[] = Object.values(JSON.parse(readFileSync(collection, 'utf8')))
  return lists.flatMap((list) =>
    Array.isArray(list) ? list.filter((text) => typeof text === 'string').slice(0, 25) : [],
  )
}
