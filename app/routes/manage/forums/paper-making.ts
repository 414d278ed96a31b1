import { href } from 'react-router'
import { notFound } from '#domain/errors.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { madeKindOf } from '#domain/paper/made-paper.ts'
import { requestPaper } from '#domain/paper/making.server.ts'
import { orSayWhyNot, redirectSaying } from '#http/flash.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import type { Route } from './+types/paper-making'

export async function action({ request, params, context }: Route.ActionArgs) {
  const papers = href('/:organization/kelola/forum/:forumId/dokumen', params)
  return orSayWhyNot(request, papers, async () => {
    const kind = madeKindOf(params.paper)
    if (!kind) throw notFound(m.paper_one())
    await requestPaper(context.get(actorContext), params.forumId, kind)
    return redirectSaying(papers, m.paper_requested({ kind: documentKindLabel(kind) }))
  })
}
