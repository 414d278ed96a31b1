import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import type { RouteConfigEntry } from '@react-router/dev/routes'
import table from '../../app/routes.ts'

export type Source = { path: string; text: string }

/** The sources below a folder as they lie in the repository, without what is generated. */
export const sourcesIn = (...folders: string[]): Source[] =>
  folders
    .flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx}`))
    .filter((path) => !path.includes('/generated/') && !path.endsWith('.d.ts'))
    .toSorted()
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))

/** The files that app/routes.ts names, from the repository's root. */
export const routeFiles = new Set(table.flatMap(filesOf))

export type Import = { specifier: string; target: string; typeOnly: boolean }

/** What a source imports of ours, as paths from the repository's root. */
export const importsOf = ({ path, text }: Source): Import[] =>
  [
    ...text.matchAll(/^(?:import|export)\s(type\s)?(?:[^'"()=;]*?\sfrom\s)?'([#.][^']+)'/gm),
  ].flatMap(([, type, specifier = '']) => {
    const target = specifier.startsWith('#')
      ? specifier.replace('#', 'app/')
      : normalize(join(dirname(path), specifier))
    return [{ specifier, target, typeOnly: type !== undefined }]
  })

/** Lines that match, as `path:line text`. */
export const linesWith = (sources: Source[], pattern: RegExp) =>
  sources.flatMap(({ path, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [],
      ),
  )

export const isThere = (path: string) => existsSync(path)

function filesOf({ file, children = [] }: RouteConfigEntry): string[] {
  return [`app/${file}`, ...children.flatMap(filesOf)]
}
