import { randomBytes, randomUUID } from 'node:crypto'
import { db, type Tx } from '#db/client.server.ts'
import { m } from '#messages'
import type { PublicActor, StaffActor } from '../access/actor.ts'
import { authorize } from '../access/policy.ts'
import { hashOf } from '../access/session.server.ts'
import { RuleViolation } from '../errors.ts'
import { record } from '../event/event.server.ts'
import { dateOf, todayIn } from '../follow-up/follow-up.server.ts'
import type { Answers } from './satisfaction.schema.ts'
import { findPublicSurvey, findSurvey, isOpen } from './survey.server.ts'

/** What a browser is known by to one survey: 128 random bits that say nothing of anybody. */
export const newAnswerKey = () => randomBytes(16).toString('base64url')

/** A survey as its form shows it, and whether this browser has answered it. */
export async function readSurveyForm(actor: PublicActor, code: string, key: string | null) {
  const survey = await findPublicSurvey(actor, code)
  const turn = key
    ? await db.surveyTurn.findUnique({
        where: { organizationId_surveyId_keyHash: turnOf(survey, key) },
        select: { surveyId: true },
      })
    : null
  return { survey, isAnswered: turn !== null }
}

/** Keeps the answers of one browser, once. Who answered and what was answered are two rows that share nothing. */
export async function answerSurvey(
  actor: PublicActor,
  code: string,
  { key, ...answers }: Answers & { key: string },
) {
  return db.$transaction(async (tx) => {
    const survey = await findPublicSurvey(actor, code, tx)
    await requireOpen(tx, survey)
    const { count } = await tx.surveyTurn.createMany({
      data: turnOf(survey, key),
      skipDuplicates: true,
    })
    if (count === 0) throw new RuleViolation('form', m.satisfaction_error_answered())
    await keepAnswers(tx, survey, answers)
    await record(tx, actor, 'satisfaction-survey.answered', { id: survey.id })
    return survey
  })
}

/** Adds the answers somebody gave on paper. */
export async function enterPaperAnswer(actor: StaffActor, surveyId: string, answers: Answers) {
  authorize(actor, 'satisfaction.manage')
  return db.$transaction(async (tx) => {
    const survey = await findSurvey(actor, surveyId, tx)
    await requireOpen(tx, survey)
    await keepAnswers(tx, survey, answers)
    await record(tx, actor, 'satisfaction-survey.paper-entered', { id: survey.id })
    return survey
  })
}

type Survey = Awaited<ReturnType<typeof findPublicSurvey>>
type Open = Pick<Survey, 'organizationId' | 'id' | 'closedAt' | 'endsOn' | 'organization'>

/** Read again while it is held: nobody answers what is being closed. */
async function requireOpen(tx: Tx, survey: Open) {
  const [held] = await tx.$queryRaw<Array<{ closedAt: Date | null }>>`
    select "closedAt" from "SatisfactionSurvey"
    where "organizationId" = ${survey.organizationId}::uuid and id = ${survey.id}::uuid for share`
  if (!held || !isOpen({ ...survey, closedAt: held.closedAt })) {
    throw new RuleViolation('form', m.satisfaction_error_survey_over())
  }
}

const turnOf = ({ organizationId, id }: { organizationId: string; id: string }, key: string) => ({
  ...{ organizationId, surveyId: id },
  keyHash: hashOf(`${id} ${key}`),
})

/** A random id and a day: other ids would tell the moment. */
async function keepAnswers(tx: Tx, survey: Open, answers: Answers) {
  const { organizationId, id: surveyId, organization } = survey
  const answeredOn = dateOf(todayIn(organization.timeZone))
  await tx.surveyResponse.create({
    data: { organizationId, id: randomUUID(), surveyId, answeredOn, ...answers },
    select: { id: true },
  })
}
