import type { Tx } from '#db/client.server.ts'
import type { Forum } from '../forum/forum.server.ts'
import { placeIn } from '../letter/letter-words.ts'

export type PaperFace = Awaited<ReturnType<typeof readFace>>

/** What every paper of a forum says at its top and of the forum itself. Nobody's name but the unit head's. */
export async function readFace(tx: Tx, forum: Forum) {
  const { organizationId, id: forumId } = forum
  const unit = await readUnit(tx, forum)
  const services = await tx.forumService.findMany({
    where: { organizationId, forumId },
    orderBy: { serviceId: 'asc' },
    take: 300,
    select: { outcome: true, note: true, service: { select: { name: true } } },
  })
  const agenda = await tx.agendaItem.findMany({
    where: { organizationId, forumId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    take: 100,
    select: { title: true, speaker: true, startsAt: true, minutes: true },
  })
  return {
    ...unit,
    forum: forumFacts(forum),
    services: services.map(({ service, ...row }) => ({ ...row, name: service.name })),
    agenda,
  }
}

/** The letterhead: the organization, and the unit where it sits; what that does not say is the organization's. */
async function readUnit(tx: Tx, { organizationId, unitId }: Forum) {
  const { organization, ...unit } = await tx.unit.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: unitId } },
    relationLoadStrategy: 'join',
    select: { ...unitSelection, organization: { select: organizationSelection } },
  })
  return {
    organization: {
      name: organization.name,
      above: organization.letterheadTop,
      website: organization.website,
      logoFileId: organization.logoFileId,
      place: organization.letterPlace ?? placeIn(organization.name),
    },
    unit: {
      ...unit,
      address: unit.address ?? organization.address,
      phone: unit.phone ?? organization.phone,
      email: unit.email ?? organization.email,
    },
  }
}

const forumFacts = (forum: Forum) => ({
  ...{ id: forum.id, code: forum.code, year: forum.year, theme: forum.theme },
  ...{ topicKinds: forum.topicKinds, subjectMatters: forum.subjectMatters, method: forum.method },
  ...{ place: forum.place, onlineUrl: forum.onlineUrl, description: forum.description },
  ...{ startsAt: forum.startsAt, endsAt: forum.endsAt, timeZone: forum.timeZone },
  reportedAt: forum.reportedAt,
})

const unitSelection = {
  ...{ name: true, headPosition: true, headName: true, headNumber: true },
  ...{ address: true, phone: true, email: true },
} as const

const organizationSelection = {
  ...{ name: true, letterheadTop: true, website: true, logoFileId: true, letterPlace: true },
  ...{ address: true, phone: true, email: true },
} as const

/** The face as strangers see it: how to reach the office is on its page, and whose number is nobody's business. */
export const publicFace = (face: PaperFace, redact: (text: string) => string): PaperFace => ({
  ...face,
  unit: { ...face.unit, phone: null, email: null, headNumber: null },
  forum: {
    ...face.forum,
    description: face.forum.description && redact(face.forum.description),
  },
  services: face.services.map((row) => ({ ...row, note: row.note && redact(row.note) })),
  agenda: face.agenda.map((item) => ({
    ...item,
    title: redact(item.title),
    speaker: item.speaker && redact(item.speaker),
  })),
})
