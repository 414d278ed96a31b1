import { type NoticeWay, noticeWays } from '#domain/notice/notice.ts'
import { readerWayLabel } from '#domain/notice/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { RadioCards } from './choice.tsx'
import { usePlainForm } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { PageHeader } from './page.tsx'

type Props = { organization: string; choice: { shown: string; way: NoticeWay } }

/** How often somebody who spoke wants to be told: one question, without JavaScript. */
export function ReaderChoiceForm({ organization, choice }: Props) {
  const { field } = usePlainForm({ way: choice.way })
  return (
    <>
      <PageHeader title={m.notice_reader_title()} lead={m.notice_reader_lead({ organization })} />
      <form method="post" className="grid gap-5">
        <FormErrors />
        <RadioCards
          {...field('way')}
          label={<span className="text-lg font-semibold">{m.notice_reader_question()}</span>}
          hint={m.notice_reader_address({ address: choice.shown })}
          options={noticeWays.map((way) => ({
            value: way,
            label: readerWayLabel(way),
            hint: hints[way](),
          }))}
        />
        <SubmitButton className="justify-self-start">{m.common_save()}</SubmitButton>
      </form>
    </>
  )
}

const hints: Record<NoticeWay, () => string> = {
  IMMEDIATE: m.notice_reader_immediate_hint,
  DAILY: m.notice_reader_daily_hint,
  NO_MAIL: m.notice_reader_none_hint,
}
