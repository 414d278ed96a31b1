import { Link } from 'react-router'
import { m } from '#messages'
import { Section } from './page.tsx'

type Linked = { id: string; trackingCode: string; text: string }

type Props = {
  feedback: { mergedInto: Linked | null; merged: Linked[] }
  linkTo: (id: string) => string
}

/** What an input was merged into, and what was merged into it: nobody's words are lost. */
export function MergedInputs({ feedback: { mergedInto, merged }, linkTo }: Props) {
  if (!mergedInto && merged.length === 0) return null
  return (
    <Section
      title={m.feedback_merged_section()}
      hint={merged.length > 0 && m.feedback_merged_here({ count: merged.length })}
    >
      {mergedInto && (
        <p className="wrap-anywhere">
          <Link to={linkTo(mergedInto.id)}>
            {m.feedback_merged_into({ code: mergedInto.trackingCode })}
          </Link>
          <span className="line-clamp-3 text-muted">{mergedInto.text}</span>
        </p>
      )}
      <ul className="rows">
        {merged.map(({ id, trackingCode, text }) => (
          <li key={id} className="wrap-anywhere">
            <Link to={linkTo(id)}>{trackingCode}</Link> <span className="line-clamp-3">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
