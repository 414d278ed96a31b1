import { GitMerge, Search } from 'lucide-react'
import { Form, useActionData } from 'react-router'
import type { FeedbackStatus } from '#domain/feedback/feedback.ts'
import { feedbackStatusLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { Actions, Button, LinkButton, SubmitButton } from './button.tsx'
import type { FormFailure } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { formatShortDate } from './format.ts'
import { EmptyState } from './page.tsx'
import { LikenessBadge, likenessReason, type SimilarEntry } from './similar-inputs.tsx'
import { StatusPill } from './status.tsx'

export type MainChoice = {
  id: string
  trackingCode: string
  text: string
  status: FeedbackStatus
  createdAt?: Date
  merged?: number
  likeness?: SimilarEntry['likeness'] | null
}

/** Looks for the input that says the same, by words or code. */
export const MergeSearch = ({ value }: { value?: string }) => (
  <search className="mb-8">
    <Form method="get" className="flex flex-wrap items-end gap-3">
      <label className="field min-w-0 flex-1 basis-64">
        <span className="text-sm font-semibold">{m.feedback_merge_search()}</span>
        <input
          type="search"
          name="mirip"
          defaultValue={value}
          maxLength={200}
          className="control"
        />
      </label>
      <Button type="submit" icon={Search}>
        {m.common_search()}
      </Button>
    </Form>
  </search>
)

type Props = {
  similar: MainChoice[]
  /** The one that somebody came from. */
  chosen?: string | null
  seen: Date
  back: string
  timeZone: string
}

/** Which of the similar inputs is the main one. */
export function MergeForm({ similar, chosen, seen, back, timeZone }: Props) {
  if (similar.length === 0)
    return (
      <EmptyState icon={GitMerge} title={m.feedback_merge_none()}>
        {m.feedback_merge_none_hint()}
      </EmptyState>
    )
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors labels={{ into: m.feedback_merge_into() }} />
      <input type="hidden" name="seen" value={seen.toISOString()} />
      <MainChoices choices={similar} chosen={chosen} timeZone={timeZone} />
      <Actions>
        <SubmitButton icon={GitMerge}>{m.feedback_merge_submit()}</SubmitButton>
        <SubmitButton variant="secondary" name="lanjut" value="ya">
          {m.feedback_save_next()}
        </SubmitButton>
        <LinkButton to={back} variant="quiet">
          {m.common_cancel()}
        </LinkButton>
      </Actions>
    </Form>
  )
}

type ChoicesProps = { choices: MainChoice[]; chosen?: string | null; timeZone?: string }

/** One input to be chosen as the main one. */
export function MainChoices({ choices, chosen, timeZone }: ChoicesProps) {
  const failure = useActionData<FormFailure | undefined>()
  return (
    <fieldset className="grid gap-1" id="into">
      <legend className="mb-2 font-semibold">{m.feedback_merge_into()}</legend>
      {choices.map((choice) => (
        <label key={choice.id} className="flex cursor-pointer items-start gap-3 py-2">
          <input
            type="radio"
            name="into"
            value={choice.id}
            defaultChecked={(failure?.values.into ?? chosen) === choice.id}
            className="mt-1 size-5 flex-none"
          />
          <span className="min-w-0">
            <span className="line-clamp-3 wrap-anywhere">{choice.text}</span>
            <span className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
              <span>{choice.trackingCode}</span>
              {choice.likeness && <LikenessBadge {...choice.likeness} />}
              {choice.createdAt && timeZone && (
                <span>{formatShortDate(choice.createdAt, timeZone)}</span>
              )}
              <StatusPill
                of="feedback"
                status={choice.status}
                label={feedbackStatusLabel(choice.status)}
              />
              {choice.merged ? m.feedback_merge_already({ count: choice.merged }) : null}
            </span>
            {choice.likeness && (
              <span className="mt-1 block text-sm text-muted">
                {likenessReason(choice.likeness)}
              </span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
