import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { requestPaper } from '#domain/paper/making.server.ts'
import { files } from '#platform/files.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { filesOfPaper } from '../../support/papers.ts'
import { aFeedback, anAttendance } from '../../support/thread.ts'

// The process that works, as an installation runs it, and as a machine that loses its power ends it.

const processes = new Set<ChildProcess>()

function startWorking() {
  const child = spawn(process.execPath, ['app/jobs.ts'], { env: process.env, stdio: 'ignore' })
  processes.add(child)
  return child
}

async function kill(child: ChildProcess) {
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  processes.delete(child)
}

afterEach(async () => {
  for (const child of processes) await kill(child)
})

/** A forum with enough said that its report takes a while. */
async function aTalkativeForum() {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor, { status: 'FOLLOW_UP' })
  await anAttendance(forum)
  const said = await aFeedback(forum, { status: 'TRIAGED' })
  const text = 'Antrean perekaman di loket terlalu lama bagi warga lansia. '.repeat(8)
  await db.feedback.createMany({
    data: Array.from({ length: 240 }, (_, index) => ({
      ...said,
      ...{ id: crypto.randomUUID(), trackingCode: `BANYAK-${index}`, text: `${index} ${text}` },
    })),
  })
  return { actor, forum }
}

const makingOf = (id: string) => db.paperMaking.findFirstOrThrow({ where: { id } })

async function until(id: string, reached: (making: { status: string; done: number }) => boolean) {
  for (let attempt = 0; attempt < 3000; attempt++) {
    const making = await makingOf(id)
    if (reached(making)) return making
    await wait(10)
  }
  throw new Error('The paper did not come so far')
}

async function stored() {
  const keys: string[] = []
  for await (const { key } of files.list()) keys.push(key)
  return keys
}

test('a paper whose process is killed half-way leaves nothing, and is made once by the next', async () => {
  const { actor, forum } = await aTalkativeForum()
  const making = await requestPaper(actor, forum.id, 'FKP_REPORT')

  const first = startWorking()
  await until(making.id, ({ status, done }) => status === 'MAKING' && done >= 1)
  await kill(first)

  expect(await makingOf(making.id)).toMatchObject({ status: 'MAKING', paperId: null })
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(0)
  expect(await db.storedFile.count({ where: { organizationId: forum.organizationId } })).toBe(0)
  expect(await stored()).toEqual([])

  startWorking()
  const made = await until(making.id, ({ status }) => status === 'DONE')
  expect(made).toMatchObject({ number: making.number, done: 4, total: 4 })
  const papers = await filesOfPaper(forum.organizationId, forum.id, 'FKP_REPORT')
  expect(papers).toHaveLength(4)
  expect(papers[0]?.paper).toMatchObject({ version: 1, number: making.number, replacedAt: null })
  for (const { content, file, text } of papers) {
    expect(content).toHaveLength(file.size)
    expect(text).toContain('239 Antrean perekaman')
  }
  expect(await db.forumPaper.count({ where: { forumId: forum.id } })).toBe(1)
  expect(await stored()).toHaveLength(4)
  const events = await db.event.findMany({ where: { forumId: forum.id, action: 'paper.made' } })
  expect(events).toHaveLength(1)
}, 60_000)
