import { m } from '#messages'

export const slugLength = { min: 3, max: 60 }

/** First words of a URL that are the application's own: an organization's page would hide behind them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'admin',
  'akun',
  'api',
  'aset',
  'assets',
  'bahasa',
  'bantuan',
  'berkas',
  'beranda',
  'build',
  'client',
  'data',
  'data-terbuka',
  'evaluasi',
  'favicon',
  'files',
  'fonts',
  'forum',
  'healthz',
  'icons',
  'kalender',
  'kata-sandi',
  'kelola',
  'keluar',
  'kode',
  'lacak',
  'langsung',
  'layar',
  'hall-desk',
  'login',
  'logout',
  'manifest',
  'masuk',
  'metrics',
  'operasi',
  'organisasi',
  'organisasi-saya',
  'pasang',
  'pengaturan-awal',
  'penyiapan',
  'peserta',
  'privasi',
  'public',
  'readyz',
  'rembug',
  'robots',
  'scripts',
  'sesi',
  'setup',
  'siar',
  'sitemap',
  'static',
  'tampilan',
  'tema',
  'tentang',
  'undangan',
  'unduh',
  'unggah',
  'verifikasi',
  'well-known',
])

/** Why the word cannot be an organization's address, as a sentence; null when it can. */
export function slugProblem(slug: string) {
  if (slug.length < slugLength.min) return () => m.terms_slug_short({ min: slugLength.min })
  if (slug.length > slugLength.max) return () => m.terms_slug_long({ max: slugLength.max })
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(slug)) return () => m.terms_slug_form()
  if (reservedSlugs.has(slug)) return () => m.terms_slug_reserved()

  return null
}

/** An address proposed from a name: "Kota Kediri" becomes "kota-kediri". May be too short or reserved. */
export function slugFrom(name: string) {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, slugLength.max)
    .replace(/-+$/, '')
}
