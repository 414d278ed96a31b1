import { ownStaffQuestion } from '#domain/import/answers.schema.ts'
import type { ImportKind } from '#domain/import/import.ts'
import { unitCategories } from '#domain/organization/organization.ts'
import { unitCategoryLabel } from '#domain/organization/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { RadioGroup } from './choice.tsx'
import { SelectField } from './form.tsx'

type Question = {
  key: string
  text: string | null
  suggestion: string | null
  count: number
  examples: string[]
}

type Choices = {
  groups: ReadonlyArray<{ id: string; code: string | null; name: string }>
  units: ReadonlyArray<{ id: string; name: string }>
}

type Props = { kind: ImportKind; questions: readonly Question[]; choices: Choices }

/** One question a word, with whom it concerns; a suggestion is only where the choice begins. */
export function QuestionFields({ kind, questions, choices }: Props) {
  return questions.map((question, index) =>
    question.key === ownStaffQuestion ? (
      <OwnStaff key={question.key} question={question} />
    ) : (
      <Word key={question.key} {...{ kind, question, choices, index }} />
    ),
  )
}

function OwnStaff({ question: { count, examples } }: { question: Question }) {
  return (
    <RadioGroup
      name="ownStaff"
      label={m.import_question_own_staff({ count })}
      hint={`${m.import_question_own_staff_hint()} ${m.import_question_examples({ examples: examples.join('; ') })}`}
      defaultValue="skip"
      options={[
        { value: 'skip', label: m.import_own_staff_skip() },
        { value: 'include', label: m.import_own_staff_include() },
      ]}
    />
  )
}

type WordProps = { kind: ImportKind; question: Question; choices: Choices; index: number }

function Word({ kind, question, choices, index }: WordProps) {
  const { key, examples, suggestion } = question
  const options = optionsOf(kind, choices)
  const begin = options.find(({ value, code }) => suggestion && [value, code].includes(suggestion))
  return (
    <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
      <input type="hidden" name="question" value={key} />
      <SelectField
        name="choice"
        id={`f-choice-${index}`}
        label={sentenceOf(kind, question)}
        hint={m.import_question_examples({ examples: examples.join('; ') })}
        defaultValue={begin?.value ?? ''}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value="skip">{m.import_question_skip()}</option>
      </SelectField>
      <Element kind={kind} index={index} />
    </div>
  )
}

function Element({ kind, index }: Pick<WordProps, 'kind' | 'index'>) {
  if (kind === 'UNITS' || kind === 'SERVICES')
    return <input type="hidden" name="element" value="" />
  return (
    <SelectField
      name="element"
      id={`f-element-${index}`}
      label={m.import_question_element()}
      hint={m.import_question_element_hint()}
      placeholder="–"
    >
      {communityElements.map((element) => (
        <option key={element} value={element}>
          {communityElementLabel(element)}
        </option>
      ))}
    </SelectField>
  )
}

type Choice = { value: string; label: string; code?: string | null }

function optionsOf(kind: ImportKind, { groups, units }: Choices): Choice[] {
  if (kind === 'UNITS')
    return unitCategories.map((value) => ({ value, label: unitCategoryLabel(value) }))
  if (kind === 'SERVICES') return units.map(({ id, name }) => ({ value: id, label: name }))
  return groups.map(({ id, code, name }) => ({ value: id, label: name, code }))
}

function sentenceOf(kind: ImportKind, { text, count }: Question) {
  if (kind === 'UNITS')
    return text
      ? m.import_question_category({ text, count })
      : m.import_question_no_category({ count })
  if (kind === 'SERVICES')
    return text ? m.import_question_unit({ text, count }) : m.import_question_no_unit({ count })
  return text ? m.import_question_group({ text, count }) : m.import_question_no_group({ count })
}
