import { m } from '#messages'
import { Badge } from './status.tsx'

type Props = {
  options: readonly string[]
  self: number | null
  evaluator: number | null
  foreseen: number | null
}

/** The six grades of an indicator in the form's own words, with who stands where. */
export function Rubric({ options, self, evaluator, foreseen }: Props) {
  return (
    <ol className="rows">
      {options.map((wording, grade) => (
        <li key={wording} className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <span className="stat min-w-8">{grade}</span>
          <span className="min-w-0 flex-1 basis-64">{wording}</span>
          <span className="flex flex-wrap gap-2">
            {evaluator === grade && <Badge tone="success">{m.assessment_by_evaluator()}</Badge>}
            {self === grade && <Badge tone="info">{m.assessment_by_self()}</Badge>}
            {foreseen === grade && <Badge tone="accent">{m.assessment_foreseen()}</Badge>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** One of the six grades, each in its words. */
export const gradeOptions = (options: readonly string[]) =>
  options.map((wording, grade) => ({ value: String(grade), label: `${grade} · ${wording}` }))
