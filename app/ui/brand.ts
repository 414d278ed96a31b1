/** The step of hues an organization's colour is rounded to; app.css has one rule for each. */
const STEP = 15

/**
 * The hue, in degrees of OKLCH, that the tokens take from an organization's colour ('#0b5d3b');
 * 'grey' for a colour without a hue, undefined for what is not a colour. Lightness is ours, so
 * that contrast holds.
 */
export function hueOf(color: string | null | undefined) {
  const hex = /^#?([\da-f]{6})$/i.exec(color?.trim() ?? '')?.[1]
  if (!hex) return undefined

  const [a, b] = oklab(linear(hex, 0), linear(hex, 2), linear(hex, 4))
  if (Math.hypot(a, b) < 0.02) return 'grey'
  const degrees = (Math.atan2(b, a) * 180) / Math.PI
  return String((Math.round((degrees + 360) / STEP) * STEP) % 360)
}

function linear(hex: string, at: number) {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

function oklab(r: number, g: number, b: number) {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ] as const
}
