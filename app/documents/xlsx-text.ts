/** What a cell has room for, in UTF-16 units. */
const mostInCell = 32_767

/** Text for a cell: what XML cannot say is written the way spreadsheets do (`_x0001_`), what is too long is cut. */
export function inCell(text: string) {
  return inXml(
    cut(text)
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: exactly those that XML has no way to write
      .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, escaped),
  )
}

export const inXml = (text: string) =>
  text
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const escaped = (character: string) =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`

/** An ellipsis says that there was more. */
function cut(text: string) {
  return text.length > mostInCell ? `${text.slice(0, mostInCell - 1).toWellFormed()}…` : text
}
