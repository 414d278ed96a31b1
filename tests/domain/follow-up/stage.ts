import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { db } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import type { Role } from '#domain/access/policy.ts'
import type { IncomingFile } from '#domain/file/file.server.ts'
import type { RowInput } from '#domain/follow-up/follow-up.schema.ts'
import { newId } from '#domain/id.ts'
import { env } from '#platform/env.server.ts'
import { aForum, anActor, aUnit } from '../../support/factories.ts'
import { aFile, aFollowUp } from '../../support/thread.ts'

export type Stage = Awaited<ReturnType<typeof aStage>>

/** A unit with its organizer, an owner, an evaluator, and a forum that is being followed up. */
export async function aStage(forumMore: Parameters<typeof aForum>[1] = {}) {
  const admin = await anActor('ADMIN')
  const organization = { id: admin.organizationId }
  const unit = await aUnit(admin)
  const member = (role: Role, name?: string) =>
    anActor(role, { organization, unitId: unit.id, name })
  const [organizer, owner, evaluator] = [
    await member('ORGANIZER'),
    await member('ACTION_OWNER', 'Pemilik Janji'),
    await anActor('EVALUATOR', { organization }),
  ]
  const forum = await aForum(admin, { status: 'FOLLOW_UP', ...forumMore, unitId: unit.id })
  return { admin, organizer, owner, evaluator, organization, unit, forum, member }
}

/** A promise of the stage's owner in any state, with evidence once it was submitted. */
export async function aPromise(
  stage: Stage,
  status: Prisma.FollowUpUncheckedCreateInput['status'] = 'AGREED',
  more: Parameters<typeof aFollowUp>[1] = {},
) {
  const wasDone = status === 'VERIFIED' || status === 'PUBLISHED'
  const promise = await aFollowUp(stage.forum, {
    status,
    ownerId: stage.owner.membershipId,
    ownerPosition: 'Kepala Bidang',
    agreedAt: status === 'PROPOSED' ? null : new Date(),
    dueOn: new Date('2099-12-31'),
    output: status === 'PROPOSED' || status === 'AGREED' ? null : 'Loket ketiga dibuka',
    ...(status === 'SUBMITTED' && {
      submittedById: stage.owner.userId,
      submittedAt: new Date(Date.now() - 1000),
    }),
    ...(wasDone && { verifiedAt: new Date() }),
    ...more,
  })
  if (status === 'SUBMITTED' || wasDone) await addEvidence(promise)
  return promise
}

export async function addEvidence(promise: { organizationId: string; id: string }) {
  const file = await aFile(promise)
  return db.evidence.create({
    data: {
      organizationId: promise.organizationId,
      id: newId(),
      followUpId: promise.id,
      fileId: file.id,
      kind: 'AFTER',
      caption: 'Loket ketiga',
      takenOn: new Date('2026-01-05'),
      place: 'Ruang pelayanan',
      createdAt: new Date(Date.now() - 5000),
    },
  })
}

/** A row as the form sends it. */
export const aRow = (more: Partial<RowInput> = {}): RowInput => ({
  id: newId(),
  problem: 'Antrean perekaman KTP-el terlalu lama',
  recommendation: 'Menambah loket perekaman',
  horizon: null,
  timeValue: 2,
  timeUnit: 'MONTHS',
  dueOn: null,
  ownerId: null,
  ownerPosition: 'Kepala Bidang Pelayanan',
  serviceId: null,
  spComponent: 'SP02',
  skmElement: 'PROCEDURE',
  feedbackIds: [],
  seen: null,
  ...more,
})

export const actionsOn = async (subjectId: string) => {
  const events = await db.event.findMany({
    where: { subjectId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return events.map(({ action }) => action)
}

export const promiseNow = ({ id }: { id: string }) =>
  db.followUp.findFirstOrThrow({ where: { id } })

/** A file as an upload leaves it. */
export async function anUpload(more: Partial<IncomingFile> = {}): Promise<IncomingFile> {
  const folder = join(env.DATA_DIR, 'tmp')
  await mkdir(folder, { recursive: true })
  const path = join(folder, randomUUID())
  await writeFile(path, 'isi berkas')
  return { field: 'files', name: 'loket.jpg', mediaType: 'image/jpeg', path, ...more }
}

/** A stranger with the same role in another organization. */
export const aStranger = (role: Role = 'ADMIN'): Promise<StaffActor> => anActor(role)
