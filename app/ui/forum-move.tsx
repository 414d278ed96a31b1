import type { ReactNode } from 'react'
import { Form, type FormProps } from 'react-router'
import type { ForumStatus } from '#domain/forum/forum.ts'
import { forumStatusLabel } from '#domain/forum/terms.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import { formClass } from './form.tsx'
import { FormErrors, useRefused } from './form-errors.tsx'
import { Gaps, type SaidGap } from './forum-gaps.tsx'
import { type ForumFace, ForumHeader } from './forum-header.tsx'
import { Notice, Section } from './page.tsx'

type Props = {
  organization: string
  move: { forum: ForumFace & { unitId: string }; possible: boolean; gaps: readonly SaidGap[] }
  to: ForumStatus
  title: string
  /** What will happen, to whom, and whether it can be taken back. */
  consequence: ReactNode
  submit: string
  tone?: 'primary' | 'danger'
  form?: Pick<FormProps, 'onSubmit' | 'encType'>
  /** The fields of the move. */
  children?: ReactNode
}

/** One move of a forum: its consequence, what is missing, its fields, and the button that makes it. */
export function ForumMove(props: Props) {
  const {
    organization,
    move,
    to,
    title,
    consequence,
    submit,
    tone = 'primary',
    form,
    children,
  } = props
  const { forum, possible, gaps } = move
  const open = possible && gaps.length === 0
  // What was typed for a move that somebody else made impossible meanwhile stays readable.
  const refused = useRefused()
  return (
    <>
      <ForumHeader forum={forum} organization={organization} title={title} lead={consequence} />
      {!possible && <Notice tone="warning">{impossible(forum.status, to)}</Notice>}
      {possible && gaps.length > 0 && (
        <Section title={m.forum_still_missing()}>
          <Gaps gaps={gaps} organization={organization} forum={forum} />
        </Section>
      )}
      <Form method="post" noValidate className={`${formClass} mt-8`} {...form}>
        <FormErrors />
        {(open || refused) && children}
        <Actions>
          {open && <SubmitButton variant={tone}>{submit}</SubmitButton>}
          <LinkButton to={`/${organization}/kelola/forum/${forum.id}`} variant="quiet">
            {m.forum_back_to_forum()}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

/** Why there is nothing to do here: it was done already, or it does not follow from where the forum stands. */
function impossible(from: ForumStatus, to: ForumStatus) {
  const status = forumStatusLabel(from)
  if (from === to) return m.forum_is_already({ status })
  return m.forum_error_move({ status, to: forumStatusLabel(to) })
}
