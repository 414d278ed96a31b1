import { m } from '#messages'
import { Card, CardGrid } from './card.tsx'
import { Section } from './page.tsx'

/** How to be heard, and how to see what came of it. */
export function WaysToSpeak({ organization }: { organization: string }) {
  const ways = [
    { to: 'kalender', title: m.portal_speak_come(), text: m.portal_speak_come_text() },
    { to: 'ikut', title: m.portal_speak_code(), text: m.portal_speak_code_text() },
    { to: 'lacak', title: m.portal_speak_track(), text: m.portal_speak_track_text() },
  ]
  return (
    <Section title={m.portal_speak_title()}>
      <CardGrid>
        {ways.map(({ to, title, text }) => (
          <Card key={to} to={`/${organization}/${to}`} title={title}>
            <p className="text-muted">{text}</p>
          </Card>
        ))}
      </CardGrid>
    </Section>
  )
}
