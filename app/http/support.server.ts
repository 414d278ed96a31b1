import type { RouterContextProvider } from 'react-router'
import { RuleViolation, TooOften, Unavailable } from '#domain/errors.ts'
import { supportSchema } from '#domain/feedback/support.schema.ts'
import { pressSupport } from '#domain/feedback/support.server.ts'
import type { PersonalDoor } from '#domain/feedback/support-statement.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { m } from '#messages'
import { requireCrowdTurn } from './crowd.server.ts'
import { orSayWhyNot, redirectSaying } from './flash.server.ts'
import { readForm, valuesOf } from './form.server.ts'
import { organizationContext } from './organization.server.ts'
import { pageOf } from './return-path.ts'

/**
 * Takes a mark, or takes it back, and leads to the page it was pressed on; asked by script, it answers as data.
 * Pressing again in the same sense changes nothing.
 */
export async function receiveSupport(
  request: Request,
  context: Readonly<RouterContextProvider>,
  door: PersonalDoor,
) {
  const actor = publicActorOf(context.get(organizationContext))
  const values = valuesOf(await readForm(request))
  const page = new URL(request.url).pathname.replace(/dukungan\/?$/, 'masukan')
  const press = async () => {
    requireCrowdTurn(door.token)
    const input = supportSchema.safeParse(values)
    if (!input.success) throw new RuleViolation('form', m.common_error_invalid())
    await pressSupport(actor, door, input.data)
  }

  if (request.headers.get('Accept')?.includes('application/json')) return asData(press)
  return orSayWhyNot(request, page, async () => {
    await press().catch(sayAway)
    const sender = pageOf(request)
    const back = sender.split('?')[0] === page ? sender : page
    return redirectSaying(`${back}#penting`, m.voice_support_done())
  })
}

/** Told to a person in words; a script tries again by itself. */
function sayAway(error: unknown): never {
  throw error instanceof Unavailable ? new RuleViolation('form', m.common_error_503_text()) : error
}

async function asData(press: () => Promise<void>) {
  try {
    await press()
    return Response.json({})
  } catch (error) {
    if (error instanceof Unavailable) return Response.json({ messages: [] }, { status: 503 })
    if (!(error instanceof RuleViolation)) throw error
    const status = error instanceof TooOften ? 429 : 400
    return Response.json({ messages: [error.message] }, { status })
  }
}
