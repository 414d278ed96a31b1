import { m } from '#messages'
import { momentOf, type Orientation, type Paper, plainText } from '../paper.ts'
import { inXml } from '../xlsx-text.ts'
import { fieldOf, pageWidth, paragraphOf, runOf } from './words.ts'

// The parts of a document beside its body (ECMA-376).

const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const wordMl = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

export const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  `xmlns:r="${office}" ` +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'

export const bodyStart = `${declared}<w:document ${namespaces}><w:body>`
export const bodyEnd = '</w:body></w:document>'

export type Part = { path: string; xml: string }

/** Everything but the body and its pictures. */
export function packageParts(paper: Paper, pictures: number): Part[] {
  return [
    { path: '[Content_Types].xml', xml: contentTypes },
    { path: '_rels/.rels', xml: rootRelations },
    { path: 'docProps/core.xml', xml: coreProperties(paper) },
    { path: 'word/styles.xml', xml: styles },
    { path: 'word/numbering.xml', xml: numbering },
    { path: 'word/settings.xml', xml: settings },
    { path: 'word/header1.xml', xml: header(paper) },
    { path: 'word/footer1.xml', xml: footer(paper, 'portrait') },
    { path: 'word/footer2.xml', xml: footer(paper, 'landscape') },
    { path: 'word/_rels/document.xml.rels', xml: relations(pictures) },
  ].map(({ path, xml }) => ({ path, xml: declared + xml }))
}

export const picturePath = (number: number) => `word/media/image${number}.jpg`

const contentTypes = `<Types xmlns="${packaged}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="jpg" ContentType="image/jpeg"/>
<Override PartName="/word/document.xml" ContentType="${wordMl}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="${wordMl}.styles+xml"/>
<Override PartName="/word/numbering.xml" ContentType="${wordMl}.numbering+xml"/>
<Override PartName="/word/settings.xml" ContentType="${wordMl}.settings+xml"/>
<Override PartName="/word/header1.xml" ContentType="${wordMl}.header+xml"/>
<Override PartName="/word/footer1.xml" ContentType="${wordMl}.footer+xml"/>
<Override PartName="/word/footer2.xml" ContentType="${wordMl}.footer+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
</Types>`

const rootRelations = `<Relationships xmlns="${packaged}/relationships">
<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="${packaged}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>`

const relations = (pictures: number) => `<Relationships xmlns="${packaged}/relationships">
<Relationship Id="rIdStyles" Type="${office}/styles" Target="styles.xml"/>
<Relationship Id="rIdNumbering" Type="${office}/numbering" Target="numbering.xml"/>
<Relationship Id="rIdSettings" Type="${office}/settings" Target="settings.xml"/>
<Relationship Id="rIdHeader" Type="${office}/header" Target="header1.xml"/>
<Relationship Id="rIdFooter-portrait" Type="${office}/footer" Target="footer1.xml"/>
<Relationship Id="rIdFooter-landscape" Type="${office}/footer" Target="footer2.xml"/>
${Array.from({ length: pictures }, (_, index) => `<Relationship Id="rIdImage${index + 1}" Type="${office}/image" Target="media/image${index + 1}.jpg"/>`).join('\n')}
</Relationships>`

const coreProperties = (paper: Paper) => {
  const moment = momentOf(paper).toISOString()
  const inside = (text: string) => inXml(plainText(text))
  return (
    `<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${inside(paper.title)}</dc:title><dc:creator>${inside(paper.author)}</dc:creator><dc:language>id-ID</dc:language>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified>` +
    '</cp:coreProperties>'
  )
}

/** Whose paper it is, on every page but the first. */
const header = ({ author }: Paper) =>
  `<w:hdr ${namespaces}>${paragraphOf(runOf(author), { style: 'Header' })}</w:hdr>`

function footer(paper: Paper, orientation: Orientation) {
  const [before = '', between = '', after = ''] = m
    .paper_page({ page: '|', total: '|' }, { locale: 'id' })
    .split('|')
  const number =
    runOf(before) + fieldOf('PAGE', runOf('1')) + runOf(between) + fieldOf('NUMPAGES', runOf('1'))
  const line = `${runOf(paper.footer)}<w:r><w:tab/></w:r>${number}${after && runOf(after)}`
  return `<w:ftr ${namespaces}>${paragraphOf(line, { style: 'Footer', extra: rightTab(pageWidth(orientation)) })}</w:ftr>`
}

const rightTab = (at: number, leader = '') =>
  `<w:tabs><w:tab w:val="right"${leader} w:pos="${at}"/></w:tabs>`

const dotted = rightTab(pageWidth('portrait'), ' w:leader="dot"')

const settings = `<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

const numbering = `<w:numbering ${namespaces}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="440" w:hanging="440"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`

type Style = { id: string; name: string; paragraph?: string; run?: string; base?: string }

const styleXml = ({ id, name, paragraph = '', run = '', base = 'Normal' }: Style) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${base}"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`

const spaced = (before: number, after: number) =>
  `<w:spacing w:before="${before}" w:after="${after}"/>`
const sized = (half: number) => `<w:b/><w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`

const styles = `<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="id-ID"/>
</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
${[
  { id: 'Title', name: 'Title', paragraph: '<w:jc w:val="center"/>', run: sized(25) },
  { id: 'Cover', name: 'Cover', paragraph: '<w:jc w:val="center"/>', run: sized(40) },
  {
    id: 'Heading1',
    name: 'heading 1',
    paragraph: `<w:keepNext/>${spaced(280, 160)}<w:outlineLvl w:val="0"/>`,
    run: sized(28),
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    paragraph: `<w:keepNext/>${spaced(200, 100)}<w:outlineLvl w:val="1"/>`,
    run: sized(23),
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    paragraph: `<w:keepNext/>${spaced(160, 80)}<w:outlineLvl w:val="2"/>`,
    run: sized(21),
  },
  { id: 'TableText', name: 'Table Text', paragraph: spaced(40, 40), run: '<w:sz w:val="18"/>' },
  { id: 'FactText', name: 'Fact Text', paragraph: spaced(0, 20) },
  {
    id: 'Caption',
    name: 'caption',
    paragraph: `${spaced(40, 200)}<w:jc w:val="center"/>`,
    run: '<w:sz w:val="18"/>',
  },
  {
    id: 'LetterheadName',
    name: 'Letterhead Name',
    paragraph: `${spaced(0, 0)}<w:jc w:val="center"/>`,
    run: sized(26),
  },
  {
    id: 'Letterhead',
    name: 'Letterhead',
    paragraph: `${spaced(0, 0)}<w:jc w:val="center"/>`,
    run: '<w:sz w:val="19"/>',
  },
  { id: 'ContentsTitle', name: 'TOC Heading', paragraph: spaced(0, 160), run: sized(28) },
  { id: 'TOC1', name: 'toc 1', paragraph: `${dotted}${spaced(60, 20)}`, run: '<w:b/>' },
  {
    id: 'TOC2',
    name: 'toc 2',
    paragraph: `${dotted}${spaced(0, 20)}<w:ind w:left="320"/>`,
  },
  {
    id: 'Header',
    name: 'header',
    paragraph: '<w:jc w:val="right"/>',
    run: '<w:color w:val="4D5A66"/><w:sz w:val="16"/>',
  },
  {
    id: 'Footer',
    name: 'footer',
    paragraph: '',
    run: '<w:color w:val="4D5A66"/><w:sz w:val="16"/>',
  },
]
  .map(styleXml)
  .join('\n')}</w:styles>`
