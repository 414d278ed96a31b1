import { encode } from 'uqr'
import { m } from '#messages'

/** A QR code as a drawing: black on white whatever the theme, since that is what scanners read. */
export function QrCode({
  text,
  label,
  className,
}: {
  text: string
  label?: string
  className?: string
}) {
  const { data, size } = encode(text, { ecc: 'M', border: 3 })
  return (
    <svg
      role="img"
      aria-label={label ?? m.common_qr_label({ text })}
      viewBox={`0 0 ${size} ${size}`}
      className={className ?? 'w-full max-w-60'}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={data.map(rowPath).join('')} fill="#000" />
    </svg>
  )
}

/** Dark modules of a row as runs, which keeps the drawing small. */
function rowPath(row: boolean[], y: number) {
  let path = ''
  for (let x = 0; x < row.length; x++) {
    if (!row[x]) continue
    const start = x
    while (row[x + 1]) x++
    path += `M${start} ${y}h${x - start + 1}v1h-${x - start + 1}z`
  }
  return path
}
