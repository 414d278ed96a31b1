import { ArrowLeftRight, GitMerge } from 'lucide-react'
import { Form, useActionData } from 'react-router'
import { sexLabel } from '#domain/attendance/terms.ts'
import {
  type Columns,
  differIn,
  type MergeField,
  type MergeSide,
  mergeFields,
  mergeSides,
  sideOffered,
} from '#domain/stakeholder/merge.ts'
import { communityElementLabel, mergeFieldLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { Actions, LinkButton, SubmitButton } from './button.tsx'
import type { FormFailure } from './form.tsx'
import { FormErrors } from './form-errors.tsx'
import { Facts, Section } from './page.tsx'

type Compared = {
  name: string
  institution: string | null
  groupName: string
  element: Parameters<typeof communityElementLabel>[0]
  sex: Parameters<typeof sexLabel>[0] | null
  isMinor: boolean
  tags: ReadonlyArray<{ tag: { name: string } }>
  _count: { invitations: number; contacts: number }
}

type Props = { kept: Compared; merged: Compared; seen: string; back: string; swapped: string }

/** Two records side by side: of each field in which they differ, which value is used. */
export function MergeComparison({ kept, merged, seen, back, swapped }: Props) {
  const differing = mergeFields.filter((field) => differIn(field, columns(kept), columns(merged)))
  return (
    <Form method="post" className="grid gap-8">
      <FormErrors />
      <input type="hidden" name="seen" value={seen} />
      {differing.map((field) => (
        <Choice key={field} field={field} kept={kept} merged={merged} />
      ))}
      <Section title={m.registry_merge_hanging()}>
        <Facts
          items={[
            hanging(m.registry_merge_kept(), kept),
            hanging(m.registry_merge_other(), merged),
          ]}
        />
      </Section>
      <Actions>
        <SubmitButton icon={GitMerge}>{m.registry_merge_submit()}</SubmitButton>
        <LinkButton to={swapped} icon={ArrowLeftRight}>
          {m.registry_merge_swap({ name: merged.name })}
        </LinkButton>
        <LinkButton to={back} variant="quiet">
          {m.common_cancel()}
        </LinkButton>
      </Actions>
    </Form>
  )
}

type ChoiceProps = { field: MergeField; kept: Compared; merged: Compared }

function Choice({ field, ...pair }: ChoiceProps) {
  const failure = useActionData<FormFailure | undefined>()
  const chosen = failure?.values[field] ?? sideOffered(field, columns(pair.kept))
  return (
    <fieldset>
      <legend className="mb-2 font-semibold">{mergeFieldLabel(field)}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {mergeSides.map((side) => (
          <label key={side} className="choice choice-card cursor-pointer">
            <input type="radio" name={field} value={side} defaultChecked={chosen === side} />
            <span className="min-w-0">
              <span className="block text-sm text-muted">{sideLabel(side)}</span>
              <span className="wrap-anywhere">
                {shown(field, pair[side]) || m.registry_merge_empty()}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const columns = (record: object) => record as Columns

const sideLabel = (side: MergeSide) =>
  side === 'kept' ? m.registry_merge_kept() : m.registry_merge_other()

/** A field's value in words. */
function shown(field: MergeField, record: Compared) {
  const { groupName, element, sex, isMinor } = record
  if (field === 'group') return `${groupName} · ${communityElementLabel(element)}`
  if (field === 'sex') return sex && sexLabel(sex)
  if (field === 'isMinor') return isMinor ? m.common_yes() : m.common_no()
  return columns(record)[field] as string | null
}

const hanging = (label: string, { tags, _count }: Compared) =>
  [
    label,
    [
      `${m.registry_merge_invitations()}: ${_count.invitations}`,
      `${m.stakeholder_contacts()}: ${_count.contacts}`,
      ...tags.map(({ tag }) => tag.name),
    ].join(' · '),
  ] as const
