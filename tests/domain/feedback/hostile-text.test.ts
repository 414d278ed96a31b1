import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { publicSubmissionSchema } from '#domain/feedback/feedback.schema.ts'
import { findFeedback } from '#domain/feedback/feedback.server.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { listInbox } from '#domain/feedback/inbox.server.ts'
import { submitFeedback } from '#domain/feedback/submission.server.ts'
import { newId } from '#domain/id.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'
import { anInput, aStaff, aStage } from './stage.ts'

const hostile = hostileStrings(150)

test('hostile text comes back exactly as typed, from text and names alike', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  expect(hostile.length).toBeGreaterThan(8)

  for (const typed of hostile) {
    const form = {
      id: newId(),
      kind: 'INPUT',
      identity: 'NAMED',
      text: typed,
      name: typed.slice(0, 120),
    }
    const parsed = publicSubmissionSchema.safeParse(form)
    if (!parsed.success) {
      expect(parsed.error.issues.every(({ message }) => message.length > 0)).toBe(true)
      continue
    }

    const { id } = await submitFeedback(stage.actor, stage.doors.forum, parsed.data)
    const found = await findFeedback(organizer, id)
    expect(found.text).toBe(typed.replaceAll('\r\n', '\n').toWellFormed())
    expect(found.submitter?.name).toBe(typed.slice(0, 120).trim().toWellFormed())
  }
}, 120_000)

test('hostile words in the search break nothing', async () => {
  const stage = await aStage()
  const organizer = aStaff(stage)
  await submitFeedback(stage.actor, stage.doors.forum, anInput({ identity: 'ANONYMOUS' }))

  for (const typed of [...hostile, '\0', '"', "'", '(', ':*', '!!', '<->']) {
    const { rows } = await listInbox(organizer, inboxFilterOf(new URLSearchParams({ cari: typed })))
    expect(rows.length).toBeLessThanOrEqual(1)
  }
}, 60_000)

test('the NUL character is refused with a sentence, not stored in part', async () => {
  const typed = { id: newId(), kind: 'INPUT', identity: 'ANONYMOUS', text: 'a\0b' }

  expect(publicSubmissionSchema.safeParse(typed).error?.issues[0]?.path).toEqual(['text'])
  expect(await db.feedback.count({ where: { id: typed.id } })).toBe(0)
})
