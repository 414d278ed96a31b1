/**
 * A letter of plain text as mail programs show it: the same words, with paragraphs, lists and links. What a line calls
 * an address of our own `site` is pressed itself; any other address is shown as it is.
 */
export function letterHtml(text: string, site: string) {
  const parts = text.split(/\n{2,}/).map((part) => partOf(part, lineOf(site)))
  return (
    '<!doctype html><html><head><meta charset="utf-8">' +
    '<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">' +
    `</head><body style="${page}"><div style="${column}">${parts.join('')}</div></body></html>`
  )
}

const page =
  'margin:0;padding:24px 16px;font:16px/1.55 system-ui,-apple-system,Segoe UI,Roboto,sans-serif'
const column = 'max-width:38em;margin:0 auto'
const paragraph = 'margin:0 0 16px'

/** What stands between two empty lines: lines, and those with a dash in front as a list. */
function partOf(part: string, html: (line: string) => string) {
  const runs = runsOf(part.split('\n').filter((line) => line.trim() !== ''))
  return runs
    .map(({ isList, lines }) =>
      isList
        ? `<ul style="${paragraph};padding-left:20px">${lines.map((line) => `<li>${html(line.slice(2))}</li>`).join('')}</ul>`
        : `<p style="${paragraph}">${lines.map(html).join('<br>')}</p>`,
    )
    .join('')
}

function runsOf(lines: readonly string[]) {
  const runs: Array<{ isList: boolean; lines: string[] }> = []
  for (const line of lines) {
    const isList = line.startsWith('- ')
    const last = runs.at(-1)
    if (last?.isList === isList) last.lines.push(line)
    else runs.push({ isList, lines: [line] })
  }
  return runs
}

const lineOf = (site: string) => (line: string) => {
  const [, name, url] = /^([^:“”"]{2,60}): (https?:\/\/\S+)$/.exec(line) ?? []
  return name && url?.startsWith(`${site}/`) ? anchor(escaped(url), escaped(name)) : linked(line)
}

/** Addresses lead where they say; everything else is text, whatever it looks like. */
const linked = (line: string) =>
  line
    .split(/(https?:\/\/[^\s<>"”]*[^\s<>"”.,;:!?)])/)
    .map((part, at) => (at % 2 === 1 ? anchor(escaped(part)) : escaped(part)))
    .join('')

const anchor = (url: string, name = url) =>
  `<a href="${url}" style="overflow-wrap:anywhere;word-break:break-word">${name}</a>`

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark)

const marks: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
