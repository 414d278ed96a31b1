/** The filter of the units that an address asks for. */
export const unitFilterOf = (params: URLSearchParams) => ({
  search: (params.get('cari') ?? '').slice(0, 200),
  archived: params.get('tampil') === 'arsip',
})
