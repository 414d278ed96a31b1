import { Printer } from 'lucide-react'
import { href } from 'react-router'
import { isInvitable } from '#domain/forum/invitation.ts'
import { letterSchema } from '#domain/letter/letter.schema.ts'
import { findLetter, saveLetter } from '#domain/letter/letter.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { formatDate } from '#ui/format.ts'
import { forumTrail } from '#ui/forum-header.tsx'
import { LetterForm } from '#ui/letter-form.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/letter'

export const meta: Route.MetaFunction = () => [{ title: m.letter_letter() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const { forum, letter, proposed } = await findLetter(context.get(actorContext), params.forumId)
  const { number, issuedOn, updatedAt, ...said } = letter ?? { ...proposed, ...unissued }
  const { place, subject, opening, closing } = said
  const { signatoryPosition, signatoryName, signatoryNumber } = said
  return {
    forum: { id: forum.id, theme: forum.theme },
    issued: letter && { number: letter.number, issuedOn: letter.issuedOn },
    open: isInvitable(forum),
    letter: {
      ...{ place, subject, opening, closing },
      ...{ signatoryPosition, signatoryName, signatoryNumber },
      issuedOn: letter ? null : proposed.issuedOn,
      version: updatedAt?.toISOString() ?? null,
    },
  }
}

const unissued = { number: null, updatedAt: null } as const

export async function action({ request, params, context }: Route.ActionArgs) {
  return handleForm(request, letterSchema, async (input) => {
    const { number } = await saveLetter(context.get(actorContext), params.forumId, input)
    return redirectSaying(
      href('/:organization/kelola/forum/:forumId/undangan/surat', params),
      input.version ? m.letter_changed() : m.letter_issued({ number }),
    )
  })
}

export default function Letter({ loaderData, params }: Route.ComponentProps) {
  const { forum, issued, letter, open } = loaderData
  const list = href('/:organization/kelola/forum/:forumId/undangan', params)
  return (
    <>
      <PageHeader
        title={m.letter_letter()}
        lead={
          issued
            ? m.letter_lead_issued({
                number: issued.number,
                date: formatDate(issued.issuedOn, 'UTC'),
              })
            : m.letter_lead_new()
        }
        breadcrumbs={[
          ...forumTrail(forum, params.organization),
          { label: m.invitation_invitations(), to: list },
          { label: m.letter_letter() },
        ]}
        action={
          issued && (
            <LinkButton
              to={href('/:organization/kelola/forum/:forumId/undangan/cetak', params)}
              icon={Printer}
            >
              {m.letter_print()}
            </LinkButton>
          )
        }
      />
      {open ? (
        <LetterForm key={letter.version} letter={letter} back={list} />
      ) : (
        <Notice>{m.invitation_error_closed()}</Notice>
      )}
    </>
  )
}
