import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import type { IncomingFile } from '#domain/file/file.server.ts'
import { agendaItemSchema } from '#domain/forum/agenda.schema.ts'
import {
  addAgendaItem,
  changeAgendaItem,
  findAgendaItem,
  raiseAgendaItem,
  readAgenda,
  removeAgendaItem,
} from '#domain/forum/agenda.server.ts'
import {
  addMaterials,
  findForumFile,
  readMaterials,
  removeMaterial,
} from '#domain/forum/material.server.ts'
import { paperSchema, publicationSchema } from '#domain/forum/paper.schema.ts'
import { listPapers, registerPaper } from '#domain/forum/paper.server.ts'
import { listPublications, recordPublication } from '#domain/forum/publication.server.ts'
import { teamMemberSchema } from '#domain/forum/team.schema.ts'
import {
  addTeamMember,
  listTeamCandidates,
  readTeam,
  removeTeamMember,
} from '#domain/forum/team.server.ts'
import { newId } from '#domain/id.ts'
import { aForum, anActor } from '../../support/factories.ts'
import { hostileStrings } from '../../support/hostile-strings.ts'

const member = (more = {}) =>
  teamMemberSchema.parse({ role: 'CHAIR', name: 'Kepala Bidang', ...more })
const item = (more = {}) => agendaItemSchema.parse({ title: 'Pembukaan', ...more })
const paper = paperSchema.parse({
  kind: 'TEAM_DECREE',
  number: '188/1/2026',
  issuedOn: '2026-01-15',
})
const publication = publicationSchema.parse({
  channel: 'WEBSITE',
  url: 'https://contoh.go.id/fkp',
  publishedOn: '2026-01-20',
})

async function anIncomingFile(name = 'bahan.pdf'): Promise<IncomingFile> {
  const path = join(process.env.DATA_DIR ?? '', `${newId()}.tmp`)
  await writeFile(path, '%PDF-1.7 bahan')
  return { field: 'file', name, mediaType: 'application/pdf', path }
}

const actionsOf = async (forumId: string) =>
  (await db.event.findMany({ where: { forumId }, orderBy: { id: 'asc' } })).map(
    ({ action }) => action,
  )

test('a team is put together and changed, each on record', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor)

  const chair = await addTeamMember(actor, forum.id, member({ membershipId: actor.membershipId }))
  await addTeamMember(actor, forum.id, member({ role: 'NOTE_TAKER', name: 'Notulis' }))
  await removeTeamMember(actor, forum.id, chair.id)

  expect((await readTeam(actor, forum.id)).team).toMatchObject([{ name: 'Notulis' }])
  expect((await listTeamCandidates(actor, forum)).map(({ id }) => id)).toContain(actor.membershipId)
  expect(await actionsOf(forum.id)).toEqual(Array(3).fill('forum-team.changed'))
})

test('a planned forum keeps somebody in each role that planning asks for', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'PLANNED' })
  const first = await addTeamMember(actor, forum.id, member())

  await expect(removeTeamMember(actor, forum.id, first.id)).rejects.toMatchObject({ field: 'form' })
  const second = await addTeamMember(actor, forum.id, member({ name: 'Sekretaris' }))
  const outcomes = await Promise.allSettled(
    [first, second].map(({ id }) => removeTeamMember(actor, forum.id, id)),
  )

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await readTeam(actor, forum.id)).team).toHaveLength(1)
})

test('a member of another organization joins no team', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)
  const stranger = await anActor()

  const { membershipId } = stranger
  await expect(addTeamMember(actor, forum.id, member({ membershipId }))).rejects.toMatchObject({
    status: 404,
  })
})

test('an agenda keeps its order, and its times stand within the forum', async () => {
  const actor = await anActor()
  const startsAt = new Date('2031-10-07T01:00:00Z')
  const endsAt = new Date('2031-10-07T04:00:00Z')
  const forum = await aForum(actor, { startsAt, endsAt, timeZone: 'Asia/Makassar' })

  const opening = await addAgendaItem(
    actor,
    forum.id,
    item({ startsAt: '2031-10-07T09:00', minutes: '15' }),
  )
  const talk = await addAgendaItem(actor, forum.id, item({ title: 'Paparan' }))
  await raiseAgendaItem(actor, forum.id, talk.id)
  await raiseAgendaItem(actor, forum.id, talk.id)
  await changeAgendaItem(actor, forum.id, talk.id, item({ title: 'Paparan SP', speaker: 'Kabid' }))

  expect(opening.startsAt?.toISOString()).toBe('2031-10-07T01:00:00.000Z')
  expect((await readAgenda(actor, forum.id)).agenda.map(({ title }) => title)).toEqual([
    'Paparan SP',
    'Pembukaan',
  ])
  for (const outside of ['2031-10-07T08:59', '2031-10-08T09:00']) {
    await expect(addAgendaItem(actor, forum.id, item({ startsAt: outside }))).rejects.toMatchObject(
      {
        field: 'startsAt',
      },
    )
  }
  await removeAgendaItem(actor, forum.id, opening.id)
  await expect(findAgendaItem(actor, forum.id, opening.id)).rejects.toMatchObject({ status: 404 })
})

test('items that are added at once each get a place of their own', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)

  await Promise.all(
    [1, 2, 3, 4].map((n) => addAgendaItem(actor, forum.id, item({ title: `Acara ${n}` }))),
  )

  const { agenda } = await readAgenda(actor, forum.id)
  expect(agenda.map(({ position }) => position)).toEqual([1, 2, 3, 4])
})

