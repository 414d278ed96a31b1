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
import { hostileStrings, ownHostileStrings } from '../../support/hostile-strings.ts'
import { aFeedback, gather } from '../../support/thread.ts'
import { aPromise, aRow, aStage, promiseNow } from './stage.ts'

const hostile = hostileStrings(25)

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
  for (const note of ownHostileStrings) {
    const promise = await aPromise(stage, 'VERIFIED')
    const input = await aFeedback(stage.forum, { status: 'GROUPED' })
    await gather(promise, input)
    const key = { kind: 'TRACKING', trackingCode: input.trackingCode } as const
    const verdict = verdictSchema.parse({ id: newId(), verdict: 'NOT_YET', note })

    await giveVerdict(publicOf(stage.admin), key, promise.id, verdict)
    const { verdicts } = await findFollowUpThread(stage.organizer, promise.id)
    expect(verdicts).toMatchObject([{ note: note.replaceAll('\r\n', '\n') }])
  }
})

test('hostile words in the search break nothing', async () => {
  const stage = await aStage()
  await aPromise(stage)
  for (const typed of [...ownHostileStrings, '%', '_', '\\', '\0', '"', "'", '(']) {
    const filter = followUpFilterOf(`http://x/?cari=${encodeURIComponent(typed)}`)
    const { rows } = await listFollowUps(stage.organizer, filter, {}, '2026-06-15')
    expect(rows.length).toBeLessThanOrEqual(1)
  }
})
