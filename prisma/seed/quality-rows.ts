import type { Tx } from '#db/client.server.ts'
import type { Prisma } from '#db/generated/client.ts'

/** What users thought of services, and what the services promise. */
export type QualityRows = {
  satisfactionSnapshot: Prisma.SatisfactionSnapshotCreateManyInput[]
  satisfactionSurvey: Prisma.SatisfactionSurveyCreateManyInput[]
  surveyResponse: Prisma.SurveyResponseCreateManyInput[]
  serviceStandard: Prisma.ServiceStandardCreateManyInput[]
  standardComponent: Prisma.StandardComponentCreateManyInput[]
}

export const noQuality = () => ({
  satisfactionSnapshot: [],
  satisfactionSurvey: [],
  surveyResponse: [],
  serviceStandard: [],
  standardComponent: [],
})

export async function insertQuality(tx: Tx, rows: QualityRows) {
  await tx.satisfactionSnapshot.createMany({ data: rows.satisfactionSnapshot })
  await tx.satisfactionSurvey.createMany({ data: rows.satisfactionSurvey })
  await tx.surveyResponse.createMany({ data: rows.surveyResponse })
  await tx.serviceStandard.createMany({ data: rows.serviceStandard })
  await tx.standardComponent.createMany({ data: rows.standardComponent })
}
