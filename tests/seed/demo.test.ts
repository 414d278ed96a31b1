import { readFileSync, rmSync, statSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { isPassword } from '#domain/access/password.server.ts'
import { roles } from '#domain/access/policy.ts'
import { isOrphan } from '#domain/feedback/feedback.ts'
import {
  canMoveFollowUp,
  type FollowUpStatus,
  followUpStatuses,
} from '#domain/follow-up/follow-up.ts'
import { invitationStatuses } from '#domain/forum/invitation.ts'
import { files } from '#platform/files.server.ts'
import { accountsFile, seedDemo } from '../../prisma/seed/demo.ts'

let seeded: boolean[] = []

beforeAll(async () => {
  seeded = await Promise.all([seedDemo(), seedDemo()])
}, 120_000)

test('of two processes that seed at once, one does the work', () => {
  expect(seeded.toSorted()).toEqual([false, true])
})

test('a further run changes nothing', async () => {
  const before = await everything()

  expect(await seedDemo()).toBe(false)
  expect(await everything()).toEqual(before)
})

test('Kota Kediri comes first, with 37 other governments and agencies', async () => {
  const organizations = await db.organization.findMany({
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })

  expect(organizations).toHaveLength(38)
  expect(organizations[0]).toMatchObject({ slug: 'kota-kediri', timeZone: 'Asia/Jakarta' })
})

test('there is an account for every role, whose password works and nobody else may read', async () => {
  const accounts = JSON.parse(readFileSync(accountsFile(), 'utf8'))

  expect(statSync(accountsFile()).mode & 0o777).toBe(0o600)
  expect(new Set(accounts.map(({ role }: { role: string }) => role))).toEqual(new Set(roles))
  for (const { email, password, role } of accounts) {
    const user = await db.user.findUniqueOrThrow({
      where: { email },
      include: { memberships: true },
    })
    expect(await isPassword(password, user.passwordHash)).toBe(true)
    expect(user.memberships.every((membership) => membership.role === role)).toBe(true)
  }
})

test('the facts of the first forum are there: 97,81 % of 99,4 % and 82 % of 80 %', async () => {
  const years = await db.indicatorYear.findMany({
    where: { year: 2024, indicator: { name: { in: ['Perekaman KTP-el', 'Kepemilikan KIA'] } } },
    orderBy: { target: 'desc' },
  })

  expect(years.map(({ target, realization }) => [Number(target), Number(realization)])).toEqual([
    [99.4, 97.81],
    [80, 82],
  ])
})

test('promises stand in every state, and each came there by moves that exist', async () => {
  const promises = await db.followUp.findMany({
    where: { organization: { slug: 'kota-kediri' }, forum: { sourceUrl: null } },
    include: { updates: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } },
  })
  const everywhere = await db.followUp.findMany({ distinct: ['status'] })

  expect(new Set(everywhere.map(({ status }) => status))).toEqual(new Set(followUpStatuses))
  for (const { updates, status, agreedAt } of promises) {
    const told = updates.map((update) => update.status)
    const path: FollowUpStatus[] = agreedAt ? ['PROPOSED', 'AGREED', ...told] : ['PROPOSED']
    const moved = path.filter((state, index) => state !== path[index - 1])
    expect(moved.at(-1)).toBe(status)
    for (const [index, state] of moved.slice(1).entries()) {
      expect(canMoveFollowUp(moved[index] ?? 'PROPOSED', state)).toBe(true)
    }
  }
})

test('no promise was handed in without evidence, and its pictures can be read', async () => {
  const unproven = await db.followUp.count({
    where: { forum: { sourceUrl: null }, submittedAt: { not: null }, evidence: { none: {} } },
  })
  const stored = await db.storedFile.findMany()

  expect(unproven).toBe(0)
  expect(stored.length).toBeGreaterThan(15)
  for (const { storageKey, size } of stored) {
    expect(await buffer(await files.read(storageKey))).toHaveLength(size)
  }
})

test('a forum that is reported or closed owes no input an answer', async () => {
  const inputs = await db.feedback.findMany({
    where: { forum: { status: { in: ['REPORTED', 'CLOSED'] } } },
    include: { followUps: true },
  })

  expect(inputs.length).toBeGreaterThan(30)
  expect(
    inputs.filter((input) => isOrphan({ ...input, followUps: input.followUps.length })),
  ).toEqual([])
})

test('invitations stand in every state an invited person can be in', async () => {
  const found = await db.invitation.findMany({ distinct: ['status'] })

  expect(new Set(found.map(({ status }) => status))).toEqual(
    new Set(invitationStatuses.filter((status) => status !== 'WALK_IN')),
  )
})

test('a check-in of the demo can be undone: it remembers what was answered before', async () => {
  const invited = await db.attendance.findMany({ where: { invitationId: { not: null } } })
  const events = await db.event.findMany({ where: { action: 'attendance.recorded' } })
  const details = new Map(events.map((event) => [event.subjectId, event.details]))

  expect(invited.length).toBeGreaterThan(50)
  for (const { id, represents } of invited) {
    expect(details.get(id)).toMatchObject({ before: represents ? 'REPRESENTED' : 'CONFIRMED' })
  }
})

test('no letter of the demo is still to be delivered', async () => {
  const outbox = await db.outgoingMail.findMany({ distinct: ['status'] })

  expect(new Set(outbox.map(({ status }) => status))).toEqual(new Set(['SENT', 'UNDELIVERABLE']))
})

test('nothing of the past lies in the future, and nobody anonymous is named', async () => {
  const now = new Date()

  expect(await db.event.count({ where: { createdAt: { gt: now } } })).toBe(0)
  expect(await db.feedback.count({ where: { createdAt: { gt: now } } })).toBe(0)
  expect(await db.attendance.count({ where: { checkedInAt: { gt: now } } })).toBe(0)
  expect(await db.feedbackSubmitter.count({ where: { feedback: { identity: 'ANONYMOUS' } } })).toBe(
    0,
  )
})

test('when the file of the accounts is gone, the next run gives new passwords', async () => {
  rmSync(accountsFile())

  expect(await seedDemo()).toBe(false)
  const [admin] = JSON.parse(readFileSync(accountsFile(), 'utf8'))
  const user = await db.user.findUniqueOrThrow({ where: { email: admin.email } })
  expect(await isPassword(admin.password, user.passwordHash)).toBe(true)
})

/** A fingerprint of every table. */
async function everything() {
  const tables = await db.$queryRaw<Array<{ name: string }>>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await db.$queryRawUnsafe<Array<{ print: string }>>(
      `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as print from "${name}" t`,
    )
    prints[name] = row?.print ?? ''
  }
  return prints
}
