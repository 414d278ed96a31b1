import type { RouterContextProvider } from 'react-router'
import type { StaffActor } from '#domain/access/actor.ts'
import { RuleViolation } from '#domain/errors.ts'
import { type RestorationInput, restorationSchema } from '#domain/feedback/feedback.schema.ts'
import { m } from '#messages'
import { orSayWhyNot, redirectSaying } from './flash.server.ts'
import { readForm, valuesOf } from './form.server.ts'
import { actorContext } from './session.server.ts'

type Args = {
  request: Request
  params: { organization: string; feedbackId: string }
  context: Readonly<RouterContextProvider>
}

/** Makes a move of an input that one press decides, on the version that was seen, and says so on its page. */
export async function pressed(
  { request, params, context }: Args,
  use: (actor: StaffActor, input: RestorationInput) => Promise<{ trackingCode: string }>,
  done: (input: { code: string }) => string,
) {
  const page = `/${params.organization}/kelola/masukan/${params.feedbackId}`
  const input = restorationSchema.safeParse(valuesOf(await readForm(request)))
  return orSayWhyNot(request, page, async () => {
    if (!input.success) throw new RuleViolation('form', m.common_error_changed_meanwhile())
    const { trackingCode } = await use(context.get(actorContext), input.data)
    return redirectSaying(page + new URL(request.url).search, done({ code: trackingCode }))
  })
}
