import type { exportDoubles } from '#domain/stakeholder/double.server.ts'
import { likenessLabel, stakeholderKindLabel } from '#domain/stakeholder/terms.ts'
import { m } from '#messages'
import { type ListOf, type Sheet, text } from '../sheet.ts'

type Double = ListOf<typeof exportDoubles>

/** Records that look like one, a pair a row. */
export const doubleSheet = (
  rows: AsyncIterable<Double>,
  organization: Sheet<unknown>['organization'],
): Sheet<Double> => ({
  list: 'kemungkinan-ganda',
  title: m.registry_doubles(),
  organization,
  rows,
  columns: [
    text(m.registry_double_one(), ({ oneName }) => oneName, 36),
    text(m.registry_double_other(), ({ otherName }) => otherName, 36),
    text(m.stakeholder_kind(), ({ kind }) => stakeholderKindLabel(kind), 14),
    text(m.registry_double_alike(), ({ likenesses }) => likenesses.map(likenessLabel).join(', ')),
  ],
})
