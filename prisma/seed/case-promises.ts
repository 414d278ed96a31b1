import type { FollowUpStatus, TimeHorizon, TimeUnit } from '#db/generated/enums.ts'
import { plusMinutes } from './days.ts'
import { type Ground, type HeldForum, happened, idAt } from './ground.ts'
import type { SeedCase, ToldStatus } from './material.ts'

/** What is called done in public still waits for somebody to verify it here. */
const states: Record<ToldStatus, { status: FollowUpStatus; label: string }> = {
  PROMISED: { status: 'AGREED', label: 'dijanjikan' },
  AGREED: { status: 'AGREED', label: 'disepakati' },
  PLANNED: { status: 'PLANNED', label: 'direncanakan' },
  IN_PROGRESS: { status: 'IN_PROGRESS', label: 'sedang berjalan' },
  DONE: { status: 'SUBMITTED', label: 'sudah dilaksanakan' },
  ANSWERED: { status: 'SUBMITTED', label: 'sudah dijawab' },
  WAITING_BUDGET: { status: 'WAITING_BUDGET', label: 'menunggu anggaran' },
  DECLINED_FOR_NOW: { status: 'DEFERRED', label: 'belum dapat dipenuhi' },
}

type Told = SeedCase['followUps'][number]

/** Adds the promises with their status as told; problem and time stay empty where the source is silent. */
export function addCasePromises(
  ground: Ground,
  told: SeedCase,
  forum: HeldForum,
  inputIds: string[],
) {
  for (const [index, promise] of told.followUps.entries()) {
    const at = plusMinutes(forum.at, 180 + index)
    const number = index + 1
    const id = idAt(at)
    const row = promiseOf(told, promise, forum)
    const own = { organizationId: ground.organizationId, id, forumId: forum.id, number }
    ground.rows.followUp.push({ ...row, ...own, agreedAt: at, createdAt: at, updatedAt: at })

    const feedback = promise.answers.flatMap((answered) => inputIds[answered - 1] ?? [])
    addWhatWasTold(ground, told, forum, { id, at, promise, number, feedback })
  }
}

function promiseOf(told: SeedCase, promise: Told, forum: HeldForum) {
  const answered = promise.answers.map((number) => told.inputs[number - 1]?.text ?? '')
  const { status } = states[promise.told]
  const excused = status === 'DEFERRED' || status === 'WAITING_BUDGET'
  return {
    unitId: forum.unitId,
    problem: answered.join(' ') || 'Sumber tidak menyebut masalah yang mendasarinya.',
    recommendation: promise.text,
    ...timeOf(promise, forum.at),
    status,
    targetFiscalYear: status === 'WAITING_BUDGET' ? told.year + 1 : null,
    statusReason: excused ? promise.text : null,
    progress: progressOf(status),
    submittedAt: status === 'SUBMITTED' ? forum.at : null,
  }
}

const progressOf = (status: FollowUpStatus) =>
  status === 'SUBMITTED' ? 100 : status === 'IN_PROGRESS' ? 50 : 0

type Added = { id: string; at: Date; promise: Told; number: number; feedback: string[] }

function addWhatWasTold(ground: Ground, told: SeedCase, forum: HeldForum, added: Added) {
  const { rows, organizationId } = ground
  const { id, at, promise, number, feedback } = added
  const { status, label } = states[promise.told]
  const time = promise.timeFrame ? ` Jangka waktu: ${promise.timeFrame}.` : ''

  rows.progressUpdate.push({
    organizationId,
    id: idAt(at),
    followUpId: id,
    status,
    progress: progressOf(status),
    text: `Menurut sumber: ${label}.${time}`,
    authorName: told.source.publisher,
    createdAt: at,
  })
  for (const feedbackId of feedback) {
    rows.followUpFeedback.push({ organizationId, followUpId: id, feedbackId })
  }
  const subject = { id, forumId: forum.id }
  happened(ground, at, { kind: 'SYSTEM' }, 'follow-up.agreed', subject, { number })
}

type Time = {
  horizon: TimeHorizon
  timeValue?: number
  timeUnit?: TimeUnit
  dueOn?: Date
}

/** The only frame a source gives in days is the one of two days; the others are kept as words. */
function timeOf({ timeFrame }: Told, heldAt: Date): Time {
  if (timeFrame?.includes('2 hari')) {
    const dueOn = new Date(
      `${plusMinutes(heldAt, 2 * 1440)
        .toISOString()
        .slice(0, 10)}T00:00:00Z`,
    )
    return { horizon: 'SHORT', timeValue: 2, timeUnit: 'DAYS', dueOn }
  }
  if (timeFrame === 'segera' || timeFrame === 'waktu singkat') return { horizon: 'SHORT' }
  return { horizon: timeFrame?.includes('2030') ? 'LONG' : 'MEDIUM' }
}
