import { ArrowUp, PencilLine, Trash2 } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton, SubmitButton } from '#ui/button.tsx'
import { ButtonForm } from '#ui/button-form.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import type { Route } from './+types/agenda'

type Item = Route.ComponentProps['loaderData']['agenda'][number]
type ActionProps = { item: Item; first: boolean; params: Route.ComponentProps['params'] }

/** Up, edit, remove. */
export function ItemActions({ item, first, params }: ActionProps) {
  const of = { ...params, itemId: item.id }
  return (
    <>
      {!first && (
        <ButtonForm
          action={href('/:organization/kelola/forum/:forumId/acara/:itemId/kenaikan', of)}
        >
          <SubmitButton variant="quiet" small icon={ArrowUp}>
            {m.forum_agenda_raise()}
          </SubmitButton>
        </ButtonForm>
      )}
      <LinkButton
        to={href('/:organization/kelola/forum/:forumId/acara/:itemId', of)}
        variant="quiet"
        small
        icon={PencilLine}
      >
        {m.common_edit()}
      </LinkButton>
      <ConfirmAction
        small
        label={m.forum_remove()}
        icon={Trash2}
        consequence={m.forum_agenda_remove_consequence({ title: item.title })}
        action={href('/:organization/kelola/forum/:forumId/acara/:itemId/penghapusan', of)}
      />
    </>
  )
}
