import { db } from '#db/client.server.ts'
import type { StaffActor } from '#domain/access/actor.ts'
import { semesterOf } from '#domain/satisfaction/period.ts'
import { recordSnapshot } from '#domain/satisfaction/snapshot-change.server.ts'
import { openSurvey } from '#domain/satisfaction/survey-change.server.ts'
import { aResult } from '../../domain/satisfaction/surveying.ts'

/** A result of a unit, and a survey of a service of it that anybody may answer. */
export async function someSatisfaction(admin: StaffActor, unitId: string, serviceId: string) {
  const snapshot = await recordSnapshot(admin, unitId, aResult())
  const period = semesterOf(new Date().toISOString().slice(0, 10))
  const survey = await openSurvey(admin, unitId, { ...period, serviceId, population: 500 })
  const { code } = await db.satisfactionSurvey.findFirstOrThrow({ where: { id: survey.id } })
  return { snapshotId: snapshot.id, surveyId: survey.id, surveyCode: code }
}
