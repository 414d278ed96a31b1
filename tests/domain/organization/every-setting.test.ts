import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { changeMember, resetPassword } from '#domain/access/member-change.server.ts'
import type { Role } from '#domain/access/policy.ts'
import type { Action } from '#domain/event/event.ts'
import { newId } from '#domain/id.ts'
import {
  archiveIndicator,
  changeIndicator,
  recordIndicatorYear,
} from '#domain/organization/indicator.server.ts'
import { organizationSchema } from '#domain/organization/organization.schema.ts'
import { changeOrganization } from '#domain/organization/profile.server.ts'
import {
  archiveService,
  changeService,
  restoreService,
} from '#domain/organization/service.server.ts'
import { unitSchema } from '#domain/organization/unit.schema.ts'
import { archiveUnit, changeUnit, restoreUnit } from '#domain/organization/unit.server.ts'
import { stakeholderSchema } from '#domain/stakeholder/stakeholder.schema.ts'
import {
  archiveStakeholder,
  changeStakeholder,
  restoreStakeholder,
} from '#domain/stakeholder/stakeholder-change.server.ts'
import { archiveGroup } from '#domain/stakeholder/stakeholder-group.server.ts'
import { anActor, aService, aUnit } from '../../support/factories.ts'
import { outcomesOf } from '../../support/hall.ts'
import { aGroup, aStakeholder } from '../../support/thread.ts'

// The same questions for whatever is kept in the settings and the registry: it leaves its event; others may
// not; elsewhere there is nothing; many at once leave one truth, and as many events as there were changes.

type Setting = {
  make: (owner: StaffActor) => Promise<{ id: string }>
  change: (actor: StaffActor, id: string) => Promise<unknown>
  action: Action
  /** Roles that may never. */
  never: readonly Role[]
  /** Done or not done: of many at once one counts. */
  once?: true
}

const others = ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const
const allButAdmins = ['ORGANIZER', ...others] as const

const facts = unitSchema.parse({ name: 'Dinas Baru', category: 'PERANGKAT_DAERAH' })
const service = { name: 'Layanan baru', lokusKind: 'ADMINISTRATIVE', description: null } as const
const indicator = { name: 'Cakupan KIA', measure: '%', achievement: 'HIGHER_IS_BETTER' } as const
const archived = { archivedAt: new Date() }

async function anIndicator(owner: StaffActor) {
  const { organizationId } = owner
  const unitId = (await aUnit(owner)).id
  return db.performanceIndicator.create({
    data: { organizationId, id: newId(), unitId, name: 'Perekaman KTP-el' },
  })
}

const aServiceOf = async (owner: StaffActor, more = {}) => aService(await aUnit(owner), more)

