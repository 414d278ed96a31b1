import type { RouteConfigEntry } from '@react-router/dev/routes'
import routes from '../../app/routes.ts'

export type RouteEntry = {
  /** The whole path: `/:organization/forum/:code`. */
  path: string
  /** The module, below app/. */
  file: string
  /** A page is seen; a resource is posted to or downloaded. */
  isPage: boolean
}

/** Every URL of the table of contents; layouts, which have none of their own, are left out. */
export const routeEntries = flatten(routes, '')

function flatten(entries: readonly RouteConfigEntry[], parent: string): RouteEntry[] {
  return entries.flatMap((entry) => {
    const path = [parent, entry.path].filter(Boolean).join('/')
    const below = flatten(entry.children ?? [], path)
    const isLayout = entry.path === undefined && !entry.index
    const isParent = below.length > 0 && !isLayout
    // A parent whose index is listed is a layout with a path.
    if (isLayout || (isParent && below.some((child) => child.path === `/${path}`))) return below
    return [{ path: `/${path}`, file: entry.file, isPage: entry.file.endsWith('.tsx') }, ...below]
  })
}
