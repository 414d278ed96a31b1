import { invitationStatuses } from '#domain/forum/invitation.ts'
import { deliveryStates } from '#domain/forum/invitation-delivery.ts'
import { deliveryStateLabel, invitationStatusLabel } from '#domain/forum/terms.ts'
import { communityElements } from '#domain/stakeholder/group.ts'
import { communityElementLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import type { Route } from './+types/invitations'

type Data = Route.ComponentProps['loaderData']

/** The invitations of one element, in one state, or with a name. */
export function InvitationFilters({ filter }: Pick<Data, 'filter'>) {
  return (
    <FilterBar search={{ label: m.invitation_search(), value: filter.search }}>
      <FilterSelect
        name="unsur"
        label={m.common_element()}
        value={filter.element}
        options={communityElements.map((one) => [one, communityElementLabel(one)])}
      />
      <FilterSelect
        name="keadaan"
        label={m.invitation_status()}
        value={filter.status}
        options={invitationStatuses.map((one) => [one, invitationStatusLabel(one)])}
      />
      <FilterSelect
        name="penyampaian"
        label={m.invitation_delivery_state()}
        value={filter.delivery}
        options={deliveryStates.map((one) => [one, deliveryStateLabel(one)])}
      />
    </FilterBar>
  )
}
