import { useRouteLoaderData } from 'react-router'
import { Notice } from './page.tsx'

/** What the last move did, said once on the page it led to. Every shell has it above its content. */
export function Flash() {
  const flash = useRouteLoaderData<{ flash: string | null }>('root')?.flash
  if (!flash) return null
  return (
    <div className="no-print mb-6">
      <Notice tone="success" live>
        {flash}
      </Notice>
    </div>
  )
}
