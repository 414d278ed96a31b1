import { useEffect } from 'react'
import { useRevalidator } from 'react-router'

/** Asks for the page's data anew every so often while somebody looks at it: several screens then say the same. Null: not now. */
export function useFreshData(everyMs: number | null) {
  const { state, revalidate } = useRevalidator()
  useEffect(() => {
    if (everyMs === null) return
    const timer = setInterval(() => {
      if (state === 'idle' && document.visibilityState === 'visible' && navigator.onLine) {
        void revalidate()
      }
    }, everyMs)
    return () => clearInterval(timer)
  }, [everyMs, state, revalidate])
}
