import { answerLabel, type FactAnswers } from '#domain/assessment/fact.ts'
import type { Indicator } from '#domain/assessment/instrument.ts'
import { m } from '#messages'
import { Facts, Section } from './page.tsx'

/** The answers of form F-01 that belong to an indicator. */
export function ItemFacts({ indicator, facts }: { indicator: Indicator; facts: FactAnswers }) {
  if (indicator.facts.length === 0) return null
  return (
    <Section title={m.assessment_f01()}>
      <Facts
        items={indicator.facts.map(
          (question) => [question.text, answerLabel(question, facts[question.id])] as const,
        )}
      />
    </Section>
  )
}

/** The evidence the form asks for, and where copies of the form disagree. */
export function ItemEvidence({ indicator }: { indicator: Indicator }) {
  return (
    <Section title={m.assessment_evidence_list()} hint={indicator.note}>
      <ul className="grid list-disc gap-1 pl-5">
        {indicator.evidence
          .filter((one) => one.trim())
          .map((one) => (
            <li key={one}>{one}</li>
          ))}
      </ul>
      {indicator.conflicts.map((one) => (
        <p key={one} className="hint mt-4">
          {one}
        </p>
      ))}
    </Section>
  )
}

type Item = {
  selfNote: string | null
  rationale: string | null
  scoredByName: string | null
  objection: string | null
  objectionAnswer: string | null
}

/** What unit and evaluator wrote to each other about an indicator. */
export function ItemWords({ item, shown }: { item: Item; shown: boolean }) {
  const { selfNote, rationale, scoredByName, objection, objectionAnswer } = item
  const said = [
    [m.assessment_self_note(), selfNote],
    [m.assessment_rationale_by({ who: scoredByName ?? '–' }), shown ? rationale : null],
    [m.assessment_objection_text(), objection],
    [m.assessment_objection_answer_text(), objectionAnswer],
  ] as const
  const words = said.filter(([, text]) => text)
  if (words.length === 0) return null
  return (
    <Section title={m.assessment_words()}>
      <Facts
        items={words.map(
          ([label, text]) =>
            [
              label,
              <span key={label} className="prose wrap-anywhere">
                {text}
              </span>,
            ] as const,
        )}
      />
    </Section>
  )
}
