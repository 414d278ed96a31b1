import { inXml } from './xlsx-text.ts'

// The parts of a workbook that are the same for every list but for its title (ECMA-376).

export type PackagePart = { path: string; xml: string }

export const worksheetPath = (number: number) => `xl/worksheets/sheet${number}.xml`

/** Everything of a workbook but its worksheets. */
export function packageParts(title: string, worksheets: number): PackagePart[] {
  const numbers = Array.from({ length: worksheets }, (_, index) => index + 1)
  return [
    { path: '[Content_Types].xml', xml: contentTypes(numbers) },
    { path: '_rels/.rels', xml: relationships([['officeDocument', 'xl/workbook.xml']]) },
    { path: 'xl/workbook.xml', xml: workbook(title, numbers) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      xml: relationships([
        ...numbers.map((number) => ['worksheet', `worksheets/sheet${number}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    },
    { path: 'xl/styles.xml', xml: styles },
  ]
}

/** The cell formats of `styles`, by their place in `cellXfs`. */
export const format = { header: 1, text: 2, long: 3, defused: 4, day: 5, moment: 6, number: 7 }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const sheetMl = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const contentTypes = (numbers: number[]) => `<Types xmlns="${packaged}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${sheetMl}.sheet.main+xml"/>
<Override PartName="/xl/styles.xml" ContentType="${sheetMl}.styles+xml"/>
${numbers.map((number) => `<Override PartName="/${worksheetPath(number)}" ContentType="${sheetMl}.worksheet+xml"/>`).join('\n')}
</Types>`

const relationships = (targets: ReadonlyArray<readonly [type: string, target: string]>) =>
  `<Relationships xmlns="${packaged}/relationships">
${targets.map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`).join('\n')}
</Relationships>`

const workbook = (title: string, numbers: number[]) =>
  `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>
${numbers.map((number) => `<sheet name="${inXml(tabName(title, number))}" sheetId="${number}" r:id="rId${number}"/>`).join('\n')}
</sheets></workbook>`

/** A tab's name has at most 31 characters, none of them one that formulas need. */
function tabName(title: string, number: number) {
  const suffix = number > 1 ? ` (${number})` : ''
  const name = title.replace(/[[\]:*?/\\']/g, ' ').trim() || 'Data'
  return (
    [...name]
      .slice(0, 31 - suffix.length)
      .join('')
      .slice(0, 31 - suffix.length) + suffix
  )
}

// 49 is text: a cell that is edited stays text. `quotePrefix` is the apostrophe a person would type.
const styles = `<styleSheet xmlns="${main}">
<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="dd/mm/yyyy\\ hh:mm"/></numFmts>
<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="8">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`
