import type { Reason } from './import.ts'

/** A row as it was understood: what it would become, or (values null) why it is passed over. */
export type Draft<Values> = {
  number: number
  block: number
  cells: string[]
  values: Values | null
  reasons: Reason[]
}

export type PersonValues = {
  kind: 'INSTITUTION' | 'PERSON'
  name: string
  institution: string | null
  position: string | null
  sex: 'MALE' | 'FEMALE' | null
  phone: string | null
  email: string | null
  district: string | null
  village: string | null
  address: string | null
  note: string | null
  isMinor: boolean
  /** As the file says it; what it stands for is settled with the organization's groups. */
  groupText: string | null
  elementText: string | null
}

export type UnitValues = {
  name: string
  categoryText: string | null
  shortName: string | null
  headPosition: string | null
  headName: string | null
  headNumber: string | null
  address: string | null
  phone: string | null
  email: string | null
}

export type ServiceValues = {
  name: string
  unitText: string | null
  lokusText: string | null
  description: string | null
}

/** Takes text into a column of `max` characters; what does not fit is cut, and said. */
export function fitted(text: string, max: number, reasons: Reason[]) {
  const line = text.replace(/\s*\n\s*/g, ' ').trim()
  if (line.length <= max) return line || null
  reasons.push({ code: 'too-long', text: line.slice(0, 300) })
  return line.slice(0, max).trim()
}
