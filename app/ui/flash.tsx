import { useRouteLoaderData } from 'react-router'
import { Notice } from './page.tsx'

type Root = { flash: { tone: 'success' | 'danger'; message: string } | null }

/** What the last move did, or why it was refused, said once on the page it led to. */
export function Flash() {
  const flash = useRouteLoaderData<Root>('root')?.flash
  if (!flash) return null
  return (
    <div className="no-print mb-6">
      <Notice tone={flash.tone} live>
        {flash.message}
      </Notice>
    </div>
  )
}
