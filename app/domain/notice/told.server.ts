import type { Tx } from '#db/client.server.ts'
import { findSupporters, findWitnesses } from './backers.server.ts'
import { findCharged } from './charged.server.ts'
import type { NoticeKind, NoticeWay } from './notice.ts'
import { ensureReaders, findGivers, type Reached } from './reader.server.ts'
import { type Concerned, tellingsOf } from './telling.ts'

export type HappenedEvent = {
  id: string
  action: string
  actorId: string | null
  subjectId: string
  details: unknown
  createdAt: Date
}

/** A notice as it is stored. */
export type Told = {
  kind: NoticeKind
  sourceId: string
  recipientId: string
  membershipId: string | null
  readerId: string | null
  feedbackId: string | null
  followUpId: string | null
  isSupporter?: boolean
  mailWay: NoticeWay | null
}

type Happening = { event: HappenedEvent; kind: NoticeKind; to: Concerned }

/** Everybody whom these events tell something: nobody of what they did themselves or may not read. */
export async function findTold(tx: Tx, organizationId: string, events: readonly HappenedEvent[]) {
  const happenings = events.flatMap((event) =>
    tellingsOf(event).map(({ kind, to }) => ({ event, kind, to })),
  )
  if (happenings.length === 0) return []
  return [
    ...(await toldReaders(tx, organizationId, happenings)),
    ...(await toldStaff(tx, organizationId, happenings)),
  ]
}

async function toldReaders(
  tx: Tx,
  organizationId: string,
  happenings: readonly Happening[],
): Promise<Told[]> {
  const subjectsOf = (...concerned: Concerned[]) =>
    happenings.flatMap(({ event, to }) => (concerned.includes(to) ? event.subjectId : []))
  const reached: Partial<Record<Concerned, Reached[]>> = {
    ...(await reachGivers(tx, organizationId, subjectsOf)),
    ...(await reachSupporters(tx, organizationId, subjectsOf)),
    WITNESSES: await findWitnesses(tx, organizationId, subjectsOf('WITNESSES')),
  }
  const addresses = Object.values(reached).flatMap((all) => all.map(({ address }) => address))
  const readers = await ensureReaders(tx, organizationId, addresses)
  // Whoever is told the same thing twice over is told as the first: as its giver before all.
  return happenings.flatMap(({ event, kind, to }) =>
    (reached[to] ?? [])
      .filter(({ subjectId }) => subjectId === event.subjectId)
      .filter(({ ownerUserId }) => !event.actorId || ownerUserId !== event.actorId)
      .flatMap(({ feedbackId, address }) => {
        const reader = readers.get(address)
        if (!reader || reader.way === 'NO_MAIL') return []
        const { id, way } = reader
        return {
          ...{ kind, sourceId: event.id, recipientId: id, membershipId: null, readerId: id },
          ...{ feedbackId, followUpId: isOfInput(to) ? null : event.subjectId, mailWay: way },
          isSupporter: to === 'SUPPORTERS' || to === 'SUPPORTERS_OF_PROMISE',
        }
      }),
  )
}

const isOfInput = (to: Concerned) => to === 'GIVERS' || to === 'SUPPORTERS'

type SubjectsOf = (...concerned: Concerned[]) => string[]

async function reachGivers(tx: Tx, organizationId: string, subjectsOf: SubjectsOf) {
  const givers = await findGivers(tx, organizationId, {
    feedbackIds: subjectsOf('GIVERS'),
    followUpIds: subjectsOf('GIVERS_OF_PROMISE'),
  })
  return { GIVERS: givers, GIVERS_OF_PROMISE: givers }
}

async function reachSupporters(tx: Tx, organizationId: string, subjectsOf: SubjectsOf) {
  const supporters = await findSupporters(tx, organizationId, {
    feedbackIds: subjectsOf('SUPPORTERS'),
    followUpIds: subjectsOf('SUPPORTERS_OF_PROMISE'),
  })
  return { SUPPORTERS: supporters, SUPPORTERS_OF_PROMISE: supporters }
}

async function toldStaff(
  tx: Tx,
  organizationId: string,
  happenings: readonly Happening[],
): Promise<Told[]> {
  const about = happenings.filter(({ to }) => to === 'ASSIGNEE' || to === 'OWNER')
  const charged = await findCharged(tx, organizationId, {
    feedbackIds: about.flatMap(({ event, to }) => (to === 'ASSIGNEE' ? event.subjectId : [])),
    followUpIds: about.flatMap(({ event, to }) => (to === 'OWNER' ? event.subjectId : [])),
  })
  // Of several events of this moment about the same thing the last one tells it.
  const last = new Map(about.map((one) => [`${one.kind} ${one.event.subjectId}`, one]))
  return [...last.values()].flatMap(({ event, kind, to }) => {
    const member = charged.get(event.subjectId)
    if (!member || member.userId === event.actorId) return []
    const { membershipId, ways } = member
    const way = ways(kind)
    return {
      ...{ kind, sourceId: event.id, recipientId: membershipId, membershipId, readerId: null },
      feedbackId: to === 'ASSIGNEE' ? event.subjectId : null,
      followUpId: to === 'OWNER' ? event.subjectId : null,
      mailWay: way === 'NO_MAIL' ? null : way,
    }
  })
}
