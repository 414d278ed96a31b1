// What a browser would find to fill in on a page of ours: React writes every attribute in double quotes.

export type PageForm = {
  method: 'get' | 'post'
  action: string
  isMultipart: boolean
  /** What would be sent without typing anything: hidden fields, first choices, what stood there. */
  values: Array<[string, string]>
  /** Where people can type text. */
  texts: TextField[]
  /** The names of the fields that take files. */
  files: string[]
}

export type TextField = {
  name: string
  isLines: boolean
  /** Whether it takes any text, as far as its type says: no address of the web or of mail. */
  isFree: boolean
  /** How many characters the browser lets in, where the page says so. */
  most: number | null
}

/** The forms of a page that was asked for at `path`. */
export function formsOn(html: string, path: string): PageForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)].map(([, head = '', body = '']) => {
    const { method, action, enctype } = attributesOf(head)
    const controls = controlsIn(body)
    return {
      method: method?.toLowerCase() === 'post' ? 'post' : 'get',
      action: action ?? path,
      isMultipart: enctype === 'multipart/form-data',
      values: controls.flatMap(({ name, value }) =>
        name && value !== null ? [[name, value] as [string, string]] : [],
      ),
      texts: controls.filter(isTyped).map(({ name, type, most }) => ({
        name,
        isLines: type === 'textarea',
        isFree: type !== 'url' && type !== 'email',
        most,
      })),
      files: controls.filter(({ type }) => type === 'file').map(({ name }) => name),
    }
  })
}

type Control = {
  name: string
  type: string
  value: string | null
  isReached: boolean
  most: number | null
}

const textTypes = new Set(['text', 'search', 'tel', 'url', 'email', 'textarea'])

const isTyped = ({ type, isReached }: Control) => textTypes.has(type) && isReached

function controlsIn(body: string): Control[] {
  const found = body.matchAll(
    /<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs,
  )
  return [...found].map(([, input, area, text = '', select, options = '']) => {
    if (input !== undefined) return inputOf(attributesOf(input))
    const { name = '', maxlength } = attributesOf(area ?? select ?? '')
    const rest = { isReached: true, most: Number(maxlength) || null }
    return area === undefined
      ? { name, type: 'select', value: chosenIn(options), ...rest }
      : { name, type: 'textarea', value: unescaped(text.replace(/^\n/, '')), ...rest }
  })
}

/** A field that only tells a password manager who somebody is, or that only machines fill in, takes no typing. */
function inputOf(attributes: Attributes): Control {
  const { name = '', type = 'text', value, checked, readonly, tabindex } = attributes
  const isReached = readonly === undefined && tabindex !== '-1'
  const rest = { isReached, most: Number(attributes.maxlength) || null }
  if (type === 'file' || type === 'submit') return { name, type, value: null, ...rest }
  if (type !== 'checkbox' && type !== 'radio') return { name, type, value: value ?? '', ...rest }
  return { name, type, value: checked === undefined ? null : (value ?? 'on'), ...rest }
}

/** The option that is chosen, or the first. */
function chosenIn(options: string) {
  const all = [...options.matchAll(/<option\b([^>]*)>([^<]*)/g)].map(
    ([, head = '', label = '']) => {
      const { value, selected } = attributesOf(head)
      return { value: value ?? unescaped(label), isChosen: selected !== undefined }
    },
  )
  return (all.find(({ isChosen }) => isChosen) ?? all[0])?.value ?? ''
}

type Attributes = Record<string, string | undefined>

function attributesOf(head: string): Attributes {
  const found = head.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)
  return Object.fromEntries(
    [...found].map(([, name = '', value = '']) => [name.toLowerCase(), unescaped(value)]),
  )
}

const marks = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" }

const unescaped = (html: string) =>
  Object.entries(marks).reduceRight((text, [mark, sign]) => text.replaceAll(mark, sign), html)

/**
 * Whether a page says exactly that, as text and as nothing else: as typed, but for the space around it and
 * the kind of its line ends.
 */
export function says(html: string, text: string) {
  const page = withoutMarks(withoutScripts(html)).replaceAll('\r\n', '\n')
  const typed = text.toWellFormed().replaceAll('\r\n', '\n')
  return [typed, typed.trim()].some((one) => page.includes(escaped(one)))
}

const withoutScripts = (html: string) => html.replaceAll(/<script\b.*?<\/script>/gs, '')

/** What the app itself marks within a text is no part of the text. */
const withoutMarks = (html: string) => html.replaceAll(/<\/?mark\b[^>]*>|<!-- -->/g, '')

const escaped = (text: string) =>
  Object.entries(marks).reduce((html, [mark, sign]) => html.replaceAll(sign, mark), text)
