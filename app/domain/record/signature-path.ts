import { signatureBox } from './paper.ts'

type Point = readonly [x: number, y: number]

/** Strokes and points of one signature: far more than a hand makes, far less than a server feels. */
const mostStrokes = 80
const mostPoints = 4000
export const mostCharacters = 40_000

/** A line shorter than this in the field it is drawn in is a dot or a slip. */
const shortestLine = 120
const smallestExtent = 40

export type DrawnSignature = { path: string } | { problem: 'EMPTY' | 'DOT' | 'UNREADABLE' }

/**
 * The SVG path of strokes as the signing page sends them: points `x,y` in the units of `signatureBox`, divided by
 * spaces, strokes by semicolons. Nothing but numbers gets into the path. An empty field and a mere dot are no
 * signature.
 */
export function drawnSignature(strokes: string): DrawnSignature {
  if (strokes.trim() === '') return { problem: 'EMPTY' }
  if (strokes.length > mostCharacters || !/^[\d,; ]+$/.test(strokes))
    return { problem: 'UNREADABLE' }

  const lines = strokes
    .split(';')
    .map((stroke) => stroke.trim().split(/ +/).filter(Boolean).map(pointOf))
    .filter((line) => line.length > 0)
  const points = lines.flat()
  if (points.length === 0) return { problem: 'EMPTY' }
  if (lines.length > mostStrokes || points.length > mostPoints || !points.every(isInside))
    return { problem: 'UNREADABLE' }
  if (isDot(lines)) return { problem: 'DOT' }
  return { path: lines.map(pathOf).join('') }
}

const pointOf = (pair: string): Point => {
  const [x = '', y = '', ...more] = pair.split(',')
  return more.length > 0 || x === '' || y === '' ? [-1, -1] : [Number(x), Number(y)]
}

const isInside = ([x, y]: Point) =>
  x >= 0 && y >= 0 && x <= signatureBox.width && y <= signatureBox.height

function isDot(lines: readonly (readonly Point[])[]) {
  const points = lines.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const extent = Math.max(extentOf(xs), extentOf(ys))
  const length = lines.reduce((total, line) => total + lengthOf(line), 0)
  return extent < smallestExtent || length < shortestLine
}

const extentOf = (values: readonly number[]) =>
  values.reduce((most, value) => Math.max(most, value), 0) -
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)

const lengthOf = (line: readonly Point[]) =>
  line.reduce((total, [x, y], index) => {
    const [fromX, fromY] = line[index - 1] ?? [x, y]
    return total + Math.hypot(x - fromX, y - fromY)
  }, 0)

/** A lone point within a signature, as on an i, is drawn as the shortest line there is. */
const pathOf = (line: readonly Point[]) => {
  const [first = [0, 0], ...rest] = line
  const onward = rest.length > 0 ? rest : [first]
  return `M${first[0]} ${first[1]}L${onward.map(([x, y]) => `${x} ${y}`).join(' ')}`
}
