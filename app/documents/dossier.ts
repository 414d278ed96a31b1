import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { Dossier } from '#domain/assessment/dossier.server.ts'
import { evidenceStateLabel } from '#domain/assessment/terms.ts'
import { documentKindLabel } from '#domain/organization/terms.ts'
import { m } from '#messages'
import { files } from '#platform/files.server.ts'
import { inXml } from './xlsx-text.ts'

/** The dossier as a ZIP that is written while its files are read, one at a time: an index page, then the files. */
export async function* dossierZip(dossier: Dossier) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  zip.on('error', (error) => output.destroy(error))
  zip.addBuffer(Buffer.from(indexPage(dossier)), 'index.html')
  for (const { path, storageKey } of dossier.files) {
    // Pictures and PDF are packed already.
    zip.addReadStreamLazy(path, { compress: false }, (use) => {
      files.read(storageKey).then(
        (content) => use(null, content),
        (error) => use(error, null as never),
      )
    })
  }
  zip.end()
  yield* output as AsyncIterable<Uint8Array>
}

export const dossierName = ({ unit, year }: Dossier) => `Bukti PEKPPP ${year} ${unit}.zip`

/** What lies in the dossier, indicator by indicator, and again for Zona Integritas. */
function indexPage({ unit, year, instrument, parts, integrity }: Dossier) {
  const title = inXml(m.assessment_of({ unit, year }))
  const sections = parts.map(({ number, name, entries, missing }) =>
    section(`${number}. ${name}`, [
      ...entries.map(entryLine),
      ...missing.map(({ kind, why }) =>
        lineOf(documentKindLabel(kind), m.assessment_evidence_missing({ why })),
      ),
    ]),
  )
  return [
    `<!doctype html><html lang="id"><meta charset="utf-8"><title>${title}</title>`,
    `<style>${style}</style><h1>${title}</h1><p>${inXml(instrument)}</p>`,
    ...sections,
    section(m.assessment_dossier_integrity(), integrity.map(plainLine)),
    '</html>',
  ].join('\n')
}

type Entry = Dossier['parts'][number]['entries'][number]
type Plain = Dossier['integrity'][number]

const section = (title: string, lines: readonly string[]) =>
  `<h2>${inXml(title)}</h2>\n<ul>\n${lines.join('\n')}\n</ul>`

const entryLine = (entry: Entry) =>
  lineOf(wordsOf(entry), [evidenceStateLabel(entry.state), ...entry.reasons].join('. '), entry.path)

const plainLine = (entry: Plain) => lineOf(wordsOf(entry), entry.forum.theme, entry.path)

const wordsOf = ({ kind, title, date }: Plain) =>
  [documentKindLabel(kind), title, date].filter(Boolean).join(' · ')

function lineOf(words: string, said: string, path: string | null = null) {
  const name = path ? `<a href="${inXml(path)}">${inXml(words)}</a>` : inXml(words)
  return `<li>${name}: ${inXml(said)}</li>`
}

const style = 'body{font:16px/1.5 sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}'
