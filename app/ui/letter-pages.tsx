import { FileText } from 'lucide-react'
import { m } from '#messages'
import { LinkButton } from './button.tsx'
import { LetterSheet, type Paper, type Sheet } from './letter-sheet.tsx'
import { EmptyState } from './page.tsx'
import { Pager } from './table.tsx'

type Props = {
  paper: Paper | null
  sheets: readonly Sheet[]
  next?: string | null
  prev?: string | null
  back: string
  /** Where the letter is written. */
  letter: string
  /** Where printed letters are marked as handed over, if that is done from here. */
  handover?: string
}

/** Letters ready for the printer, one A4 page each; what is not for paper stays on the screen. */
export function LetterPages({ paper, sheets, next, prev, back, letter, handover }: Props) {
  return (
    <>
      <div className="no-print mb-8 flex flex-wrap items-center gap-4">
        <LinkButton to={back}>{m.common_back()}</LinkButton>
        {handover && sheets.length > 0 && (
          <LinkButton to={handover}>{m.invitation_hand_over_title()}</LinkButton>
        )}
        <span className="text-sm text-muted">{m.letter_print_hint()}</span>
      </div>
      <h1 className="sr-only">{m.letter_print()}</h1>
      {paper && sheets.length > 0 ? (
        sheets.map((sheet) => <LetterSheet key={sheet.id} paper={paper} sheet={sheet} />)
      ) : (
        <NothingToPrint issued={paper !== null} letter={letter} />
      )}
      <div className="no-print">
        <Pager next={next} prev={prev} />
      </div>
    </>
  )
}

function NothingToPrint({ issued, letter }: { issued: boolean; letter: string }) {
  if (issued) return <EmptyState icon={FileText} title={m.letter_nobody()} />
  return (
    <EmptyState
      icon={FileText}
      title={m.letter_none()}
      action={
        <LinkButton to={letter} variant="primary">
          {m.letter_issue()}
        </LinkButton>
      }
    >
      {m.letter_none_hint()}
    </EmptyState>
  )
}
