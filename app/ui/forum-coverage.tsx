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
  participation: { score: number; wording: string }
  review: { score: number; wording: string; covered: number; all: number }
}

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
      <ul className="grid gap-2 text-sm">
        <Prediction {...participation} indicator={2} />
        <Prediction {...review} indicator={4} />
      </ul>
    </CoverageMeter>
  )
}

type PredictionProps = { indicator: number; score: number; wording: string }

/** The score an indicator will get, and the rubric's words for it. */
export function Prediction({ indicator, score, wording }: PredictionProps) {
  return (
    <li>
      <span className="font-semibold">{m.invitation_prediction({ indicator, score })}</span>{' '}
      <span className="text-muted">{wording}</span>
    </li>
  )
}
