import type { RouterContextProvider } from 'react-router'
import { readerChoiceSchema } from '#domain/notice/notice.schema.ts'
import {
  changeReaderChoice,
  findReaderChoice,
  type ReaderKey,
} from '#domain/notice/reader-choice.server.ts'
import { publicActorOf } from '#domain/organization/organization.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { organizationContext } from '#http/organization.server.ts'
import { m } from '#messages'
import { getLocale } from '#messages/generated/runtime.js'

type Context = Readonly<RouterContextProvider>

/** What the page shows on which somebody chooses how often they hear: by whichever link they came. */
export async function loadChoice(context: Context, key: ReaderKey) {
  const organization = context.get(organizationContext)
  const { shown, way } = await findReaderChoice(publicActorOf(organization), key)
  return { organization: organization.name, choice: { shown, way } }
}

/** Keeps what they chose, and comes back to the page. */
export const saveChoice = (request: Request, context: Context, key: ReaderKey, page: string) =>
  handleForm(request, readerChoiceSchema, async (input) => {
    const actor = publicActorOf(context.get(organizationContext))
    await changeReaderChoice(actor, key, input, getLocale())
    return redirectSaying(page, m.notice_reader_saved())
  })
