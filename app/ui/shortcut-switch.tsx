import { useLocation } from 'react-router'
import { m } from '#messages'
import { Button } from './button.tsx'

/** Turns single-key shortcuts on or off for this person; comes back to the same page. */
export function ShortcutSwitch({ on }: { on: boolean }) {
  const { pathname, search } = useLocation()
  const back = encodeURIComponent(pathname + search)
  return (
    <form method="post" action={`/akun/pintasan?kembali=${back}`}>
      {!on && <input type="hidden" name="shortcuts" value="on" />}
      <Button type="submit">{on ? m.access_shortcuts_off() : m.access_shortcuts_on()}</Button>
    </form>
  )
}
