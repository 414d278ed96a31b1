import { m } from '#messages'
import { drawingBox } from '../paper.ts'
import { type Flow, newElement, within } from './flow.ts'

/** A drawn line, as wide as it may be. */
export function drawPath(
  flow: Flow,
  path: string,
  at: { x: number; y: number; width: number },
  parent = flow.root,
) {
  const { doc } = flow
  const scale = Math.min(at.width / drawingBox.width, 36 / drawingBox.height)
  const figure = newElement(flow, parent, 'Figure', {
    alt: m.paper_col_signature({}, { locale: 'id' }),
  })
  within(flow, figure, 'Figure', () => {
    doc.save()
    doc.translate(at.x, at.y).scale(scale)
    doc.path(path).lineWidth(8).lineCap('round').lineJoin('round').stroke('#000000')
    doc.restore()
  })
}
