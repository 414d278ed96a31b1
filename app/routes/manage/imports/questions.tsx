import { CopyX } from 'lucide-react'
import { Form, href } from 'react-router'
import { questionsSchema } from '#domain/import/import.schema.ts'
import { findImport } from '#domain/import/import-access.server.ts'
import { answerQuestions } from '#domain/import/import-change.server.ts'
import { choicesOf, listQuestions, listRows } from '#domain/import/import-row.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { formClass } from '#ui/form.tsx'
import { FormActions } from '#ui/form-actions.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { QuestionFields } from '#ui/import-questions.tsx'
import { importRowColumns } from '#ui/import-rows.tsx'
import { EmptyState, PageHeader, Section } from '#ui/page.tsx'
import { cursorOf } from '#ui/paging.ts'
import { DataTable, Pager } from '#ui/table.tsx'
import type { Route } from './+types/questions'

export const meta: Route.MetaFunction = () => [{ title: m.import_questions() }]

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const actor = context.get(actorContext)
  const found = await findImport(actor, params.importId)
  const questions = await listQuestions(found)
  return {
    kind: found.kind,
    file: found.file.name,
    questions,
    choices: questions.length > 0 ? await choicesOf(actor, found) : { groups: [], units: [] },
    alike: await listRows(found, { alike: true, cursor: cursorOf(request) }),
  }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, questionsSchema, async (input) => {
    await answerQuestions(context.get(actorContext), params.importId, input)
    return redirectSaying(
      href('/:organization/kelola/impor/:importId', params),
      m.import_questions_saved(),
    )
  })
}

export default function Questions({ loaderData, params }: Route.ComponentProps) {
  const { questions, alike, file } = loaderData
  const back = href('/:organization/kelola/impor/:importId', params)
  return (
    <>
      <PageHeader
        title={m.import_questions()}
        lead={questions.length > 0 && m.import_questions_lead()}
        breadcrumbs={[{ label: file, to: back }, { label: m.import_questions() }]}
      />
      {questions.length === 0 && alike.rows.length === 0 && (
        <EmptyState
          title={m.import_questions_none()}
          action={<LinkButton to={back}>{m.import_rows()}</LinkButton>}
        />
      )}
      {questions.length > 0 && (
        <Form method="post" className={formClass}>
          <FormErrors />
          <QuestionFields {...loaderData} />
          <FormActions submit={m.import_questions_save()} back={back} />
        </Form>
      )}
      {alike.rows.length > 0 && <Alike alike={alike} params={params} />}
    </>
  )
}

type AlikeProps = Pick<Route.ComponentProps['loaderData'], 'alike'> & {
  params: Route.ComponentProps['params']
}

function Alike({ alike, params }: AlikeProps) {
  return (
    <Section
      title={m.import_alike()}
      hint={m.import_alike_hint()}
      action={
        <ConfirmAction
          label={m.import_remaining()}
          icon={CopyX}
          tone="primary"
          small
          consequence={m.import_remaining_consequence()}
          action={href('/:organization/kelola/impor/:importId/kemiripan', params)}
        />
      }
    >
      <DataTable
        caption={m.import_alike()}
        columns={importRowColumns(params)}
        rows={alike.rows}
        rowKey={({ id }) => id}
      />
      <Pager {...alike} />
    </Section>
  )
}
