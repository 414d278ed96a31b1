import { href } from 'react-router'
import { comparePair } from '#domain/stakeholder/comparison.server.ts'
import { mergeSchema } from '#domain/stakeholder/merge.schema.ts'
import { mergeStakeholders, seenOf } from '#domain/stakeholder/merging.server.ts'
import { redirectSaying } from '#http/flash.server.ts'
import { handleForm } from '#http/form.server.ts'
import { actorContext } from '#http/session.server.ts'
import { m } from '#messages'
import { MergeComparison } from '#ui/merge-comparison.tsx'
import { Notice, PageHeader } from '#ui/page.tsx'
import type { Route } from './+types/merge'

export const meta: Route.MetaFunction = () => [{ title: m.registry_merge_title() }]

export async function loader({ params, context }: Route.LoaderArgs) {
  const pair = await comparePair(context.get(actorContext), params.stakeholderId, params.doubleId)
  return { ...pair, seen: seenOf(pair.kept, pair.merged) }
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { stakeholderId, doubleId } = params
  return handleForm(request, mergeSchema, async (input) => {
    await mergeStakeholders(context.get(actorContext), stakeholderId, doubleId, input)
    return redirectSaying(
      href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params),
      m.registry_merge_done(),
    )
  })
}

export default function Merge({ loaderData, params }: Route.ComponentProps) {
  const { kept, merged, shared } = loaderData
  const own = href('/:organization/kelola/pemangku-kepentingan/:stakeholderId', params)
  const swapped = href(
    '/:organization/kelola/pemangku-kepentingan/:stakeholderId/penggabungan/:doubleId',
    { ...params, stakeholderId: params.doubleId, doubleId: params.stakeholderId },
  )
  return (
    <>
      <PageHeader
        title={m.registry_merge_title()}
        lead={m.registry_merge_lead({ kept: kept.name, merged: merged.name })}
        breadcrumbs={[
          { label: kept.name, to: own },
          { label: m.registry_merge_open(), to: `${own}/penggabungan` },
          { label: m.registry_merge_compare() },
        ]}
      />
      {shared.length > 0 && <Shared forums={shared} />}
      <MergeComparison {...loaderData} back={own} swapped={swapped} />
    </>
  )
}

type SharedProps = { forums: Route.ComponentProps['loaderData']['shared'] }

const Shared = ({ forums }: SharedProps) => (
  <div className="mb-8">
    <Notice tone="warning" title={m.registry_merge_shared()}>
      {m.registry_merge_shared_hint()}
      <ul className="mt-2 list-disc pl-5">
        {forums.map(({ id, theme, year }) => (
          <li key={id}>
            {theme} ({year})
          </li>
        ))}
      </ul>
    </Notice>
  </div>
)
