import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { findPublicFile, findStaffFile } from '#domain/organization/stored-file.server.ts'
import { madeKinds } from '#domain/paper/made-paper.ts'
import { aForum, anActor, aUnit, publicOf } from '../../support/factories.ts'
import { everythingIn, madePaper } from '../../support/papers.ts'
import {
  aFeedback,
  aFollowUp,
  anAttendance,
  anInvitation,
  aStakeholder,
} from '../../support/thread.ts'

const secrets = {
  guest: 'Sekarwati Purbaningrum',
  invited: 'Bagaskara Wirayudha',
  hidden: 'Danastri Kusumawardani',
  giver: 'Lintang Prameswari',
  phone: '0812-9988-7766',
  email: 'lintang.p@contoh.co.id',
  office: '0354-681122',
  officeMail: 'dinas@contoh.go.id',
  number: '197001011995031001',
  taker: 'Wulandari Kusumastuti',
  abuse: 'Kata kasar yang disembunyikan moderator',
  untreated: 'Masukan yang belum dibaca siapa pun',
}

/** A forum in which everything that may not be public is said somewhere. */
async function aTalkativeForum() {
  const actor = await anActor('ADMIN')
  const unit = await aUnit(actor, {
    ...{ phone: secrets.office, email: secrets.officeMail, headNumber: secrets.number },
  })
  const forum = await aForum(actor, {
    ...{ status: 'REPORTED', unitId: unit.id },
    description: `Narahubung ${secrets.guest}, ${secrets.phone}`,
  })
  const { organizationId, id: forumId } = forum
  const invited = await aStakeholder(actor, { name: secrets.invited, phone: secrets.phone })
  await anInvitation(forum, { stakeholderId: invited.id, name: secrets.invited })
  await anAttendance(forum, { name: secrets.guest, phone: secrets.phone, email: secrets.email })
  await db.invitationLetter.create({
    data: {
      ...{ organizationId, id: newId(), forumId, number: '005/1/2026', sequence: 1 },
      ...{ issuedOn: new Date('2026-01-05'), subject: 'Undangan', closing: 'Terima kasih.' },
      ...{ opening: `Hubungi ${secrets.phone}.`, signatoryName: 'Kepala Dinas Uji' },
      signatoryNumber: secrets.number,
    },
  })
  await saidOnTheDay(forum)
  const quoted = `Saya ${secrets.giver}, telepon ${secrets.phone}, surel ${secrets.email}. Antrean lama.`
  const said = await aFeedback(forum, {
    ...{ status: 'ANSWERED', identity: 'CONFIDENTIAL', text: quoted },
    answer: `Ibu ${secrets.giver}, kami perbaiki. Hubungi ${secrets.officeMail}.`,
  })
  await db.feedbackSubmitter.create({
    data: {
      ...{ organizationId, feedbackId: said.id, name: secrets.giver },
      ...{ phone: secrets.phone, email: secrets.email },
    },
  })
  const open = await aFeedback(forum, {
    status: 'TRIAGED',
    identity: 'NAMED',
    text: 'Kursi kurang.',
  })
  await db.feedbackSubmitter.create({
    data: { organizationId, feedbackId: open.id, name: secrets.hidden },
  })
  await aFeedback(forum, { status: 'HIDDEN', text: secrets.abuse })
  await aFeedback(forum, { status: 'SUBMITTED', text: secrets.untreated })
  await aFollowUp(forum, {
    ...{ status: 'PUBLISHED', agreedAt: new Date(), problem: `Keluhan ${secrets.giver}` },
    budgetNeed: `Tanyakan ${secrets.guest}`,
  })
  return { actor, forum }
}

/** What staff write of the day, with names in it. */
async function saidOnTheDay({
  organizationId,
  id: forumId,
}: {
  organizationId: string
  id: string
}) {
  const own = () => ({ organizationId, id: newId(), forumId })
  await db.forumTeamMember.create({
    data: { ...own(), role: 'NOTE_TAKER', name: secrets.taker, position: 'Notulis' },
  })
  await db.agendaItem.create({
    data: { ...own(), position: 1, title: 'Tanya jawab', speaker: secrets.guest },
  })
  const { id: authorId } = await db.membership.findFirstOrThrow({ where: { organizationId } })
  await db.minutesNote.create({
    data: {
      ...own(),
      authorId,
      kind: 'NOTE',
      text: `Dicatat: ${secrets.guest}, ${secrets.phone}.`,
    },
  })
}

const never = Object.values(secrets)

test('no public file holds a telephone number, an address, a signature or a name that is hidden', async () => {
  const { actor, forum } = await aTalkativeForum()
  for (const kind of madeKinds.filter((one) => one !== 'OFFICIAL_RECORD')) {
    const files = await madePaper(actor, forum.id, kind)
    const open = files.filter(({ isPublic }) => isPublic)
    expect(open.length).toBeGreaterThan(1)
    for (const file of open) {
      const { text, format, content } = file
      const where = `${kind} ${format}`
      expect(found(await everythingIn(file)), where).toEqual([])
      expect(text.length, where).toBeGreaterThan(200)
      if (format === 'PDF') expect(found(byPoppler(content)), where).toEqual([])
      expect(content.includes('Tanda tangan'), where).toBe(false)
    }
  }
})

test('the copies for the inside hold what theirs may, and of who asked for confidence not even they the name', async () => {
  const { actor, forum } = await aTalkativeForum()
  const [attendance] = await madePaper(actor, forum.id, 'ATTENDANCE')
  expect(attendance?.text).toContain(secrets.guest)
  expect(attendance?.text).not.toContain(secrets.phone)

  const [minutes] = await madePaper(actor, forum.id, 'MINUTES_NOTES')
  expect(found(minutes?.text ?? '')).toEqual(
    expect.arrayContaining([secrets.hidden, secrets.untreated]),
  )
  expect(minutes?.text).not.toContain(secrets.abuse)
})

test('strangers open public copies of the latest version alone; staff without sight of names neither more', async () => {
  const { actor, forum } = await aTalkativeForum()
  const owner = await anActor('ACTION_OWNER', { organizationId: forum.organizationId })
  const first = await madePaper(actor, forum.id, 'FKP_REPORT')
  const open = first.find(({ isPublic }) => isPublic)?.file.id
  const inside = first.find(({ isPublic }) => !isPublic)?.file.id

  expect(await findPublicFile(publicOf(forum), open)).toMatchObject({ id: open })
  await expect(findPublicFile(publicOf(forum), inside)).rejects.toMatchObject({ status: 404 })
  expect(await findStaffFile(actor, inside)).toMatchObject({ id: inside })
  expect(await findStaffFile(owner, open)).toMatchObject({ id: open })
  await expect(findStaffFile(owner, inside)).rejects.toMatchObject({ status: 404 })

  await madePaper(actor, forum.id, 'FKP_REPORT')
  await expect(findPublicFile(publicOf(forum), open)).rejects.toMatchObject({ status: 404 })
})

/** Anything that points at a person, also where a reader put spaces or line breaks between. */
function found(text: string) {
  const joined = text.replace(/\s+/g, ' ')
  const bare = text.replace(/\s+/g, '')
  return never.filter((one) => joined.includes(one) || bare.includes(one.replace(/\s+/g, '')))
}

function byPoppler(content: Buffer) {
  if (!existsSync('/usr/bin/pdftotext')) return ''
  return execFileSync('/usr/bin/pdftotext', ['-', '-'], { input: content }).toString()
}
