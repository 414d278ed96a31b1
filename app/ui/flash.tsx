import { useRouteLoaderData } from 'react-router'
import { Notice } from './page.tsx'

type Told = { tone: 'success' | 'danger'; message: string; at?: string }

const useFlash = () => useRouteLoaderData<{ flash: Told | null }>('root')?.flash

/**
 * What the last move did, or why it was refused, said once on the page it led to. A refusal that is
 * said beside its button is not said here again (see `flash-of-refusal` in content.css).
 */
export function Flash() {
  const flash = useFlash()
  if (!flash) return null
  return (
    <div className={`no-print mb-6 ${flash.at ? 'flash-of-refusal' : ''}`}>
      <Notice tone={flash.tone} live>
        {flash.message}
      </Notice>
    </div>
  )
}

/** Why the button that posts to `action` was refused just now, if it was. */
export function useRefusalOf(action: string) {
  const flash = useFlash()
  return flash?.at && flash.at === action.split('?')[0] ? flash.message : undefined
}

/** Says beside a button why it was refused. */
export function RefusalOf({ action }: { action: string }) {
  const sentence = useRefusalOf(action)
  if (!sentence) return null
  return (
    <p role="alert" className="refusal-here text-sm font-semibold text-danger">
      {sentence}
    </p>
  )
}
