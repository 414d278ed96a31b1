import { Search } from 'lucide-react'
import { Form } from 'react-router'
import { m } from '#messages'
import { Button } from './button.tsx'
import { Field, formClass } from './form.tsx'

type Props = { action: string; typed?: string; error?: string }

/** Straight to the one input somebody holds the tracking code of. */
export function TraceSearch({ action, typed = '', error }: Props) {
  return (
    <search>
      <Form method="get" action={action} className={`${formClass} max-w-xl`}>
        <Field
          name="kode"
          label={m.evaluate_search_code()}
          hint={m.evaluate_search_hint()}
          defaultValue={typed}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          required
          error={error}
        />
        <Button type="submit" variant="primary" icon={Search} className="justify-self-start">
          {m.evaluate_search_submit()}
        </Button>
      </Form>
    </search>
  )
}
