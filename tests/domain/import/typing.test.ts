import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { newId } from '#domain/id.ts'
import { completeImport } from '#domain/import/completion.server.ts'
import { anActor } from '../../support/factories.ts'
import { reload, upload } from './bringing.ts'

test('a unit typed by hand while the list that has it goes in is known by then: the plan is made anew', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, units, { kind: 'UNITS' })

  const brought = await typingByHand(admin, 'Dinas Pasar', async () => completeSoon(admin, id))
  await brought.done

  expect(await reload(admin, id)).toMatchObject({ status: 'DONE', problem: null })
  expect((await reload(admin, id)).counts).toMatchObject({ added: 1, merged: 1 })
  expect(await db.unit.count({ where: { organizationId: admin.organizationId } })).toBe(2)
})

test('when it happens once more, whoever brings the list in is told, and nothing went in', async () => {
  const admin = await anActor()
  const { id } = await upload(admin, units, { kind: 'UNITS' })

  const { done } = await typingByHand(admin, 'Dinas Taman', () =>
    typingByHand(admin, 'Dinas Pasar', async () => completeSoon(admin, id)),
  )

  expect(await done).toMatchObject({ field: 'form' })
  expect(await reload(admin, id)).toMatchObject({ status: 'READY', problem: 'taken' })
  expect(await db.unit.count({ where: { organizationId: admin.organizationId } })).toBe(2)
})

const units = 'Nama Unit;Kategori\nDinas Pasar;Perangkat Daerah\nDinas Taman;Perangkat Daerah\n'

type Brought = { done: Promise<unknown>; since: Date }

/** Holds a name somebody is typing until `meanwhile` is done and an import waits for it. */
const typingByHand = (admin: StaffActor, name: string, meanwhile: () => Promise<Brought>) =>
  db.$transaction(
    async (tx) => {
      const columns = { category: 'PERANGKAT_DAERAH', headPosition: 'Kepala' } as const
      await tx.unit.create({
        data: { organizationId: admin.organizationId, id: newId(), name, ...columns },
      })
      const brought = await meanwhile()
      await expect.poll(() => waitingInserts(brought.since), { timeout: 20_000 }).toBeGreaterThan(0)
      return { ...brought, since: await moment() }
    },
    { timeout: 60_000 },
  )

const completeSoon = (admin: StaffActor, id: string): Brought => ({
  done: completeImport(admin, id).catch((error: unknown) => error),
  since: new Date(0),
})

async function moment() {
  const [clock] = await db.$queryRaw<Array<{ at: Date }>>`select clock_timestamp() as at`
  return clock?.at ?? new Date()
}

/** Inserts of units that began after that moment and wait for somebody. */
async function waitingInserts(since: Date) {
  const [waiting] = await db.$queryRaw<Array<{ count: number }>>`
    select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query ilike '%insert into "Unit"%'
      and query_start > ${since}`
  return waiting?.count ?? 0
}
