import { Form } from 'react-router'
import type * as z from 'zod'
import { forumChangeSchema, forumSchema } from '#domain/forum/forum.schema.ts'
import {
  methodClasses,
  methodClassOf,
  methods,
  subjectMatters,
  topicKinds,
} from '#domain/forum/forum.ts'
import { forumFieldLabel, forumFieldLabels } from '#domain/forum/forum-columns.ts'
import {
  methodClassLabel,
  methodLabel,
  subjectMatterLabel,
  topicKindLabel,
} from '#domain/forum/terms.ts'
import { timeZoneLabel } from '#domain/organization/terms.ts'
import { isTimeZone, timeZones } from '#domain/organization/time-zone.ts'
import { m } from '#messages'
import { Checkbox, CheckboxGroup } from './choice.tsx'
import { Field, FieldSet, formClass, SelectField, TextArea, useZodForm } from './form.tsx'
import { FormActions } from './form-actions.tsx'
import { FormErrors } from './form-errors.tsx'
import type { Bind } from './forum-move-fields.tsx'
import { ModerationField } from './moderation-field.tsx'

type Props = {
  unit: { id: string; name: string; services: ReadonlyArray<{ id: string; name: string }> }
  /** Clock times as those of the forum's zone. */
  values: Record<string, unknown>
  /** The version that is being edited; none for a new forum. */
  version?: string
  back: string
}

/** The facts of a forum, new or changed. */
export function ForumForm({ unit, values, version, back }: Props) {
  const schema = (version ? forumChangeSchema : forumSchema) as z.ZodType<object, object>
  const { field, onSubmit } = useZodForm(schema, { ...values, unitId: unit.id, version } as object)
  const bind = field as unknown as Bind
  return (
    <Form method="post" onSubmit={onSubmit} noValidate className={formClass}>
      <FormErrors labels={labels()} />
      <input type="hidden" name="unitId" value={unit.id} />
      {version && <input type="hidden" name="version" value={version} />}
      <Subject bind={bind} />
      <Venue bind={bind} zone={String(values.timeZone)} />
      <Services bind={bind} services={unit.services} />
      <ForThePublic bind={bind} />
      <FormActions back={back} />
    </Form>
  )
}

function Subject({ bind }: { bind: Bind }) {
  const topics = topicKinds.map((value) => ({ value, label: topicKindLabel(value) }))
  const subjects = subjectMatters.map((value) => ({ value, label: subjectMatterLabel(value) }))
  return (
    <FieldSet legend={m.forum_form_subject()}>
      <Field label={m.forum_field_theme()} hint={m.forum_theme_hint()} {...bind('theme')} />
      <Field
        label={m.forum_field_year()}
        inputMode="numeric"
        className="max-w-32"
        {...bind('year')}
      />
      <CheckboxGroup
        label={m.forum_field_topics()}
        options={topics}
        columns
        {...bind('topicKinds')}
      />
      <CheckboxGroup
        label={m.forum_field_subjects()}
        options={subjects}
        columns
        optional
        {...bind('subjectMatters')}
      />
    </FieldSet>
  )
}

function Venue({ bind, zone }: { bind: Bind; zone: string }) {
  const zones = isTimeZone(zone) ? timeZones : [...timeZones, zone]
  return (
    <FieldSet legend={m.forum_form_venue()} hint={m.forum_form_venue_hint()}>
      <SelectField label={m.forum_field_method()} optional {...bind('method')}>
        {methodClasses.map((kind) => (
          <optgroup key={kind} label={methodClassLabel(kind)}>
            {methods
              .filter((method) => methodClassOf(method) === kind)
              .map((method) => (
                <option key={method} value={method}>
                  {methodLabel(method)}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
      <Field label={m.forum_field_place()} optional {...bind('place')} />
      <Field label={m.forum_field_link()} type="url" optional {...bind('onlineUrl')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={m.forum_field_start()} type="datetime-local" optional {...bind('startsAt')} />
        <Field label={m.forum_field_end()} type="datetime-local" optional {...bind('endsAt')} />
      </div>
      <SelectField label={m.forum_field_zone()} placeholder={false} {...bind('timeZone')}>
        {zones.map((name) => (
          <option key={name} value={name}>
            {isTimeZone(name) ? timeZoneLabel(name) : name}
          </option>
        ))}
      </SelectField>
      <Checkbox
        label={m.forum_already_held()}
        hint={m.forum_already_held_hint()}
        {...bind('alreadyHeld')}
      />
    </FieldSet>
  )
}

function Services({ bind, services }: { bind: Bind; services: Props['unit']['services'] }) {
  if (services.length === 0) return <p className="hint">{m.forum_no_services()}</p>

  const options = services.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <CheckboxGroup
      label={m.forum_field_services()}
      hint={m.forum_services_hint()}
      options={options}
      columns
      {...bind('serviceIds')}
    />
  )
}

function ForThePublic({ bind }: { bind: Bind }) {
  return (
    <FieldSet legend={m.forum_form_public()}>
      <TextArea
        label={m.forum_field_description()}
        optional
        rows={5}
        maxLength={5000}
        {...bind('description')}
      />
      <Field
        label={m.forum_field_capacity()}
        hint={m.forum_capacity_hint()}
        inputMode="numeric"
        className="max-w-72"
        optional
        {...bind('capacity')}
      />
      <Checkbox
        label={m.forum_field_walk_ins()}
        hint={m.forum_walk_ins_hint()}
        {...bind('walkInsWelcome')}
      />
      <ModerationField {...bind('moderation')} />
      <div className="grid gap-5 sm:grid-cols-2">
        <Field
          label={m.forum_field_feedback_opens()}
          type="datetime-local"
          optional
          {...bind('feedbackOpensAt')}
        />
        <Field
          label={m.forum_field_feedback_closes()}
          type="datetime-local"
          optional
          {...bind('feedbackClosesAt')}
        />
      </div>
      <p className="hint">{m.forum_feedback_window_hint()}</p>
    </FieldSet>
  )
}

const labels = () =>
  Object.fromEntries(Object.keys(forumFieldLabels).map((name) => [name, forumFieldLabel(name)]))
