import type { exportStandards } from '#domain/standard/standard.server.ts'
import { m } from '#messages'
import { day, type ListOf, moment, type Sheet, text } from '../sheet.ts'

type Row = ListOf<typeof exportStandards>

/** A unit's services with the standard that holds and the day each was last reviewed. */
export const standardSheet = (
  rows: AsyncIterable<Row>,
  organization: Sheet<unknown>['organization'],
): Sheet<Row> => ({
  list: 'standar-pelayanan',
  title: m.standard_list(),
  organization,
  rows,
  columns: [
    text(m.export_unit(), ({ unit }) => unit, 36),
    text(m.standard_service(), ({ name }) => name, 44),
    text(
      m.standard_in_force(),
      ({ inForce }) => inForce && m.standard_version({ version: inForce.version }),
    ),
    text(m.standard_decree_number(), ({ inForce }) => inForce?.decreeNumber, 30),
    day(m.standard_decreed_on(), ({ inForce }) => inForce?.decreedOn),
    text(
      m.standard_draft(),
      ({ draft }) => draft && m.standard_version({ version: draft.version }),
    ),
    moment(m.standard_reviewed(), ({ lastAt }) => lastAt),
    text(m.standard_forum(), ({ theme }) => theme, 44),
  ],
})
