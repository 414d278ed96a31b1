import { href } from 'react-router'
import { m } from '#messages'
import { Tabs } from './tabs.tsx'

/** The ways to look at promises: as a list, as a board by state, and those of years that are over. */
export function FollowUpViews({ organization }: { organization: string }) {
  const params = { organization }
  return (
    <Tabs
      label={m.follow_up_views()}
      tabs={[
        {
          to: href('/:organization/kelola/tindak-lanjut', params),
          label: m.follow_up_view_list(),
          end: true,
        },
        {
          to: href('/:organization/kelola/tindak-lanjut/papan', params),
          label: m.follow_up_board(),
        },
        {
          to: href('/:organization/kelola/tindak-lanjut/tahun-sebelumnya', params),
          label: m.follow_up_earlier_title(),
        },
      ]}
    />
  )
}
