import type { Answer } from '../../http/sender.ts'
import type { PageForm } from './page-forms.ts'

export type Visit = ReturnType<typeof visitOf>
type Values = Array<[string, string]>

/** Reads and sends pages of the running app without a browser, with one session (or none) throughout. */
export function visitOf(url: string, cookie: string | null) {
  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers({ Origin: url, Accept: 'text/html' })
    if (cookie) headers.set('Cookie', cookie)
    const response = await fetch(new URL(path, url), { redirect: 'manual', headers, ...init })
    const { status, headers: answered } = response
    const location = answered.get('Location')
    return { status, page: await response.text(), location, headers: answered }
  }
  return {
    get: (path: string) => ask(path),
    send(form: PageForm, values: Values, file?: File) {
      if (form.method === 'get')
        return ask(`${form.action.split('?', 1)[0]}?${new URLSearchParams(values)}`)
      return ask(form.action, { method: 'POST', body: bodyOf(form, values, file) })
    },
  }
}

function bodyOf({ isMultipart, files: [field] }: PageForm, values: Values, file?: File) {
  if (!isMultipart) return new URLSearchParams(values)
  const body = new FormData()
  for (const [name, value] of values) body.append(name, value)
  if (file && field) body.append(field, file)
  return body
}
