import { useEffect, useState } from 'react'
import { useLocation } from 'react-router'

/**
 * How many wait now, asked anew wherever one goes: no page waits for it, and without an answer there is no badge.
 * Where no script runs the browser fetches it as a picture; to those who hear the page the inbox itself says it.
 */
export function WaitingCount({ from }: { from: string }) {
  const [count, setCount] = useState('')
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: every place one comes to asks again
  useEffect(() => {
    const leaving = new AbortController()
    fetch(from, { redirect: 'error', signal: leaving.signal })
      .then(async (answer) => setCount(answer.ok ? await answer.text() : ''))
      .catch(() => undefined)
    return () => leaving.abort()
  }, [from, key])
  return (
    <>
      {count && <span className="badge tone-accent">{count}</span>}
      <noscript>
        <img src={`${from}?gambar=ya`} alt="" />
      </noscript>
    </>
  )
}
