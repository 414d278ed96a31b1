import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { findSoleOrganization, listOrganizations } from '#domain/organization/directory.server.ts'
import { aForum, anActor, anOrganization } from '../../support/factories.ts'

test('organizations are found by name or province, with how many forums each shows', async () => {
  const name = `Kabupaten 100%_${crypto.randomUUID()}`
  const organization = await anOrganization(name)
  const actor = await anActor('ADMIN', { organization })
  await aForum(actor, { status: 'ANNOUNCED' })
  await aForum(actor, { status: 'DRAFT' })

  const { rows, next, prev } = await listOrganizations(name.toUpperCase(), {})

  expect(rows).toMatchObject([{ id: organization.id, name, _count: { forums: 1 } }])
  expect([next, prev]).toEqual([null, null])
})

test('whatever is typed finds organizations or none, and breaks nothing', async () => {
  const marker = crypto.randomUUID()
  await anOrganization(`Kota ${marker}`)

  expect((await listOrganizations(`%${marker}`, {})).rows).toEqual([])
  for (const typed of ["'; drop table x; --", '\\', '\0', '𝓗'.repeat(500)])
    await expect(listOrganizations(typed, {})).resolves.toBeDefined()
})

test('a long list is walked page by page, each organization once', async () => {
  const marker = crypto.randomUUID()
  for (let number = 0; number < 27; number += 1) await anOrganization(`Kota ${marker} ${number}`)

  const first = await listOrganizations(marker, {})
  const second = await listOrganizations(marker, { after: first.next ?? '' })

  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 2, null])
  expect(new Set([...first.rows, ...second.rows].map(({ id }) => id)).size).toBe(27)
})

test('the first page knows whether there is one organization or several', async () => {
  await anOrganization()
  await anOrganization()

  expect(await findSoleOrganization()).toEqual({ isEmpty: false, sole: null })
  expect(await db.organization.count()).toBeGreaterThan(1)
})
