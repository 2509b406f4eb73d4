import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ImportRejected } from '../../../../shared/errors/import-rejected'
import { day } from '../../../../shared/values/day'
import { insuredAdmission, insuredAdmittedFrom, participation, phaseOf, phasesOn } from '../../domain/phases'
import { recordOf } from '../../testing/billing-case.builder'
import { parsePhaseFile } from './parse-phase-file'
import { previewPhases } from './preview-phases'
import { shippedPhases } from './shipped-phases'

const text = readFileSync(join(__dirname, 'phases.csv'), 'utf8')
const [header = ''] = text.split('\n')
const fileOf = (...rows: string[]) => [header, ...rows].join('\n')
const errorsOf = (csv: string): string => {
  try {
    parsePhaseFile(csv)
    return ''
  } catch (error) {
    return (error as ImportRejected).errors.join('\n')
  }
}

test('the shipped table has hospitals from 2014-06-01 and general practitioners from 2017-10-01', () => {
  expect(shippedPhases()).toEqual([
    expect.objectContaining({ category: 'HOSPITAL', numberPrefixes: ['710', '720'], electronicFrom: '2014-06-01' }),
    expect.objectContaining({
      category: 'GENERAL_PRACTITIONER',
      numberPrefixes: [],
      electronicFrom: '2017-10-01',
      requiredFrom: '2025-09-01',
      paperUntil: '2025-10-31',
      insuredFrom: null,
    }),
  ])
  expect(phasesOn(shippedPhases(), day('2017-09-30')).map(({ category }) => category)).toEqual(['HOSPITAL'])
  expect(phasesOn(shippedPhases(), day('2014-05-31'))).toEqual([])
  expect(insuredAdmittedFrom(shippedPhases())).toBeNull()
})

test.each([
  ['a category that does not exist', fileOf('BAKER,,2027-01-01,,,,x'), 'line 2: category is "BAKER"'],
  ['a day that does not exist', fileOf('PHARMACY,,2027-02-30,,,,x'), 'electronic_from is "2027-02-30"'],
  ['no first day', fileOf('PHARMACY,,,,,,x'), 'electronic_from is empty'],
  ['an obligation before the first day', fileOf('PHARMACY,,2027-01-01,2026-12-31,,,x'), 'required_from is before'],
  ['paper without an obligation', fileOf('PHARMACY,,2027-01-01,,2027-02-01,,x'), 'paper_until needs required_from'],
  [
    'paper that ends before the obligation',
    fileOf('PHARMACY,,2027-01-01,2027-02-01,2027-01-31,,x'),
    'paper_until is before',
  ],
  ['insured persons before the first day', fileOf('PHARMACY,,2027-01-01,,,2026-01-01,x'), 'insured_from is before'],
  ['a prefix that is no number', fileOf('HOSPITAL,7x,2027-01-01,,,,x'), 'number_prefixes has "7x"'],
  ['no source', fileOf('PHARMACY,,2027-01-01,,,,'), 'source is empty'],
  [
    'a category twice',
    fileOf('PHARMACY,,2027-01-01,,,,x', 'PHARMACY,29,2027-06-01,,,,x'),
    'have a row on line 2 already',
  ],
  [
    'prefixes of which one begins with the other',
    fileOf('HOSPITAL,71,2014-06-01,,,,x', 'HOSPITAL,710,2015-01-01,,,,x'),
    'line 3',
  ],
  ['a column that is missing', text.replace('insured_from', 'insured'), 'columns missing: insured_from'],
  ['no rows', header, 'no rows'],
  ['no CSV', '"', 'not valid CSV'],
])('a phase file with %s is rejected as a whole', (_, csv, error) => {
  expect(errorsOf(csv)).toContain(error)
})

test('previewPhases lists added, kept and removed rows', () => {
  const current = shippedPhases()
  const next = parsePhaseFile(fileOf(text.split('\n')[1]!, 'PHARMACY,,2027-01-01,,,2028-01-01,Circular'))
  expect(previewPhases(current, next).map((line) => line.slice(0, 12))).toEqual([
    '= HOSPITAL (',
    '+ PHARMACY ·',
    '- GENERAL_PR',
  ])
})

describe('participation', () => {
  const rows = parsePhaseFile(fileOf(...text.trim().split('\n').slice(1), 'PHARMACY,,2027-01-01,,,2028-01-01,Circular'))
  const provider = (
    records = [recordOf('PHARMACY')],
    inamiNumber = '29999000000',
    activeUntil: string | null = null,
  ) => ({
    inamiNumber,
    records,
    activeUntil: activeUntil === null ? null : day(activeUntil),
  })

  test('a category takes part from its first day', () => {
    expect(participation(provider(), rows)).toEqual([{ from: '2027-01-01', to: null }])
    expect(insuredAdmission(provider(), rows)).toEqual([{ from: '2028-01-01', to: null }])
    expect(insuredAdmittedFrom(rows)).toBe('2028-01-01')
  })

  test('only the numbers that a row names take part', () => {
    expect(participation(provider([recordOf('HOSPITAL')], '72010325'), rows)).toEqual([
      { from: '2014-06-01', to: null },
    ])
    expect(participation(provider([recordOf('HOSPITAL')], '73000424'), rows)).toEqual([])
    expect(phaseOf(rows, 'HOSPITAL', '73000424')).toBeNull()
  })

  test('a provider takes part by the category of each day, until its last day of activity', () => {
    const records = [
      recordOf('PHARMACY', day('2026-06-01')),
      recordOf('DENTIST', day('2020-01-01'), day('2026-05-31')),
      recordOf('GENERAL_PRACTITIONER', day('0001-01-01'), day('2019-12-31')),
    ]
    expect(participation(provider(records, '10001490004', '2027-06-30'), rows)).toEqual([
      { from: '2017-10-01', to: '2019-12-31' },
      { from: '2027-01-01', to: '2027-06-30' },
    ])
  })
})
