import { Plus } from 'lucide-react'
import type { Period } from '#domain/satisfaction/period.ts'
import { periodLabel } from '#domain/satisfaction/terms.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Row, Rows } from '#ui/card.tsx'
import { Section } from '#ui/page.tsx'
import { Badge } from '#ui/status.tsx'

type Survey = Period & {
  id: string
  service: { name: string } | null
  isOpen: boolean
  responses: number
  wanted: number | null
}

type Props = { surveys: readonly Survey[]; own: string; may: boolean }

/** The surveys a unit opened here, for those that have none of their own. */
export function UnitSurveys({ surveys, own, may }: Props) {
  return (
    <Section
      title={m.satisfaction_surveys()}
      hint={m.satisfaction_surveys_hint()}
      action={
        may && (
          <LinkButton to={`${own}/survei/baru`} icon={Plus} small>
            {m.satisfaction_new_survey()}
          </LinkButton>
        )
      }
    >
      {surveys.length === 0 ? (
        <p className="text-muted">{m.satisfaction_surveys_none()}</p>
      ) : (
        <Rows>
          {surveys.map((survey) => (
            <Row
              key={survey.id}
              to={`${own}/survei/${survey.id}`}
              title={`${survey.service?.name ?? m.satisfaction_whole_unit()}, ${periodLabel(survey)}`}
              meta={answersText(survey)}
              aside={
                <Badge tone={survey.isOpen ? 'accent' : 'neutral'}>
                  {survey.isOpen
                    ? m.satisfaction_survey_state_open()
                    : m.satisfaction_survey_state_over()}
                </Badge>
              }
            />
          ))}
        </Rows>
      )}
    </Section>
  )
}

const answersText = ({ responses, wanted }: Survey) =>
  wanted === null
    ? m.satisfaction_survey_answered({ count: responses })
    : m.satisfaction_survey_answered_of({ count: responses, wanted })
