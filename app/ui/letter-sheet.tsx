import { m } from '#messages'
import { QrCode } from './qr.tsx'

/** What all letters of a forum have in common, as app/domain/letter/letter-sheet.server.ts reads it. */
export type Paper = {
  letterhead: {
    letterheadTop: string | null
    name: string
    unit: string
    address: string | null
    phone: string | null
    email: string | null
    website: string | null
    logoFileId: string | null
  }
  letter: {
    number: string
    subject: string
    opening: string
    closing: string
    signatoryPosition: string | null
    signatoryName: string | null
    signatoryNumber: string | null
  }
  dated: string
  facts: { day: string; time: string; place: string; agenda: string }
  slug: string
}

export type Sheet = { id: string; addressee: readonly (string | null)[]; url: string }

/** Letters are written in Indonesian, whatever language their reader has chosen. */
const written = { locale: 'id' } as const

/** One letter on A4: letterhead, number and date, addressee, facts, signatory, and the personal link as a QR code. */
export function LetterSheet({ paper, sheet }: { paper: Paper; sheet: Sheet }) {
  const { letter, facts, dated } = paper
  return (
    <article lang="id" className="letter-sheet">
      <Letterhead {...paper.letterhead} slug={paper.slug} />
      <p className="mb-4 text-right">{dated}</p>
      <Reference number={letter.number} subject={letter.subject} />
      <p>{m.letter_to({}, written)}</p>
      {sheet.addressee.map((line) => (
        <p key={line} className="font-semibold">
          {line}
        </p>
      ))}
      <p className="mb-5">{m.letter_at_place({}, written)}</p>
      <Words text={letter.opening} />
      <Pairs
        className="my-4 ml-4 grid-cols-[7.5rem_1fr] sm:ml-8"
        pairs={[
          [m.letter_day({}, written), facts.day],
          [m.letter_time_label({}, written), facts.time],
          [m.letter_place_label({}, written), facts.place],
          [m.letter_agenda_label({}, written), facts.agenda],
        ]}
      />
      <Words text={letter.closing} />
      <div className="mt-8 flex flex-wrap-reverse items-end justify-between gap-6 print:mt-5 print:flex-nowrap">
        <PersonalLink url={sheet.url} />
        <Signatory {...letter} />
      </div>
    </article>
  )
}

/** The head of a paper: logo, organization, unit, where it is reached. */
export function Letterhead(head: Paper['letterhead'] & { slug: string }) {
  const reached = [head.phone, head.email, head.website].filter(Boolean).join(' · ')
  return (
    <header className="mb-5 flex items-center gap-4 border-b-4 border-double border-black pb-3">
      {head.logoFileId && (
        <img src={`/${head.slug}/logo?v=${head.logoFileId}`} alt="" className="h-20 w-auto" />
      )}
      <div className="flex-1 text-center leading-snug">
        {head.letterheadTop && <p className="whitespace-pre-line">{head.letterheadTop}</p>}
        {!saysItself(head) && <p className="font-semibold uppercase">{head.name}</p>}
        <p className="text-lg font-bold uppercase">{head.unit}</p>
        {head.address && <p className="whitespace-pre-line text-sm">{head.address}</p>}
        {reached && <p className="text-sm wrap-anywhere">{reached}</p>}
      </div>
    </header>
  )
}

/** Whether the lines above the name say the name already. */
const saysItself = ({ letterheadTop, name }: Paper['letterhead']) =>
  letterheadTop?.toLowerCase().includes(name.toLowerCase()) ?? false

const Reference = ({ number, subject }: { number: string; subject: string }) => (
  <Pairs
    className="mb-5 grid-cols-[5rem_1fr]"
    pairs={[
      [m.letter_number_label({}, written), number],
      [m.letter_enclosure_label({}, written), '–'],
      [m.letter_subject_label({}, written), subject],
    ]}
  />
)

function Pairs({ pairs, className }: { pairs: [string, string][]; className: string }) {
  return (
    <dl className={`grid gap-y-1 ${className}`}>
      {pairs.map(([label, value]) => (
        <div key={label} className="contents">
          <dt>{label}</dt>
          <dd className="flex min-w-0 gap-1.5">
            <span>:</span>
            <span className="min-w-0 wrap-anywhere">{value}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Words = ({ text }: { text: string }) => (
  <p className="whitespace-pre-line sm:text-justify">{text}</p>
)

function PersonalLink({ url }: { url: string }) {
  return (
    <div className="flex max-w-sm items-start gap-3">
      <QrCode text={url} label={m.letter_qr({}, written)} className="w-28 flex-none" />
      <p className="min-w-0 text-xs">
        {m.letter_qr_hint({}, written)}{' '}
        <span className="block break-all font-semibold">{url.replace(/^https?:\/\//, '')}</span>
      </p>
    </div>
  )
}

function Signatory(letter: Paper['letter']) {
  const { signatoryPosition, signatoryName, signatoryNumber } = letter
  return (
    <div className="ml-auto min-w-52 break-inside-avoid">
      <p className="mb-20">{signatoryPosition && `${signatoryPosition},`}</p>
      <p className="font-semibold">{signatoryName}</p>
      {signatoryNumber && <p>{m.letter_nip({ number: signatoryNumber }, written)}</p>}
    </div>
  )
}
