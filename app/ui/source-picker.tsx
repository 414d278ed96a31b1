import { Inbox, Plus } from 'lucide-react'
import { Form } from 'react-router'
import { shortened } from '#domain/excerpt.ts'
import { type SpComponent, spComponents } from '#domain/feedback/feedback.ts'
import type { Standing } from '#domain/feedback/priority.ts'
import { inputKindLabel, spComponentLabel } from '#domain/feedback/terms.ts'
import { m } from '#messages'
import { SubmitButton } from './button.tsx'
import { FilterBar, FilterSelect } from './filters.tsx'
import { EmptyState, Section } from './page.tsx'
import { PriorityLine, PriorityRule } from './priority.tsx'
import { type ShownSource, speakerOf } from './promise-sources.tsx'
import { Badge } from './status.tsx'
import { Pager } from './table.tsx'

export type PickedSource = ShownSource & {
  service: { name: string } | null
  spComponent: SpComponent | null
  followUps: readonly { followUp: { id: string; number: number } }[]
  standing: Standing
}

type Props = {
  sources: { rows: readonly PickedSource[]; next: string | null; prev: string | null }
  filter: { gathered: boolean; serviceId: string | null; spComponent: SpComponent | null }
  rows: readonly { id: string; number: number; problem: string }[]
  services: readonly { id: string; name: string }[]
  /** Inputs of the forum that nobody has sorted yet. */
  untriaged: number
  /** The page of a new row, which takes what was checked. */
  action: string
}

/** Why there is nothing to gather: the filter, what is still to be sorted, or all is done. */
function NoSources({ narrowed, untriaged }: { narrowed: boolean; untriaged: number }) {
  if (narrowed) {
    return (
      <EmptyState icon={Inbox} title={m.common_empty_search_title()}>
        {m.common_empty_search_hint()}
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={Inbox}
      title={untriaged > 0 ? m.follow_up_ungathered_unsorted() : m.follow_up_ungathered_none()}
    >
      {m.follow_up_ungathered_none_hint()}
    </EmptyState>
  )
}

/** Inputs to gather, with check boxes, into a new row or one that is there. */
export function SourcePicker({ sources, filter, rows, services, untriaged, action }: Props) {
  const narrowed = filter.gathered || filter.serviceId !== null || filter.spComponent !== null
  return (
    <div className="no-print">
      <Section
        title={m.follow_up_ungathered()}
        hint={`${m.follow_up_ungathered_hint()} ${m.voice_sources_hint()}`}
      >
        <SourceFilters filter={filter} services={services} />
        <PriorityRule />
        {sources.rows.length === 0 ? (
          <NoSources narrowed={narrowed} untriaged={untriaged} />
        ) : (
          <Form method="get" action={action} className="grid gap-5">
            <div>
              {sources.rows.map((source) => (
                <SourceCheck key={source.id} source={source} />
              ))}
            </div>
            <div className="sticky bottom-0 flex flex-wrap items-end gap-3 border-t border-line bg-paper py-4">
              <label className="field min-w-0 flex-1 basis-48">
                <span className="text-sm font-semibold">{m.follow_up_gather_into()}</span>
                <select name="baris" className="control">
                  <option value="">{m.follow_up_row_new()}</option>
                  {rows.map(({ id, number, problem }) => (
                    <option key={id} value={id}>
                      {m.follow_up_row_title({ number })}: {shortened(problem, 60)}
                    </option>
                  ))}
                </select>
              </label>
              <SubmitButton icon={Plus}>{m.follow_up_gather()}</SubmitButton>
            </div>
          </Form>
        )}
        <Pager {...sources} />
      </Section>
    </div>
  )
}

function SourceFilters({ filter, services }: Pick<Props, 'filter' | 'services'>) {
  const components = spComponents.map((code) => [code, spComponentLabel(code)] as const)
  return (
    <FilterBar>
      <FilterSelect
        name="tampil"
        label={m.follow_up_show()}
        value={filter.gathered ? 'semua' : ''}
        options={[['semua', m.follow_up_show_gathered()]]}
      />
      <FilterSelect
        name="layanan"
        label={m.follow_up_service()}
        value={filter.serviceId}
        options={services.map(({ id, name }) => [id, name] as const)}
      />
      <FilterSelect
        name="komponen"
        label={m.follow_up_sp()}
        value={filter.spComponent}
        options={components}
      />
    </FilterBar>
  )
}

function SourceCheck({ source }: { source: PickedSource }) {
  const id = `f-masukan-${source.id}`
  const facts = [
    inputKindLabel(source.kind),
    speakerOf(source),
    source.service?.name,
    source.spComponent && spComponentLabel(source.spComponent),
  ]
  return (
    <div className="choice border-t border-line py-3">
      <input type="checkbox" id={id} name="masukan" value={source.id} />
      <label htmlFor={id} className="min-w-0">
        <span className="line-clamp-6 wrap-anywhere">{source.text}</span>
        <span className="hint block">{facts.filter(Boolean).join(' · ')}</span>
        <PriorityLine standing={source.standing} />
        {source.followUps.map(({ followUp }) => (
          <Badge key={followUp.id} tone="progress">
            {m.follow_up_row_title({ number: followUp.number })}
          </Badge>
        ))}
      </label>
    </div>
  )
}
