import { roles } from './policy.ts'

/** The filter of the members that an address asks for; what cannot be read is left out. */
export function memberFilterOf(params: URLSearchParams) {
  const state = params.get('status')
  return {
    search: params.get('cari')?.slice(0, 200) ?? '',
    role: roles.find((one) => one === params.get('peran')),
    active: state === 'aktif' ? true : state === 'nonaktif' ? false : undefined,
    toHandOver: state === 'serah-terima',
  }
}
