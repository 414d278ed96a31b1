// Draws a signature with finger, pen or mouse, and keeps its points in the form. Without this script the page
// offers to sign by name. Points are sent in the units of `signatureBox` (1000 × 400).
for (const area of document.querySelectorAll('[data-signature]')) {
  const canvas = area.querySelector('canvas')
  const field = area.querySelector('input[name="strokes"]')
  const context = canvas.getContext('2d')
  const strokes = []
  const mostPoints = 3900
  let drawing = null

  area.hidden = false
  canvas.width = 1000
  canvas.height = 400
  context.lineWidth = 9
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.strokeStyle = '#12206b'

  const pointOf = (event) => {
    const box = canvas.getBoundingClientRect()
    const within = (value, size) => Math.min(size, Math.max(0, Math.round(value * size)))
    return [
      within((event.clientX - box.left) / box.width, 1000),
      within((event.clientY - box.top) / box.height, 400),
    ]
  }
  const count = () => strokes.reduce((sum, stroke) => sum + stroke.length, 0)
  const keep = () => {
    field.value = strokes.map((stroke) => stroke.map((point) => point.join(',')).join(' ')).join(';')
  }
  const add = (event) => {
    const point = pointOf(event)
    const last = drawing[drawing.length - 1]
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) < 3) return
    if (count() >= mostPoints) return
    drawing.push(point)
    context.beginPath()
    context.moveTo(...(last ?? point))
    context.lineTo(...point)
    context.stroke()
  }

  canvas.addEventListener('pointerdown', (event) => {
    if (drawing || strokes.length >= 78) return
    event.preventDefault()
    canvas.setPointerCapture(event.pointerId)
    drawing = []
    strokes.push(drawing)
    add(event)
  })
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing) return
    for (const one of event.getCoalescedEvents?.() ?? [event]) add(one)
  })
  const lift = () => {
    drawing = null
    keep()
  }
  canvas.addEventListener('pointerup', lift)
  canvas.addEventListener('pointercancel', lift)
  area.querySelector('[data-clear]').addEventListener('click', () => {
    strokes.length = 0
    context.clearRect(0, 0, canvas.width, canvas.height)
    keep()
  })

  // What was drawn comes back when the server refused it for another reason.
  for (const stroke of field.value.split(';').filter(Boolean)) {
    const points = stroke.split(' ').map((pair) => pair.split(',').map(Number))
    strokes.push(points)
    context.beginPath()
    for (const point of points) context.lineTo(...point)
    context.stroke()
  }
}
