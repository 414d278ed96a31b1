import type { OrganizationInput } from '#domain/organization/organization.schema.ts'
import { m } from '#messages'
import { Field, FieldSet, TextArea } from '#ui/form.tsx'

type Fields = {
  field: (name: keyof OrganizationInput) => { name: string; defaultValue?: unknown; error?: string }
}

/** What stands above every paper; children are the logo. */
export function LetterheadFields({ field, children }: Fields & { children: React.ReactNode }) {
  return (
    <FieldSet legend={m.organization_letterhead_preview()}>
      <TextArea
        label={m.organization_letterhead_top()}
        hint={m.organization_letterhead_top_hint()}
        optional
        rows={2}
        {...field('letterheadTop')}
      />
      <TextArea label={m.organization_address()} optional rows={2} {...field('address')} />
      <Field label={m.organization_phone()} optional type="tel" {...field('phone')} />
      <Field label={m.organization_email()} optional type="email" {...field('email')} />
      <Field label={m.organization_website()} optional type="url" {...field('website')} />
      <Field
        label={m.organization_color()}
        hint={m.organization_color_hint()}
        optional
        {...field('primaryColor')}
      />
      {children}
    </FieldSet>
  )
}
