import type { RouterContextProvider } from 'react-router'
import type * as z from 'zod'
import type { StaffActor } from '#domain/access/actor.ts'
import { inboxFilterOf } from '#domain/feedback/inbox.schema.ts'
import { findNext } from '#domain/feedback/inbox-next.server.ts'
import { m } from '#messages'
import { redirectSaying } from './flash.server.ts'
import { handleValues, readForm, valuesOf } from './form.server.ts'
import { actorContext } from './session.server.ts'

type Args = {
  request: Request
  params: { organization: string; feedbackId: string }
  context: Readonly<RouterContextProvider>
}

/**
 * Makes one move of one input and says so: on its page, or (`lanjut`) on that of the next one of the filtered
 * list that waits.
 */
export async function handleMove<Schema extends z.ZodType>(
  args: Args,
  schema: Schema,
  done: () => string,
  use: (actor: StaffActor, input: z.output<Schema>) => Promise<unknown>,
) {
  const actor = args.context.get(actorContext)
  const values = valuesOf(await readForm(args.request))
  return handleValues(values, schema, async (input) => {
    await use(actor, input)
    if (values.lanjut) return onward(args, actor, done())
    const { organization, feedbackId } = args.params
    return redirectSaying(
      `/${organization}/kelola/masukan/${feedbackId}${filterIn(args.request)}`,
      done(),
    )
  })
}

async function onward({ request, params }: Args, actor: StaffActor, done: string) {
  const search = filterIn(request)
  const inbox = `/${params.organization}/kelola/masukan`
  const next = await findNext(actor, inboxFilterOf(new URLSearchParams(search)), params.feedbackId)
  if (next) return redirectSaying(`${inbox}/${next}${search}`, done)
  return redirectSaying(inbox + search, m.feedback_next_none({ done }))
}

/** The query of the list one came from, without what only the move's own page asks for. */
function filterIn({ url }: Request) {
  const { searchParams } = new URL(url)
  searchParams.delete('mirip')
  const search = searchParams.toString()
  return search && `?${search}`
}
