import { href } from 'react-router'
import { readForumEffect } from '#domain/satisfaction/comparison.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { ForumEffect } from '#ui/forum-effect.tsx'
import { ForumHeader } from '#ui/forum-header.tsx'
import { effectSentence } from '#ui/ikm-sentence.ts'
import { Notice, Section } from '#ui/page.tsx'
import type { Route } from './+types/forum-effect'

export const meta: Route.MetaFunction = () => [{ title: m.satisfaction_effect_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  return readForumEffect(context.get(actorContext), params.forumId)
}

export default function ForumEffectPage({ loaderData, params }: Route.ComponentProps) {
  const { forum, ofUnit, ofServices } = loaderData
  const unit = { organization: params.organization, unitId: ofUnit.id }
  return (
    <>
      <ForumHeader
        forum={forum}
        organization={params.organization}
        title={m.satisfaction_effect_title()}
        lead={effectSentence(ofUnit)}
        action={
          <LinkButton to={href('/:organization/kelola/unit/:unitId/kepuasan', unit)}>
            {m.satisfaction_effect_unit()}
          </LinkButton>
        }
      />
      <Notice>{m.satisfaction_effect_caution()}</Notice>
      <Section title={ofUnit.name}>
        <ForumEffect effect={ofUnit} />
      </Section>
      {ofServices.map((effect) => (
        <Section key={effect.id} title={effect.name} hint={effectSentence(effect)}>
          <ForumEffect effect={effect} />
        </Section>
      ))}
    </>
  )
}
