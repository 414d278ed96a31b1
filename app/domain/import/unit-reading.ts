import { readEmails, readPhones } from './contact.ts'
import { type Draft, fitted, type ServiceValues, type UnitValues } from './draft.ts'
import type { Field, Reason } from './import.ts'
import { isBlank } from './sheet.ts'
import type { Line } from './table.ts'

/** A unit as a row says it. */
export function readUnit({
  number,
  block,
  cells,
  values,
  context,
  passed,
}: Line): Draft<UnitValues> {
  const draft = { number, block, cells, values: null }
  if (passed) return { ...draft, reasons: [{ code: passed }] }

  const reasons: Reason[] = []
  const text = textIn(values)
  if (!text('name')) return { ...draft, reasons: [{ code: 'no-name' }] }

  const phones = readPhones(text('phone'))
  const emails = readEmails(text('email'))
  reasons.push(...phones.reasons, ...emails.reasons)
  return {
    ...draft,
    reasons,
    values: {
      name: fitted(text('name'), 160, reasons) ?? '',
      categoryText: text('category') || (context.category ?? '') || null,
      shortName: fitted(text('shortName'), 60, reasons),
      headPosition: fitted(text('headPosition'), 160, reasons),
      headName: fitted(text('headName'), 120, reasons),
      headNumber: fitted(text('headNumber').replace(/^nip[\s.:]*/i, ''), 40, reasons),
      address: fitted(text('address'), 300, reasons),
      phone:
        phones.found.length > 0
          ? phones.found.join(', ').slice(0, 60)
          : fitted(text('phone'), 60, reasons),
      email: emails.found[0] ?? null,
    },
  }
}

/** A service as a row says it, with the unit named beside it or in the heading above. */
export function readService(line: Line): Draft<ServiceValues> {
  const { number, block, cells, values, context, passed } = line
  const draft = { number, block, cells, values: null }
  if (passed) return { ...draft, reasons: [{ code: passed }] }

  const reasons: Reason[] = []
  const text = textIn(values)
  if (!text('name')) return { ...draft, reasons: [{ code: 'no-name' }] }
  return {
    ...draft,
    reasons,
    values: {
      name: fitted(text('name').replace(/^\s*[\da-z]{1,2}[.)]\s+/i, ''), 200, reasons) ?? '',
      unitText: text('unit') || (context.unit ?? '') || null,
      lokusText: text('lokusKind') || null,
      description: fitted(text('description'), 600, reasons),
    },
  }
}

const textIn = (values: Line['values']) => (field: Field) =>
  values[field]?.filter((cell) => !isBlank(cell)).join(', ') ?? ''
