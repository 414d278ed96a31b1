import sharp from 'sharp'
import { pick } from '../ground.ts'
import type { Scene } from './material.ts'

const width = 960
const height = 640

/** A drawn picture of the scene as PNG; the key varies its colours, so that no two files are alike. */
export async function drawScene(scene: Scene, key: string) {
  const hue = pick(key, 0, 359)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="${width}" height="${height}" fill="hsl(${hue} 24% 88%)"/>
    <rect y="470" width="${width}" height="170" fill="hsl(${hue} 16% 72%)"/>
    ${scenes[scene](hue)}
  </svg>`
  const content = await sharp(Buffer.from(svg)).png().toBuffer()
  return { content, width, height }
}

const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 6) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`

/** Somebody standing, feet at `y`. */
const person = (x: number, y: number, colour: string, scale = 1) =>
  `<g transform="translate(${x} ${y}) scale(${scale})"><circle cy="-150" r="26" fill="#7a5a45"/>
    <path d="M-36 0v-80a36 36 0 0 1 72 0v80z" fill="${colour}"/></g>`

const people = (count: number, from: number, step: number, y: number, hue: number) =>
  Array.from({ length: count }, (_, index) =>
    person(from + index * step, y + (index % 3) * 14, `hsl(${(hue + index * 47) % 360} 42% 46%)`),
  ).join('')

/** A row of people who sit with their backs to us. */
const heads = (count: number, from: number, step: number, y: number, hue: number) =>
  Array.from({ length: count }, (_, index) => {
    const x = from + index * step
    const colour = `hsl(${(hue + index * 53) % 360} 36% 44%)`
    return `<circle cx="${x}" cy="${y - 54}" r="28" fill="#4a3a30"/>${rect(x - 46, y - 26, 92, 90, colour, 34)}`
  }).join('')

const lines = (x: number, y: number, widths: number[], colour: string) =>
  widths.map((w, index) => rect(x, y + index * 34, w, 14, colour, 7)).join('')

const wall = (hue: number) => rect(120, 90, 720, 330, `hsl(${hue} 20% 96%)`, 4)

const scenes: Record<Scene, (hue: number) => string> = {
  crowd: (hue) =>
    rect(620, 140, 280, 340, `hsl(${hue} 18% 62%)`) +
    rect(700, 260, 110, 220, `hsl(${hue} 22% 40%)`) +
    people(9, 70, 74, 580, hue),
  'queue-screen': (hue) =>
    rect(240, 70, 480, 250, '#1d2733', 14) +
    rect(262, 92, 436, 206, `hsl(${hue} 48% 30%)`, 6) +
    lines(300, 130, [220, 300, 180, 260], '#ffffff') +
    people(4, 220, 170, 590, hue),
  stairs: (hue) =>
    wall(hue) +
    [0, 1, 2, 3]
      .map((step) =>
        rect(
          330 + step * 30,
          520 - step * 38,
          300 - step * 60,
          38,
          `hsl(${hue} 10% ${52 + step * 6}%)`,
          0,
        ),
      )
      .join('') +
    rect(420, 190, 120, 218, `hsl(${hue} 30% 38%)`),
  ramp: (hue) =>
    wall(hue) +
    rect(560, 190, 130, 260, `hsl(${hue} 30% 38%)`) +
    `<path d="M150 560L560 450H700V560z" fill="hsl(${hue} 10% 60%)"/>` +
    `<path d="M170 556L560 452" stroke="#f2c230" stroke-width="16" stroke-dasharray="26 10"/>`,
  'bare-wall': (hue) =>
    wall(hue) +
    [0, 1, 2, 3, 4]
      .map((seat) => rect(190 + seat * 120, 470, 92, 74, `hsl(${hue} 26% 45%)`))
      .join(''),
  'notice-board': (hue) =>
    wall(hue) +
    rect(240, 120, 480, 270, '#8a6242', 8) +
    [0, 1, 2]
      .map(
        (sheet) =>
          rect(264 + sheet * 152, 144, 128, 222, '#fdfdf8', 3) +
          lines(280 + sheet * 152, 168, [96, 70, 90, 60, 84], `hsl(${hue} 34% 44%)`),
      )
      .join(''),
  'home-visit': (hue) =>
    `<path d="M170 300L480 110L790 300V520H170z" fill="hsl(${hue} 30% 78%)"/>` +
    rect(420, 330, 120, 190, `hsl(${hue} 34% 40%)`) +
    person(330, 590, `hsl(${hue} 46% 36%)`) +
    person(640, 590, `hsl(${(hue + 160) % 360} 36% 50%)`, 0.9) +
    rect(366, 480, 70, 48, '#1d2733', 8),
  school: (hue) =>
    rect(140, 150, 680, 300, `hsl(${hue} 30% 80%)`) +
    [0, 1, 2, 3, 4]
      .map((window) => rect(180 + window * 126, 210, 92, 110, `hsl(${hue} 40% 60%)`))
      .join('') +
    Array.from({ length: 10 }, (_, child) =>
      person(120 + child * 80, 600, child % 2 ? '#c33b3b' : '#f4f4f4', 0.7),
    ).join(''),
  counter: (hue) =>
    rect(120, 400, 720, 150, `hsl(${hue} 34% 42%)`, 8) +
    person(320, 400, `hsl(${hue} 46% 32%)`) +
    person(600, 400, `hsl(${(hue + 40) % 360} 46% 36%)`) +
    rect(410, 330, 110, 72, '#1d2733', 8) +
    person(480, 630, `hsl(${(hue + 180) % 360} 40% 46%)`),
  hall: (hue) =>
    rect(250, 60, 380, 220, '#fdfdf8', 8) +
    lines(290, 100, [180, 280, 240, 200], `hsl(${hue} 34% 52%)`) +
    person(740, 440, `hsl(${(hue + 120) % 360} 40% 38%)`) +
    rect(690, 380, 100, 110, '#8a6242', 6) +
    heads(8, 80, 116, 520, hue) +
    heads(7, 140, 116, 600, hue + 90),
  'round-table': (hue) =>
    wall(hue) +
    rect(200, 130, 120, 170, '#fdfdf8', 4) +
    lines(216, 156, [80, 60, 84, 52], `hsl(${hue} 34% 44%)`) +
    people(5, 220, 130, 440, hue) +
    `<ellipse cx="480" cy="480" rx="330" ry="76" fill="#8a6242"/>` +
    [0, 1, 2, 3].map((sheet) => rect(270 + sheet * 110, 452, 76, 40, '#fdfdf8', 3)).join('') +
    heads(4, 250, 150, 620, hue + 60),
  door: (hue) =>
    rect(560, 80, 220, 400, `hsl(${hue} 30% 42%)`, 4) +
    rect(180, 380, 300, 120, `hsl(${hue} 34% 50%)`, 8) +
    person(270, 380, `hsl(${hue} 46% 30%)`) +
    person(390, 380, `hsl(${(hue + 40) % 360} 46% 36%)`) +
    rect(300, 330, 64, 52, '#1d2733', 6) +
    people(3, 540, 110, 600, hue + 120),
  leaflet: (hue) =>
    rect(290, 60, 380, 520, '#fffef8', 4) +
    rect(290, 60, 380, 90, `hsl(${hue} 48% 36%)`, 4) +
    lines(330, 190, [300, 260, 290, 210, 300, 250, 280, 190, 270, 230], `hsl(${hue} 20% 60%)`),
}
