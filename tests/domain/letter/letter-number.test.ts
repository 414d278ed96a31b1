import { expect, test } from 'vitest'
import {
  letterNumber,
  patternProblem,
  placeholders,
  unitCodeOf,
} from '../../../app/domain/letter/letter-number.ts'
import { letterSettingSchema } from '../../../app/domain/letter/letter-setting.schema.ts'

const twelfth = { sequence: 12, unitCode: '419.109', issuedOn: '2026-11-07' }

test('a number is the pattern with its placeholders filled in', () => {
  expect(letterNumber('005/{nomor}/{kode-unit}/{bulan-romawi}/{tahun}', twelfth)).toBe(
    '005/12/419.109/XI/2026',
  )
  expect(letterNumber('{bulan}.{nomor}.{nomor}', twelfth)).toBe('11.12.12')
})

test('every month has its Roman number', () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    letterNumber('{bulan-romawi}', {
      ...twelfth,
      issuedOn: `2026-${String(index + 1).padStart(2, '0')}-01`,
    }),
  )
  expect(months.join(' ')).toBe('I II III IV V VI VII VIII IX X XI XII')
})

test('a unit’s code is not read as a pattern again', () => {
  expect(letterNumber('{kode-unit}/{nomor}', { ...twelfth, unitCode: '{tahun}' })).toBe(
    '{tahun}/12',
  )
})

test('a pattern with what nobody knows, or with what tells no letters apart, is refused', () => {
  expect(patternProblem('005/{nomor}/{tahun}', false)).toBeNull()
  expect(patternProblem('{nomor}/{unit}/{tahun}', false)).toEqual({ kind: 'unknown', name: 'unit' })
  expect(patternProblem('{Nomor}/{tahun}', false)).toEqual({ kind: 'unknown', name: 'Nomor' })
  expect(patternProblem('{nomor/{tahun}', false)).toMatchObject({ kind: 'braces' })
  expect(patternProblem('{nomor}', false)).toEqual({ kind: 'missing', name: 'tahun' })
  expect(patternProblem('005/{tahun}', false)).toEqual({ kind: 'missing', name: 'nomor' })
  expect(patternProblem('{nomor}/{tahun}', true)).toEqual({ kind: 'missing', name: 'kode-unit' })
})

test('the refusal names what is wrong and what may be used', () => {
  const parsed = letterSettingSchema.safeParse({
    letterPattern: '005/{nomer}/{tahun}',
    recordPattern: '{nomor}/{tahun}',
    reminderDays: '3',
  })
  const [issue] = parsed.error?.issues ?? []
  expect(issue?.path).toEqual(['letterPattern'])
  for (const name of ['nomer', ...placeholders]) expect(issue?.message).toContain(`{${name}}`)
})

test('a unit is its own code, else its short name, else its initials', () => {
  const unit = { name: 'Dinas Kependudukan dan Pencatatan Sipil' }
  expect(unitCodeOf({ ...unit, shortName: 'Dispendukcapil', letterCode: '419.109' })).toBe(
    '419.109',
  )
  expect(unitCodeOf({ ...unit, shortName: 'Dispendukcapil', letterCode: null })).toBe(
    'Dispendukcapil',
  )
  expect(unitCodeOf({ ...unit, shortName: null, letterCode: null })).toBe('DKPS')
})
