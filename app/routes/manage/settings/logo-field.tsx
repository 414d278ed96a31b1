import { acceptOf, logo, typeNamesOf } from '#domain/file/file.ts'
import { m } from '#messages'
import { FileField } from '#ui/file-field.tsx'

/** A new logo; without one the present stays. */
export function LogoField({ error }: { error?: string }) {
  return (
    <FileField
      label={m.organization_logo()}
      hint={m.organization_logo_hint()}
      optional
      name="logo"
      accept={acceptOf(logo)}
      types={typeNamesOf(logo)}
      maxBytes={10 * 1024 * 1024}
      error={error}
    />
  )
}

/** The logo as it is. */
export function CurrentLogo({
  organization,
  fileId,
}: {
  organization: string
  fileId: string | null
}) {
  if (!fileId) return null
  return (
    <figure className="grid justify-items-start gap-2">
      <figcaption className="text-sm text-muted">{m.organization_logo_current()}</figcaption>
      <img src={`/${organization}/logo?v=${fileId}`} alt="" className="max-h-24" />
    </figure>
  )
}
