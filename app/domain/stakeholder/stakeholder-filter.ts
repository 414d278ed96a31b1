import { communityElements } from './group.ts'
import { stakeholderKinds } from './stakeholder.ts'

/** The filter of the registry that an address asks for; what cannot be read is left out. */
export const stakeholderFilterOf = (params: URLSearchParams) => ({
  search: (params.get('cari') ?? '').slice(0, 200),
  groupId: params.get('kelompok') ?? '',
  element: communityElements.find((one) => one === params.get('unsur')),
  kind: stakeholderKinds.find((one) => one === params.get('jenis')),
  archived: params.get('tampil') === 'arsip',
  stale: params.get('tampil') === 'perlu-diperiksa',
  tagId: params.get('tanda') ?? '',
  institutionId: params.get('lembaga') ?? '',
})
