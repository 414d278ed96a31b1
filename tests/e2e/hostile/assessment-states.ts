import { db } from '#db/client.server.ts'
import type { AssessmentStatus } from '#domain/assessment/assessment.ts'
import type { World } from '../../http/matrix/world.ts'

const one = '/:organization/evaluasi/penilaian/:assessmentId'
const item = `${one}/butir/:assessmentItemId`

const states: Record<string, AssessmentStatus> = {
  [`${one}/pengembalian`]: 'EVALUATION_F02',
  [`${one}/penilaian-ulang`]: 'REVISION_APPEAL',
  [`${item}/mandiri`]: 'F01_FILLING',
  [`${item}/nilai`]: 'EVALUATION_F02',
  [`${item}/sanggahan`]: 'REVISION_APPEAL',
  [`${item}/tanggapan`]: 'REVISION_APPEAL',
  '/:organization/penilaian/:assessmentCode': 'F03_SURVEY',
}

/** Puts the assessment to where the form of that page can be sent. */
export async function standAssessment({ organizationId, params }: World, pattern: string) {
  const { assessmentId, assessmentItemId } = params
  const isObjected = pattern === `${item}/tanggapan`
  await Promise.all([
    db.assessment.updateMany({
      where: { organizationId, id: assessmentId },
      data: { status: states[pattern] ?? 'F01_FILLING', appealUntil: new Date('2099-01-01') },
    }),
    db.assessmentItem.updateMany({
      where: { organizationId, id: assessmentItemId },
      data: { objection: isObjected ? 'Bukti ada.' : null },
    }),
  ])
}
