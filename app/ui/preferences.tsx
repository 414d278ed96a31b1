import { Languages, Moon, Sun, SunMoon } from 'lucide-react'
import { useLocation, useRouteLoaderData } from 'react-router'
import { m } from '#messages'
import { getLocale } from '#messages/generated/runtime.js'
import { Icon } from './icon.tsx'

/** The other language, one press away; comes back to the same page. */
export function LanguageSwitch() {
  const other = getLocale() === 'id' ? 'en' : 'id'
  const name = other === 'en' ? m.common_language_en() : m.common_language_id()
  return (
    <form method="post" action={`/bahasa${useReturn()}`}>
      <button
        type="submit"
        name="locale"
        value={other}
        lang={other}
        className="shell-link"
        title={m.common_language()}
      >
        <Icon of={Languages} />
        {name}
      </button>
    </form>
  )
}

const next = { auto: 'light', light: 'dark', dark: 'auto' } as const
const icons = { auto: SunMoon, light: Sun, dark: Moon }

/** Goes round: as the device says, light, dark. */
export function ThemeSwitch() {
  const theme = useRouteLoaderData<{ theme: keyof typeof next }>('root')?.theme ?? 'auto'
  const names = {
    auto: m.common_theme_auto,
    light: m.common_theme_light,
    dark: m.common_theme_dark,
  }
  return (
    <form method="post" action={`/tema${useReturn()}`}>
      <button type="submit" name="theme" value={next[theme]} className="shell-link">
        <Icon of={icons[theme]} />
        <span>
          {m.common_theme()}: {names[theme]()}
        </span>
      </button>
    </form>
  )
}

function useReturn() {
  const { pathname, search } = useLocation()
  return `?kembali=${encodeURIComponent(pathname + search)}`
}