test('materials are kept with their files, read by members, and taken off again', async () => {
  const actor = await anActor('ORGANIZER')
  const forum = await aForum(actor)

  await addMaterials(actor, forum.id, { title: 'Rancangan SP' }, [await anIncomingFile()])
  const { materials } = await readMaterials(actor, forum.id)
  const [material] = materials
  const file = await findForumFile(actor, forum.id, material?.fileId ?? '')

  expect(material).toMatchObject({ title: 'Rancangan SP', file: { name: 'bahan.pdf' } })
  expect(file.sha256).toMatch(/^[0-9a-f]{64}$/)
  await removeMaterial(actor, forum.id, material?.id ?? '')
  await expect(findForumFile(actor, forum.id, file.id)).rejects.toMatchObject({ status: 404 })
  await expect(removeMaterial(actor, forum.id, material?.id ?? '')).rejects.toMatchObject({
    field: 'form',
  })
  await expect(removeMaterial(actor, forum.id, newId())).rejects.toMatchObject({ status: 404 })
  expect(await actionsOf(forum.id)).toEqual(['material.added', 'material.removed'])
})

test('nothing is kept of a material that is refused', async () => {
  const actor = await anActor()
  const forum = await aForum(actor, { status: 'CLOSED' })

  await expect(addMaterials(actor, forum.id, { title: null }, [])).rejects.toMatchObject({
    field: 'file',
  })
  await expect(
    addMaterials(actor, forum.id, { title: null }, [await anIncomingFile()]),
  ).rejects.toMatchObject({ field: 'form' })
  expect(await db.storedFile.count({ where: { organizationId: actor.organizationId } })).toBe(0)
})

test('a paper registered again becomes a further version, even by two at once', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)

  await registerPaper(actor, forum.id, paper, [await anIncomingFile('sk-tim.pdf')])
  await Promise.all([registerPaper(actor, forum.id, paper), registerPaper(actor, forum.id, paper)])

  const { papers } = await listPapers(actor, forum.id)
  expect(papers.map(({ version }) => version)).toEqual([3, 2, 1])
  expect(papers.at(-1)?.file).toMatchObject({ name: 'sk-tim.pdf' })
  expect(await actionsOf(forum.id)).toEqual(Array(3).fill('paper.registered'))
})

test('a publication is recorded with its address, never for a day to come', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)

  await recordPublication(actor, forum.id, publication)

  expect((await listPublications(actor, forum.id)).publications).toMatchObject([
    { channel: 'WEBSITE', url: 'https://contoh.go.id/fkp' },
  ])
  await expect(
    recordPublication(actor, forum.id, { ...publication, publishedOn: '2099-01-01' }),
  ).rejects.toMatchObject({ field: 'publishedOn' })
  expect(publicationSchema.safeParse({ ...publication, url: 'javascript:alert(1)' }).success).toBe(
    false,
  )
})

test('those who only read prepare nothing, and for strangers there is nothing', async () => {
  const admin = await anActor()
  const forum = await aForum(admin)
  const reader = await anActor('EVALUATOR', { organizationId: admin.organizationId })
  const stranger = await anActor()
  const changes = [
    (actor: typeof admin) => addTeamMember(actor, forum.id, member()),
    (actor: typeof admin) => removeTeamMember(actor, forum.id, newId()),
    (actor: typeof admin) => addAgendaItem(actor, forum.id, item()),
    (actor: typeof admin) => removeAgendaItem(actor, forum.id, newId()),
    (actor: typeof admin) => addMaterials(actor, forum.id, { title: null }, []),
    (actor: typeof admin) => removeMaterial(actor, forum.id, newId()),
    (actor: typeof admin) => registerPaper(actor, forum.id, paper),
    (actor: typeof admin) => recordPublication(actor, forum.id, publication),
  ]

  for (const change of changes) {
    await expect(change(reader)).rejects.toMatchObject({ status: 403 })
    await expect(change(stranger)).rejects.toMatchObject({ status: 404 })
  }
  for (const read of [readTeam, readAgenda, readMaterials, listPapers, listPublications]) {
    await expect(read(stranger, forum.id)).rejects.toMatchObject({ status: 404 })
  }
})

test('hostile text comes back exactly as typed from every field of a forum', async () => {
  const actor = await anActor()
  const forum = await aForum(actor)
  const strings = hostileStrings().filter((text) => text.trim().length <= 120)

  for (const text of strings) {
    const parsed = teamMemberSchema.safeParse({ role: 'MEMBER', name: text })
    if (!parsed.success) expect(text).toContain('\0')
  }
  const kept = strings.map((text) => text.trim()).filter((text) => !text.includes('\0'))
  await db.forumTeamMember.createMany({
    data: kept.map((name) => ({
      organizationId: actor.organizationId,
      id: newId(),
      forumId: forum.id,
      role: 'MEMBER' as const,
      name,
    })),
  })
  const sample = kept.slice(0, 40)
  for (const title of sample) await addAgendaItem(actor, forum.id, item({ title, speaker: title }))

  const found = await db.forumTeamMember.findMany({
    where: { forumId: forum.id },
    orderBy: { id: 'asc' },
  })
  expect(found.map(({ name }) => name)).toEqual(kept)
  const { agenda } = await readAgenda(actor, forum.id)
  expect(agenda.map(({ title }) => title)).toEqual(sample)
  expect(agenda.map(({ speaker }) => speaker)).toEqual(sample)
})
