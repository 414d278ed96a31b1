import { db } from '#db/client.server.ts'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import type { FollowUpStatus } from '#domain/follow-up/follow-up.ts'
import type { ForumStatus } from '#domain/forum/forum.ts'
import type { World } from '../../http/matrix/world.ts'
import { standAssessment } from './assessment-states.ts'
import { standRecord } from './record-states.ts'
import { standStandard } from './standard-states.ts'

type State = { forum?: ForumStatus; followUp?: FollowUpStatus; feedback?: FeedbackStatus }

const forum = '/:organization/kelola/forum/:forumId'
const input = '/:organization/kelola/masukan/:feedbackId'
const promise = '/:organization/kelola/tindak-lanjut/:followUpId'

/** In which state a form is there; nothing said: an announced forum, a new input, a promise in progress. */
const states: Record<string, State> = {
  [`${forum}/kehadiran`]: { forum: 'IN_SESSION' },
  [`${forum}/kehadiran/tamu`]: { forum: 'IN_SESSION' },
  '/:organization/ikut/:code': { forum: 'IN_SESSION' },
  [`${forum}/rumusan/baris`]: { forum: 'FORMULATING' },
  [`${forum}/rumusan/baris/:followUpId`]: { forum: 'FORMULATING', followUp: 'PROPOSED' },
  [`${forum}/penetapan`]: { forum: 'MINUTES_SIGNING' },
  [`${forum}/berita-acara/pembukaan`]: { forum: 'FORMULATING', followUp: 'PROPOSED' },
  [`${forum}/berita-acara/perubahan`]: { forum: 'MINUTES_SIGNING', followUp: 'PROPOSED' },
  [`${forum}/standar/:serviceId`]: { forum: 'IN_SESSION' },
  [`${forum}/laporan`]: { forum: 'FOLLOW_UP', feedback: 'WITHDRAWN' },
  [`${forum}/pembukaan-kembali`]: { forum: 'REPORTED' },
  [`${forum}/penutupan`]: { forum: 'REPORTED', followUp: 'PUBLISHED', feedback: 'WITHDRAWN' },
  [`${input}/jawaban`]: { feedback: 'TRIAGED' },
  [`${input}/pengalihan`]: { feedback: 'TRIAGED' },
  [`${input}/di-luar-lingkup`]: { feedback: 'TRIAGED' },
  [`${promise}/rencana`]: { followUp: 'AGREED' },
  [`${promise}/penolakan`]: { followUp: 'AGREED' },
  [`${promise}/penugasan`]: { followUp: 'AGREED' },
  [`${promise}/rencana/perubahan`]: { followUp: 'PLANNED' },
  [`${promise}/pengerjaan`]: { followUp: 'PLANNED' },
  [`${promise}/verifikasi`]: { followUp: 'SUBMITTED' },
  [`${promise}/pengembalian`]: { followUp: 'SUBMITTED' },
  [`${promise}/publikasi`]: { followUp: 'VERIFIED' },
  '/:organization/u/:token/penilaian/:followUpId': { followUp: 'PUBLISHED' },
  '/:organization/h/:token/penilaian/:followUpId': { followUp: 'PUBLISHED' },
  '/:organization/masukan/:trackingCode/penilaian/:followUpId': { followUp: 'PUBLISHED' },
}

/** Puts the world back to where the form of that page can be sent. */
export async function stand(world: World, pattern: string) {
  const { organizationId, params, members } = world
  const {
    forum = 'ANNOUNCED',
    followUp = 'IN_PROGRESS',
    feedback = 'SUBMITTED',
  } = states[pattern] ?? {}
  const ofForum = { organizationId, forumId: params.forumId }
  const agreedAt = followUp === 'PROPOSED' ? null : new Date()
  const signedAt = forum === 'REPORTED' ? new Date() : null
  const { membershipId: ownerId, userId: submittedById } = members.owner
  await Promise.all([
    db.throttle.deleteMany(),
    db.minutesNote.updateMany({ where: ofForum, data: { revision: 1, struckAt: null } }),
    db.feedbackNote.deleteMany({ where: { organizationId, id: { not: params.noteId } } }),
    db.savedFilter.deleteMany({ where: { organizationId, id: { not: params.filterId } } }),
    // Names that are used once: what was typed before is not in the way of the next.
    db.$executeRaw`update "Unit" set name = id::text where "organizationId" = ${organizationId}::uuid`,
    db.$executeRaw`update "Service" set name = id::text where "organizationId" = ${organizationId}::uuid`,
    db.citizenVerdict.deleteMany({ where: { organizationId } }),
    db.satisfactionSnapshot.deleteMany({
      where: { organizationId, id: { not: params.snapshotId } },
    }),
    db.attendance.updateMany({ where: ofForum, data: { undoneAt: null } }),
    db.forum.updateMany({
      where: { organizationId, id: params.forumId },
      data: { status: forum, attendanceClosedAt: null, signedAt },
    }),
    db.followUp.updateMany({
      where: ofForum,
      data: { status: followUp, agreedAt, dueOn, ownerId, submittedById },
    }),
    db.feedback.updateMany({ where: ofForum, data: { status: feedback } }),
    // A registered institution is named instead of the one typed: a page that moves a person chose one.
    db.stakeholder.updateMany({
      where: { organizationId, id: params.stakeholderId },
      data: { institutionId: null },
    }),
    // Neither how many tags there may be nor that a name is taken is what is tried here.
    db.tag.deleteMany({ where: { organizationId, id: { not: params.tagId } } }),
    db.$executeRaw`update "Tag" set key = id::text where "organizationId" = ${organizationId}::uuid`,
    db.$executeRaw`update "Service" set name = id::text where "organizationId" = ${organizationId}::uuid`,
    db.$executeRaw`update "Unit" set name = id::text where "organizationId" = ${organizationId}::uuid`,
  ])
  await standRecord(world, pattern)
  await standAssessment(world, pattern)
  await standStandard(world, pattern)
}

const dueOn = new Date('2099-01-01')
