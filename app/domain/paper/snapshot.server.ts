import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { Forum } from '../forum/forum.server.ts'
import { type TeamRole, teamRoles } from '../forum/forum.ts'
import { written } from '../letter/letter-words.ts'
import { listMinutesNotes, listPhotos } from './day.server.ts'
import { publicFace, readFace } from './face.server.ts'
import { listInputs, listPublicInputs } from './inputs.server.ts'
import {
  countPresence,
  hiddenNames,
  type InvitedPerson,
  listInvited,
  listPresent,
  type PresentPerson,
} from './presence.server.ts'
import { listPromises, listPublicPromises } from './promises.server.ts'
import { publicRecord, readRecord } from './record.server.ts'
import { redacting } from './redaction.ts'

/** Everything the papers of a forum say, as it was at one moment. */
export type PaperContent = Awaited<ReturnType<typeof readInternal>>

/** The forum as its papers tell it, to those who work on it and to everybody: both of the same moment. */
export function readSnapshots(forum: Forum) {
  return db.$transaction(
    async (tx) => ({
      internal: await readInternal(tx, forum),
      public: await readPublic(tx, forum),
    }),
    { isolationLevel: 'RepeatableRead', timeout: 60_000, maxWait: 30_000 },
  )
}

async function readInternal(tx: Tx, forum: Forum) {
  const face = await readFace(tx, forum)
  const presence = await countPresence(tx, forum)
  const present = await listPresent(tx, forum)
  const invited = await listInvited(tx, forum)
  const inputs = await listInputs(tx, forum)
  const promises = await listPromises(tx, forum)
  const told = await readOccasions(tx, forum)
  const record = await readRecord(tx, forum)
  const notes = await listMinutesNotes(tx, forum)
  const photos = await listPhotos(tx, forum)
  const people = { present, invited } as People | null
  return {
    ...{ isPublic: false, face, presence, people, inputs, promises },
    ...{ record, notes, photos, ...told },
  }
}

/** Everybody by name; papers for the public have none of it. */
type People = { present: PresentPerson[]; invited: InvitedPerson[] }

/** The redacted view: nobody by name but who signs, no way to reach anybody, nothing hidden or not looked at. */
async function readPublic(tx: Tx, forum: Forum): Promise<PaperContent> {
  const names = await hiddenNames(tx, forum)
  const redact = redacting(names, {
    contact: m.paper_mark_contact({}, written),
    name: m.paper_mark_name({}, written),
  })
  const face = await readFace(tx, forum)
  const presence = await countPresence(tx, forum)
  const inputs = await listPublicInputs(tx, forum, redact)
  const promises = await listPublicPromises(tx, forum, redact)
  const told = await readOccasions(tx, forum)
  const record = await readRecord(tx, forum)
  const notes = await listMinutesNotes(tx, forum)
  return {
    ...{ isPublic: true, people: null, presence, inputs, promises },
    face: publicFace(face, redact),
    record: record && publicRecord(record, redact),
    notes: notes.map((note) => ({ ...note, text: redact(note.text) })),
    // Faces of those who came are for the inside.
    photos: [],
    papers: told.papers,
    team: told.team.map(({ role, position }) => ({ role, position, name: null })),
    materials: told.materials.map(({ title }) => ({ title: redact(title) })),
    publications: told.publications.map((one) => ({ ...one, file: null })),
    letter: told.letter && {
      ...told.letter,
      ...{ subject: redact(told.letter.subject), opening: redact(told.letter.opening) },
      ...{ closing: redact(told.letter.closing), signatoryNumber: null },
    },
  }
}

/** Who prepared it, what was handed out, the letter, and what went before: papers and publications. */
async function readOccasions(tx: Tx, { organizationId, id: forumId }: Forum) {
  const where = { organizationId, forumId }
  const team = await tx.forumTeamMember.findMany({
    where,
    orderBy: { id: 'asc' },
    take: 100,
    select: { role: true, name: true, position: true },
  })
  const materials = await tx.material.findMany({
    where,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { title: true },
  })
  const publications = await tx.publication.findMany({
    where,
    orderBy: [{ publishedOn: 'asc' }, { id: 'asc' }],
    take: 100,
    select: {
      ...{ channel: true, url: true, publishedOn: true },
      file: { select: { id: true, mediaType: true, width: true, height: true } },
    },
  })
  const papers = await tx.forumPaper.findMany({
    where,
    orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
    take: 200,
    select: { kind: true, version: true, number: true, issuedOn: true },
  })
  const letter = await tx.invitationLetter.findUnique({ where: { organizationId_forumId: where } })
  const named = team
    .toSorted(byRole)
    .map(({ name, ...member }) => ({ ...member, name: name as string | null }))
  return { team: named, materials, publications, papers, letter }
}

/** Who leads comes first. */
const byRole = (one: { role: TeamRole }, other: { role: TeamRole }) =>
  teamRoles.indexOf(one.role) - teamRoles.indexOf(other.role)
