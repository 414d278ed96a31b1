import type { SeedCase } from './material.ts'

/** What a source tells of a forum beyond its own fields, in sentences. */
export function describeCase(told: SeedCase) {
  return [
    `Forum ini disarikan dari ${told.source.publisher}.`,
    ...(told.date
      ? ['Jam mulai pada halaman ini perkiraan.']
      : ['Tanggalnya tidak disebut sumber.']),
    ...presence(told),
    ...figures(told),
    ...(told.documents.includes('SERVICE_PLEDGE')
      ? ['Maklumat pelayanan ikut ditandatangani.']
      : []),
    ...(told.legalBasis.length > 0 ? [`Dasar yang dikutip: ${told.legalBasis.join('; ')}.`] : []),
    ...(told.note ? [told.note] : []),
    ...told.sourceErrors,
  ].join(' ')
}

function presence({ present, headcount }: SeedCase) {
  const others = present.OTHER_STAKEHOLDER ?? []
  return [
    ...(headcount === null ? [] : [`Jumlah peserta menurut sumber: ${headcount}.`]),
    ...(others.length === 0 ? [] : [`Hadir pula tanpa unsur yang jelas: ${others.join(', ')}.`]),
  ]
}

function figures({ figures }: SeedCase) {
  if (figures.length === 0) return []

  const told = figures.map(({ name, value, unit, context }) => {
    const number = typeof value === 'number' ? value.toLocaleString('id-ID') : value
    return `${name} ${number} ${unit}${context ? ` (${context})` : ''}`
  })
  return [`Angka yang disebut: ${told.join('; ')}.`]
}
