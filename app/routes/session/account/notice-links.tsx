import { Bell } from 'lucide-react'
import { href } from 'react-router'
import { m } from '#messages'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/page.tsx'

type Props = { organizations: ReadonlyArray<{ slug: string; name: string }> }

/** Where one chooses how one is told, for each organization one works for. */
export function NoticeLinks({ organizations }: Props) {
  if (organizations.length === 0) return null
  return (
    <Section title={m.notice_settings_account()} hint={m.notice_settings_account_hint()}>
      <div className="flex flex-wrap gap-3">
        {organizations.map(({ slug, name }) => (
          <LinkButton
            key={slug}
            to={href('/:organization/kelola/pemberitahuan/pengaturan', { organization: slug })}
            icon={Bell}
          >
            {m.notice_settings_of({ organization: name })}
          </LinkButton>
        ))}
      </div>
    </Section>
  )
}
