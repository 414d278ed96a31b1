import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '../access/actor.ts'
import { heldForumStatuses } from '../forum/forum-visibility.ts'
import { wallClockOf } from '../forum/wall-clock.ts'
import { paperFileScope } from '../paper/made-papers.server.ts'
import { type Artefact, dayOf } from './evidence.ts'

/** Everything the forums of a unit left in the year of an assessment and the one before. One query. */
export async function listArtefacts(actor: StaffActor, unitId: string, year: number) {
  const forums = await db.forum.findMany({
    where: {
      ...{ organizationId: actor.organizationId, unitId },
      ...{ year: { in: [year - 1, year] }, status: { in: [...heldForumStatuses] } },
    },
    orderBy: [{ startsAt: 'desc' }, { id: 'desc' }],
    take: 12,
    relationLoadStrategy: 'join',
    select: selectionFor(actor),
  })
  return forums.flatMap((forum) => [
    ...papersOf(forum),
    ...attendanceOf(forum),
    ...picturesOf(forum),
    ...proofsOf(forum),
    ...publicationsOf(forum),
  ])
}

function papersOf(forum: Forum): Artefact[] {
  const isSigned = forum.records.length > 0
  return latestOf(forum.papers)
    .filter(({ kind }) => kind !== 'ATTENDANCE')
    .map(({ id, kind, number, issuedOn, note, fileId, files }) => ({
      ...{ id, kind, number, date: dayOf(issuedOn), forum: originOf(forum) },
      title: number ?? note ?? '',
      fileId: fileId ?? files[0]?.fileId ?? null,
      hasFile: fileId !== null || files.length > 0,
      ...(kind === 'OFFICIAL_RECORD' && { isSigned: isSigned || fileId !== null }),
    }))
}

/** Of a paper that was registered and then made, the later version stands for it. Papers come the latest first. */
function latestOf(papers: Forum['papers']) {
  const byName = Map.groupBy(papers, ({ kind, number }) => `${kind} ${number}`)
  return [...byName.values()].flatMap(([latest]) => latest ?? [])
}

/** The list of those who came stands for itself, printed or not. */
const attendanceOf = (forum: Forum): Artefact[] => {
  const paper = latestOf(forum.papers).find(({ kind }) => kind === 'ATTENDANCE')
  const fileId = paper?.fileId ?? paper?.files[0]?.fileId ?? null
  const people = forum._count.attendances
  return [
    {
      ...{ id: `${forum.id}-hadir`, kind: 'ATTENDANCE', title: '', date: heldOn(forum), people },
      ...{ fileId, hasFile: fileId !== null || people > 0, forum: originOf(forum) },
    },
  ]
}

const picturesOf = (forum: Forum): Artefact[] =>
  forum.photos.map(({ id, caption, place, fileId }) => ({
    ...{ id, kind: 'PHOTO', title: caption, caption, fileId, hasFile: true },
    ...{ place: place ?? forum.place, date: heldOn(forum), forum: originOf(forum) },
  }))

const proofsOf = (forum: Forum): Artefact[] =>
  forum.followUps.flatMap(({ evidence }) =>
    evidence.map(({ id, caption, place, takenOn, fileId }) => ({
      ...{ id, kind: 'FOLLOWUP_EVIDENCE', title: caption, caption, place, fileId },
      ...{ hasFile: true, date: dayOf(takenOn), forum: originOf(forum) },
    })),
  )

const publicationsOf = (forum: Forum): Artefact[] =>
  forum.publications.map(({ id, url, note, publishedOn, fileId }) => ({
    ...{ id, kind: 'PUBLICATION_PROOF', title: url ?? note ?? '', date: dayOf(publishedOn) },
    ...{ fileId, hasFile: fileId !== null, forum: originOf(forum) },
  }))

const originOf = ({ id, theme, subjectMatters, _count }: Forum) => ({
  ...{ id, theme },
  isAboutStandard:
    _count.services > 0 || subjectMatters.some((subject) => subject.startsWith('SERVICE_STANDARD')),
})

const heldOn = ({ startsAt, timeZone }: Forum) =>
  startsAt && wallClockOf(startsAt, timeZone).slice(0, 10)

const selectionFor = (actor: StaffActor) =>
  ({
    ...{ id: true, theme: true, place: true, startsAt: true, timeZone: true, subjectMatters: true },
    papers: {
      where: { replacedAt: null },
      ...{ orderBy: [{ issuedOn: 'desc' }, { version: 'desc' }, { id: 'desc' }], take: 60 },
      select: {
        ...{ id: true, kind: true, number: true, issuedOn: true, note: true, fileId: true },
        files: {
          where: { ...paperFileScope(actor), format: 'PDF' },
          ...{ orderBy: { isPublic: 'asc' }, take: 1, select: { fileId: true } },
        },
      },
    },
    records: {
      where: { signedAt: { not: null }, supersededAt: null },
      take: 1,
      select: { id: true },
    },
    photos: {
      ...{ orderBy: { createdAt: 'asc' }, take: 12 },
      select: { id: true, caption: true, place: true, fileId: true },
    },
    publications: {
      ...{ orderBy: { publishedOn: 'asc' }, take: 30 },
      select: { id: true, url: true, note: true, publishedOn: true, fileId: true },
    },
    followUps: {
      where: { status: { in: ['VERIFIED', 'PUBLISHED'] } },
      ...{ orderBy: { number: 'asc' }, take: 40 },
      select: {
        evidence: {
          ...{ orderBy: { createdAt: 'asc' }, take: 6 },
          select: { id: true, caption: true, place: true, takenOn: true, fileId: true },
        },
      },
    },
    _count: {
      select: { services: true, attendances: { where: { undoneAt: null, isOrganizer: false } } },
    },
  }) satisfies Prisma.ForumSelect

type Forum = Prisma.ForumGetPayload<{ select: ReturnType<typeof selectionFor> }>
