import { href } from 'react-router'
import { can } from '#domain/access/policy.ts'
import { seesGrades } from '#domain/assessment/assessment.server.ts'
import { listArtefacts } from '#domain/assessment/evidence.server.ts'
import { offered } from '#domain/assessment/evidence.ts'
import { findItem } from '#domain/assessment/item.server.ts'
import { readLiveFacts } from '#domain/assessment/live-facts.server.ts'
import { predict } from '#domain/assessment/prediction.ts'
import { confidenceLabel } from '#domain/assessment/terms.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { ItemMoves } from '#ui/assessment-item-moves.tsx'
import { ItemEvidence, ItemFacts, ItemWords } from '#ui/assessment-item-words.tsx'
import { OfferedEvidence } from '#ui/offered-evidence.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { Rubric } from '#ui/rubric.tsx'
import type { Route } from './+types/item'

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.indicator.name }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const { assessment, item, indicator } = await findItem(actor, params)
  const { unit, year, status, appealUntil, today } = assessment
  const [live, artefacts] = await Promise.all([
    readLiveFacts(actor, unit.id, year),
    listArtefacts(actor, unit.id, year),
  ])
  const shown = seesGrades(actor, assessment)
  return {
    ...{ unit, year, status, appealUntil, today, indicator, shown },
    item: shown ? item : { ...item, score: null, rationale: null, scoredByName: null },
    prediction: predict(live).find(({ number }) => number === item.number) ?? null,
    evidence: offered(indicator, artefacts, year),
    next: assessment.items.find(({ number }) => number > item.number)?.id ?? null,
    may: { fill: can(actor, 'assessment.fill'), score: can(actor, 'assessment.score') },
  }
}

export default function Item({ loaderData, params }: Route.ComponentProps) {
  const { unit, year, item, indicator, prediction, shown, next, evidence } = loaderData
  const back = href('/:organization/evaluasi/penilaian/:assessmentId', params)
  const own = href(
    '/:organization/evaluasi/penilaian/:assessmentId/butir/:assessmentItemId',
    params,
  )
  return (
    <>
      <PageHeader
        eyebrow={m.assessment_indicator_number({ number: indicator.number })}
        title={indicator.name}
        breadcrumbs={[
          { label: m.assessment_of({ unit: unit.name, year }), to: back },
          { label: m.assessment_indicator_number({ number: indicator.number }) },
        ]}
        action={<ItemMoves {...loaderData} base={own} next={next && `${back}/butir/${next}`} />}
      />
      <Section
        title={m.assessment_rubric()}
        hint={m.assessment_rubric_hint({
          sureness: confidenceLabel(indicator.confidence.wording),
        })}
      >
        <Rubric
          options={indicator.options}
          self={item.selfScore}
          evaluator={shown ? item.score : null}
          foreseen={prediction?.score ?? null}
        />
      </Section>
      {prediction && (
        <Section title={m.assessment_foreseen_title()} hint={m.assessment_foreseen_hint()}>
          <p>
            {prediction.reason} {confidenceLabel(prediction.confidence)}
          </p>
        </Section>
      )}
      <ItemFacts indicator={indicator} facts={item.facts} />
      <ItemWords item={item} shown={shown} />
      <OfferedEvidence
        {...evidence}
        fileUrl={(fileId) => href('/:organization/kelola/berkas/:fileId', { ...params, fileId })}
        forumUrl={(forumId) => href('/:organization/kelola/forum/:forumId', { ...params, forumId })}
      />
      <ItemEvidence indicator={indicator} />
    </>
  )
}
