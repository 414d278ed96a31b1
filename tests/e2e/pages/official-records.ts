import { db } from '#db/client.server.ts'
import { newId } from '#domain/id.ts'
import { aRecord } from '../../http/matrix/record-world.ts'
import { anActor } from '../../support/actors.ts'
import { anAttendance } from '../../support/thread.ts'
import type { Here, Ids } from './city.ts'

/** The Berita Acara of the demonstration: signed by everybody needed. */
export async function signedRecord({ organizationId }: Here): Promise<Ids> {
  const { id, code, forumId } = await db.officialRecord.findFirstOrThrow({
    where: { organizationId, signedAt: { not: null } },
    orderBy: { id: 'asc' },
  })
  return { recordId: id, recordCode: code, forumId }
}

/** One that waits for signatures, of the forum whose rows are being signed: made once. */
export async function openRecord(here: Here): Promise<Ids> {
  const { signatoryId, recordId, forumId } = await aSigning(here)
  return { signatoryId: signatoryId ?? '', recordId: recordId ?? '', forumId: forumId ?? '' }
}

/** The same by the link of one who is to sign. */
export async function aSigning(here: Here): Promise<Ids> {
  const forum = await db.forum.findFirstOrThrow({
    where: { organizationId: here.organizationId, status: 'MINUTES_SIGNING' },
    orderBy: { id: 'asc' },
  })
  const key = `${here.organizationId}/${forum.id}`
  const made = opened.get(key) ?? open(here, forum)
  opened.set(key, made)
  return made
}

const opened = new Map<string, Promise<Ids>>()

async function open(here: Here, forum: Parameters<typeof aRecord>[1]): Promise<Ids> {
  const { organizationId, id: forumId, unitId } = forum
  const row = { problem: 'Antrean perekaman lama', recommendation: 'Menambah loket' }
  await db.followUp.create({
    data: {
      ...{ organizationId, id: newId(), forumId, unitId, number: 1, ...row },
      ...{ horizon: 'SHORT', timeValue: 2, timeUnit: 'DAYS', ownerPosition: 'Kepala Bidang' },
      dueOn: new Date('2099-01-01'),
    },
  })
  const came = await anAttendance(forum, { name: 'Perwakilan Warga', position: 'Ketua RT' })
  const { params, token } = await aRecord(await anActor('ADMIN', here), forum, came.id)
  const { recordId, signatoryId } = params
  return { recordId, signatoryId, forumId, token }
}
