import { renderToStaticMarkup } from 'react-dom/server'
import { createRoutesStub, type ErrorResponse, UNSAFE_ErrorResponseImpl } from 'react-router'
import { ErrorPage } from '#ui/error-page.tsx'
import { ParticipantPage } from './participant.tsx'
import { PortalPage } from './portal.tsx'
import { StaffFormPage, StaffListPage } from './staff.tsx'

type Theme = 'light' | 'dark'

const failure = {
  errors: {
    theme: { type: 'server', message: 'Wajib diisi' },
    endsAt: { type: 'server', message: 'Forum tidak dapat selesai sebelum dimulai' },
  },
  values: { description: 'Teks yang sudah diketik tidak hilang.' },
}

const error = (status: number): ErrorResponse => new UNSAFE_ErrorResponseImpl(status, '', '')

const pages = {
  portal: { path: '/kota-kediri', Page: PortalPage },
  list: {
    path: '/kota-kediri/kelola/masukan',
    Page: StaffListPage,
    search: '?urut=-dukungan&jenis=COMPLAINT',
  },
  form: { path: '/kota-kediri/kelola/forum', Page: StaffFormPage, actionData: failure },
  participant: { path: '/u', Page: ParticipantPage, flash: 'Jawaban Anda sudah kami terima.' },
  'not-found': { path: '/:organization/x', Page: () => <ErrorPage error={error(404)} /> },
  'server-error': { path: '/y', Page: () => <ErrorPage error={new Error('x')} /> },
}

export const pageNames = Object.keys(pages) as (keyof typeof pages)[]

/** A page of the gallery as a whole HTML document. */
export function drawPage(name: keyof typeof pages, theme: Theme, css: string) {
  const { path, Page, ...extra } = {
    search: '',
    flash: null,
    actionData: undefined,
    ...pages[name],
  }
  const Stub = createRoutesStub([
    { id: 'root', path: '/', children: [{ id: 'page', path, Component: Page }] },
  ])
  const body = renderToStaticMarkup(
    <Stub
      initialEntries={[path.replace(':organization', 'kota-kediri') + extra.search]}
      hydrationData={{
        loaderData: { root: { theme, flash: extra.flash, requestId: '0199c2f4-7a1e' } },
        actionData: extra.actionData ? { page: extra.actionData } : null,
      }}
    />,
  )
  return `<!doctype html><html lang="id" data-theme="${theme}" data-hydrates="true"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${name}</title><style>${css}</style></head><body>${body}</body></html>`
}
