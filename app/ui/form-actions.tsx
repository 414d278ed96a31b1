import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'

/** How a form ends: it is sent, or left as it was. */
export function FormActions({ submit = m.common_save(), back }: { submit?: string; back: string }) {
  return (
    <Actions>
      <SubmitButton>{submit}</SubmitButton>
      <LinkButton to={back} variant="quiet">
        {m.common_cancel()}
      </LinkButton>
    </Actions>
  )
}
