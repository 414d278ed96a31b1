/** A count as a picture, for pages whose script does not run; empty when nothing waits. Any theme. */
export function countBadge(text: string) {
  if (text === '') return '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'
  const width = 16 + 8 * text.length
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24">` +
    `<rect width="${width}" height="24" rx="12" fill="#f0b268"/>` +
    `<text x="${width / 2}" y="17" text-anchor="middle" font-family="sans-serif" font-size="13" ` +
    `font-weight="600" fill="#2b1a02">${text.replace(/[^\d.,+]/g, '')}</text></svg>`
  )
}