const settings: Record<string, Setting> = {
  'changing a unit': {
    make: aUnit,
    change: (actor, id) => changeUnit(actor, id, facts),
    ...{ action: 'unit.changed', never: allButAdmins },
  },
  'archiving a unit': {
    make: aUnit,
    change: archiveUnit,
    ...{ action: 'unit.archived', never: allButAdmins, once: true },
  },
  'restoring a unit': {
    make: (owner) => aUnit(owner, archived),
    change: restoreUnit,
    ...{ action: 'unit.restored', never: allButAdmins, once: true },
  },
  'changing a service': {
    make: aServiceOf,
    change: (actor, id) => changeService(actor, id, service),
    ...{ action: 'service.changed', never: others },
  },
  'archiving a service': {
    make: aServiceOf,
    change: archiveService,
    ...{ action: 'service.archived', never: others, once: true },
  },
  'restoring a service': {
    make: (owner) => aServiceOf(owner, archived),
    change: restoreService,
    ...{ action: 'service.restored', never: others, once: true },
  },
  'changing an indicator': {
    make: anIndicator,
    change: (actor, id) => changeIndicator(actor, id, indicator),
    ...{ action: 'indicator.changed', never: others },
  },
  'recording a year': {
    make: anIndicator,
    change: (actor, id) =>
      recordIndicatorYear(actor, id, { year: 2026, target: 99.4, realization: 97.81, note: null }),
    ...{ action: 'indicator-year.recorded', never: others },
  },
  'archiving an indicator': {
    make: anIndicator,
    change: archiveIndicator,
    ...{ action: 'indicator.archived', never: others, once: true },
  },
  'changing a stakeholder': {
    make: aStakeholder,
    change: async (actor, id) => {
      const found = await db.stakeholder.findFirstOrThrow({ where: { id } })
      const { groupId } = found
      const typed = stakeholderSchema.parse({ kind: 'PERSON', name: 'Tokoh', groupId })
      return changeStakeholder(actor, id, typed)
    },
    ...{ action: 'stakeholder.changed', never: others },
  },
  'archiving a stakeholder': {
    make: aStakeholder,
    change: archiveStakeholder,
    ...{ action: 'stakeholder.archived', never: others, once: true },
  },
  'restoring a stakeholder': {
    make: (owner) => aStakeholder(owner, archived),
    change: restoreStakeholder,
    ...{ action: 'stakeholder.restored', never: others, once: true },
  },
  'archiving a group': {
    make: aGroup,
    change: archiveGroup,
    ...{ action: 'stakeholder-group.archived', never: others, once: true },
  },
  'changing a member': {
    make: async ({ organizationId }) => ({
      id: (await anActor('ORGANIZER', { organizationId })).membershipId,
    }),
    change: (actor, id) =>
      changeMember(actor, id, { role: 'FACILITATOR', unitId: null, position: null }),
    ...{ action: 'member.changed', never: allButAdmins },
  },
  'resetting a password': {
    make: async ({ organizationId }) => ({
      id: (await anActor('ORGANIZER', { organizationId })).membershipId,
    }),
    change: resetPassword,
    ...{ action: 'password.reset', never: allButAdmins },
  },
}
const everySetting = Object.entries(settings)

const eventsOf = (subjectId: string, action: Action) =>
  db.event.count({ where: { subjectId, action } })

test.each(everySetting)('%s leaves its event', async (_, { make, change, action }) => {
  const admin = await anActor()
  const { id } = await make(admin)

  await change(admin, id)

  expect(await eventsOf(id, action)).toBe(1)
})

test.each(everySetting)('%s is refused to those whose it is not', async (_, setting) => {
  const admin = await anActor()
  const { organizationId } = admin
  const { id } = await setting.make(admin)

  for (const role of setting.never)
    await expect(setting.change(await anActor(role, { organizationId }), id)).rejects.toMatchObject(
      { status: 403 },
    )
  expect(await eventsOf(id, setting.action)).toBe(0)
})

test.each(everySetting)('%s finds nothing of another organization', async (_, setting) => {
  const { id } = await setting.make(await anActor())

  await expect(setting.change(await anActor(), id)).rejects.toMatchObject({ status: 404 })

  expect(await eventsOf(id, setting.action)).toBe(0)
})

test.each(everySetting)('%s by three at once leaves one truth', async (_, setting) => {
  const admin = await anActor()
  const { id } = await setting.make(admin)

  const { done, refused } = await outcomesOf([1, 2, 3].map(() => setting.change(admin, id)))

  for (const error of refused) expect(error.field ?? error.status).toBeTruthy()
  expect(await eventsOf(id, setting.action)).toBe(setting.once ? 1 : done)
  expect(done).toBeGreaterThan(0)
})

test('two who save the profile at once are both on record, and one of them is what stands', async () => {
  const admin = await anActor()
  const { organizationId } = admin
  const profile = (name: string) => organizationSchema.parse({ name, timeZone: 'Asia/Jakarta' })
  const names = ['Kota Kediri', 'Pemerintah Kota Kediri']

  await Promise.all(names.map((name) => changeOrganization(admin, profile(name))))

  const { name } = await db.organization.findFirstOrThrow({ where: { id: organizationId } })
  expect(names).toContain(name)
  expect(await db.event.count({ where: { organizationId, action: 'organization.changed' } })).toBe(
    2,
  )
})
