import type { CommunityElement } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { CoverageMeter } from './meter.tsx'
import { Notice } from './page.tsx'

type Stage = 'invited' | 'confirmed' | 'present'

export type Coverage = {
  elements: readonly (Record<Stage, number> & { element: CommunityElement })[]
  missing: readonly CommunityElement[]
  stage: Stage
  participation: Foreseen
  review: Foreseen & { covered: number; all: number }
}

type Level = { score: number; wording: string }
type Foreseen = Level & { next: Level | null }

/** Who of the five elements is on the list, and what PEKPPP indicators 2 and 4 will make of it. */
export function ForumCoverageMeter({ coverage }: { coverage: Coverage }) {
  const { elements, missing, stage, participation, review } = coverage
  return (
    <CoverageMeter
      stage={stage}
      elements={elements.map((row) => ({
        ...row,
        key: row.element,
        label: communityElementLabel(row.element),
      }))}
    >
      {missing.length > 0 && (
        <Notice tone="warning">
          {m.invitation_coverage_missing({
            elements: missing.map(communityElementLabel).join(', '),
          })}
        </Notice>
      )}
      <ul className="grid gap-4 text-sm">
        <Prediction {...participation} indicator={2} />
        <Prediction {...review} indicator={4} />
      </ul>
    </CoverageMeter>
  )
}

/** The score an indicator will get, and the rubric's words for it and for the level above. */
export function Prediction({ indicator, score, wording, next }: Foreseen & { indicator: number }) {
  return (
    <li className="grid gap-0.5">
      <span className="font-semibold">{m.invitation_prediction({ indicator, score })}</span>
      <q>{wording}</q>
      <span className="text-muted">
        {next ? (
          <>
            {m.invitation_prediction_next({ score: next.score })} <q>{next.wording}</q>
          </>
        ) : (
          m.invitation_prediction_highest()
        )}
      </span>
    </li>
  )
}
