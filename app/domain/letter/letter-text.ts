import { m } from '#messages'
import { dateOf, type ForumFacts, letterFacts } from './letter-facts.ts'
import { addresseeOf, written } from './letter-words.ts'

type Letter = {
  number: string
  issuedOn: Date
  place: string | null
  subject: string
  opening: string
  closing: string
  signatoryPosition: string | null
  signatoryName: string | null
  signatoryNumber: string | null
}

type Invited = { name: string; position: string | null; institution: string | null }

/** The letter as an e-mail says it: number, addressee, facts, the personal link, and who signs. */
export function letterMail(invited: Invited, forum: ForumFacts, letter: Letter, url: string) {
  return {
    subject: `${letter.subject}: ${forum.theme}`,
    body: m.letter_mail_body(
      {
        date: datedAt(letter),
        number: letter.number,
        subject: letter.subject,
        addressee: addresseeOf(invited).join('\n'),
        opening: letter.opening,
        ...letterFacts(forum),
        closing: letter.closing,
        url,
        signatory: signatoryOf(letter).join('\n'),
      },
      written,
    ),
  }
}

/** 'Kediri, 7 Oktober 2026'. */
export const datedAt = ({ place, issuedOn }: Pick<Letter, 'place' | 'issuedOn'>) =>
  [place, dateOf(issuedOn)].filter(Boolean).join(', ')

const signatoryOf = ({ signatoryPosition, signatoryName, signatoryNumber }: Letter) => [
  ...[signatoryPosition, signatoryName].filter(Boolean),
  ...(signatoryNumber ? [m.letter_nip({ number: signatoryNumber }, written)] : []),
]
