import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { handOverInvitation } from '#domain/forum/handover.server.ts'
import { undoImport } from '#domain/import/undo.server.ts'
import { addService } from '#domain/organization/service.server.ts'
import { archiveStakeholder } from '#domain/stakeholder/stakeholder-change.server.ts'
import { setClock } from '#platform/clock.server.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { bringIn, peopleOf, reload, upload } from './bringing.ts'

const list = `Nama;Instansi;Kelompok;HP;Email
Budi Santoso;KSTV;Media;081234567890;budi@x.id
Rina Wati;Radar;Media;081298765432;
`

test('an import is taken back whole within a day, what it filled in too, and leaves its event', async () => {
  const admin = await anActor()
  await bringIn(admin, 'Nama;Instansi;Kelompok\nBudi Santoso;KSTV;Media\n')
  const before = await peopleOf(admin)
  const { id, counts } = await bringIn(admin, list)
  expect(counts).toMatchObject({ added: 1, merged: 1 })

  await undoImport(admin, id)

  const after = await peopleOf(admin)
  expect(after.map(({ updatedAt: _, ...row }) => row)).toEqual(
    before.map(({ updatedAt: _, ...row }) => row),
  )
  expect((await reload(admin, id)).status).toBe('UNDONE')
  expect(
    await db.event.count({
      where: { subjectId: id, action: 'import.undone', actorId: admin.userId },
    }),
  ).toBe(1)
  await expect(undoImport(admin, id)).rejects.toMatchObject({ field: 'form' })
})

test('after a day it stays', async () => {
  const admin = await anActor()
  const { id } = await bringIn(admin, list)
  const back = setClock(new Date(Date.now() + 86_400_000 + 1000))
  const attempt = undoImport(admin, id)
  await expect(attempt).rejects.toMatchObject({ field: 'form' })
  back()
  expect(await peopleOf(admin)).toHaveLength(2)
})

test('what is in use since is not taken back, nor anything that came with it', async () => {
  const admin = await anActor()
  const { id } = await bringIn(admin, list)
  const [budi] = await peopleOf(admin)
  await archiveStakeholder(admin, budi?.id ?? '')

  await expect(undoImport(admin, id)).rejects.toThrow('Budi Santoso')
  expect(await peopleOf(admin)).toHaveLength(2)
})

test('what a later import builds upon is not taken back before it', async () => {
  const admin = await anActor()
  const first = await bringIn(admin, list)
  const second = await bringIn(admin, list)
  await expect(undoImport(admin, first.id)).rejects.toMatchObject({ field: 'form' })
  await undoImport(admin, second.id)
  await undoImport(admin, first.id)
  expect(await peopleOf(admin)).toEqual([])
})

test('participants go with their invitations, unless one was handed over', async () => {
  const admin = await anActor()
  const forum = await aForum(admin, { status: 'PLANNED' })
  const where = { organizationId: admin.organizationId, forumId: forum.id }
  const more = { kind: 'PARTICIPANTS', forumId: forum.id } as const
  const first = await bringIn(admin, list, more)
  await undoImport(admin, first.id)
  expect(await db.invitation.count({ where })).toBe(0)

  const second = await bringIn(admin, list, more)
  const invitation = await db.invitation.findFirstOrThrow({ where })
  await handOverInvitation(admin, forum.id, invitation.id)
  await expect(undoImport(admin, second.id)).rejects.toMatchObject({ field: 'form' })
  expect(await db.invitation.count({ where })).toBe(2)
})

test('units go again, unless one of them offers a service by now', async () => {
  const admin = await anActor()
  const units = 'Nama Unit;Kategori\nDinas Sosial;Perangkat Daerah\nMelak;Kecamatan\n'
  const where = { organizationId: admin.organizationId }
  const first = await bringIn(admin, units, { kind: 'UNITS' })
  await undoImport(admin, first.id)
  expect(await db.unit.count({ where })).toBe(0)

  const second = await bringIn(admin, units, { kind: 'UNITS' })
  const unit = await db.unit.findFirstOrThrow({ where: { ...where, name: 'Kecamatan Melak' } })
  await addService(admin, unit.id, { name: 'KTP', lokusKind: 'ADMINISTRATIVE', description: null })
  await expect(undoImport(admin, second.id)).rejects.toThrow('Kecamatan Melak')
})

test('who may not bring lists in may not look at them, and another organization knows of none', async () => {
  const admin = await anActor()
  const { id } = await bringIn(admin, list)
  for (const role of ['FACILITATOR', 'ACTION_OWNER', 'EVALUATOR'] as const) {
    const member = await anActor(role, { organizationId: admin.organizationId })
    await expect(upload(member, list)).rejects.toMatchObject({ status: 403 })
    await expect(undoImport(member, id)).rejects.toMatchObject({ status: 403 })
  }
  const stranger = await anActor()
  await expect(undoImport(stranger, id)).rejects.toMatchObject({ status: 404 })
  const organizer = await anActor('ORGANIZER', { organizationId: admin.organizationId })
  await expect(upload(organizer, list, { kind: 'UNITS' })).rejects.toMatchObject({ status: 403 })
  const forum = await aForum(stranger, { status: 'PLANNED' })
  await expect(
    upload(admin, list, { kind: 'PARTICIPANTS', forumId: forum.id }),
  ).rejects.toMatchObject({ status: 404 })
})
