import { Printer } from 'lucide-react'
import { m } from '#messages'
import { Button } from './button.tsx'

/** Opens the browser's own way to paper. */
export function PrintButton() {
  return (
    <Button icon={Printer} className="needs-script" onClick={() => window.print()}>
      {m.minutes_print()}
    </Button>
  )
}
