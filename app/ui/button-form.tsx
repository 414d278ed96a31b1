import type { ReactNode } from 'react'
import { Form } from 'react-router'
import { RefusalOf } from './flash.tsx'

/** A button that does one thing at once, and says beside itself why it was refused. */
export function ButtonForm({ action, children }: { action: string; children: ReactNode }) {
  return (
    <Form method="post" action={action} className="grid justify-items-start gap-2">
      {children}
      <RefusalOf action={action} />
    </Form>
  )
}
