import type { ComponentProps } from 'react'
import { m } from '#messages'
import { FieldFrame, type FrameProps } from './field-frame.tsx'
import { formatBytes } from './format.ts'

type Props = FrameProps &
  Omit<ComponentProps<'input'>, 'name' | 'type' | 'defaultValue'> & {
    /** What people call the types, such as 'JPG, PNG atau PDF'. */
    types: string
    maxBytes: number
    /** More than one makes the field accept several. */
    maxFiles?: number
  }

/** Files to send, with what is accepted said before they are chosen. The form needs `encType="multipart/form-data"`. */
export function FileField(props: Props) {
  const { label, hint, error, optional, className, types, maxBytes, maxFiles = 1, ...input } = props
  const size = formatBytes(maxBytes)
  const limits =
    maxFiles > 1
      ? m.common_file_hint_many({ count: maxFiles, types, size })
      : m.common_file_hint({ types, size })
  return (
    <FieldFrame
      {...{ label, error, optional, className }}
      name={input.name}
      id={input.id}
      hint={hint ? [hint, ' ', limits] : limits}
    >
      {(wiring) => (
        <input {...input} {...wiring} type="file" multiple={maxFiles > 1} className="control" />
      )}
    </FieldFrame>
  )
}
