import { createCookie } from 'react-router'

export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Light, dark, or as the device says; remembered for a year. */
export const themeCookie = createCookie('tema', {
  path: '/',
  sameSite: 'lax',
  httpOnly: true,
  maxAge: 31_536_000,
})

export async function themeOf(request: Request): Promise<Theme> {
  const chosen = await themeCookie.parse(request.headers.get('Cookie'))
  return themes.find((theme) => theme === chosen) ?? 'auto'
}
