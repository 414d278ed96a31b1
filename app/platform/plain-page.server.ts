/** Refusals of the server itself, before or instead of a page of the app. */
const sentences = {
  400: [
    'Permintaan tidak dapat dibaca',
    'Alamat atau isian yang dikirim rusak. Kembali, lalu coba sekali lagi.',
    'The request could not be read. Go back and try once more.',
  ],
  403: [
    'Kiriman dari situs lain ditolak',
    'Isian ini tidak dikirim dari halaman kami. Buka halamannya di sini, lalu kirim dari sana.',
    'This form was not sent from a page of ours. Open the page here and send it from there.',
  ],
  404: [
    'Tidak ditemukan',
    'Berkas ini tidak ada. Muat ulang halaman asalnya.',
    'This file does not exist. Reload the page it belongs to.',
  ],
  413: [
    'Kiriman terlalu besar',
    'Perkecil atau kurangi berkasnya, lalu kirim lagi.',
    'What was sent is too large. Send smaller or fewer files.',
  ],
  500: [
    'Terjadi kesalahan',
    'Kesalahan ini sudah dicatat. Coba lagi; bila terulang, sebutkan nomor di bawah.',
    'Something went wrong and has been recorded. Try again; if it repeats, quote the number below.',
  ],
  503: [
    'Layanan sedang tidak tersedia',
    'Coba lagi beberapa saat lagi.',
    'The service is briefly unavailable. Try again in a moment.',
  ],
} as const

type Status = keyof typeof sentences

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** A whole page in both languages that needs nothing else to be shown. */
export function plainPage(status: Status, requestId: string) {
  const [title, indonesian, english] = sentences[status]
  return `<!doctype html>
<html lang="id">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<h1>${title}</h1>
<p>${indonesian}</p>
<p lang="en">${english}</p>
<p><small>${escaped(requestId)}</small></p>
</html>
`
}

/** Of a plain page: it loads and runs nothing. */
export const plainHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
}

export const plainResponse = (status: Status, requestId: string) =>
  new Response(plainPage(status, requestId), {
    status,
    headers: { ...plainHeaders, ...(status === 503 && { 'Retry-After': '5' }) },
  })
