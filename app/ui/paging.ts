import type { Cursor } from '#domain/page.ts'

export const AFTER = 'sesudah'
export const BEFORE = 'sebelum'
export const SORT = 'urut'

/** The cursor a URL carries (`?sesudah=…`, `?sebelum=…`), as `Pager` writes it. */
export function cursorOf({ url }: { url: string }): Cursor {
  const { searchParams } = new URL(url)
  return {
    after: searchParams.get(AFTER) ?? undefined,
    before: searchParams.get(BEFORE) ?? undefined,
  }
}

/** The same address with some parameters changed or (null) dropped; a list starts over. */
export function withParams(search: string, changes: Record<string, string | null>) {
  const params = new URLSearchParams(search)
  params.delete(AFTER)
  params.delete(BEFORE)
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) params.delete(name)
    else params.set(name, value)
  }
  return `?${params}`
}
