import { communityElements } from '../stakeholder/group.ts'
import { invitationStatuses } from './invitation.ts'
import { deliveryStates } from './invitation-delivery.ts'

/** The filter of a forum's invitations that an address asks for; what cannot be read is left out. */
export const invitationFilterOf = (params: URLSearchParams) => ({
  search: (params.get('cari') ?? '').slice(0, 200),
  element: communityElements.find((one) => one === params.get('unsur')),
  status: invitationStatuses.find((one) => one === params.get('keadaan')),
  delivery: deliveryStates.find((one) => one === params.get('penyampaian')),
})
