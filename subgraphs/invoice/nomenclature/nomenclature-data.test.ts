import { describe, expect, test } from '@jest/globals'
import { hasCheckDigit } from '../../../shared/values/nomenclature-code'
import { parseItems, parseTariffs, shippedNomenclature } from './nomenclature-data'

const HEAD =
  'code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note'
const row = (more: string) => parseTariffs(`${HEAD}\n${more}`).errors

describe('the nomenclature that the project ships', () => {
  const { items, tariffs } = shippedNomenclature()

  test('every code has a right check digit and labels in four languages', () => {
    expect(items.length).toBeGreaterThan(30)
    for (const item of items) {
      expect(hasCheckDigit(item.code)).toBe(true)
      expect(Object.values(item.labels).every((label) => label.length > 3)).toBe(true)
    }
  })

  test('every tariff is of a code, and says its source', () => {
    const codes = new Set(items.map((item) => item.code))
    for (const tariff of tariffs) {
      expect(codes.has(tariff.code)).toBe(true)
      expect(tariff.source).not.toBe('')
    }
  })

  test('the consultation of an accredited practitioner follows its years', () => {
    const ordinary = tariffs.filter(
      (t) => t.code === '101076' && !t.preferentialRate && !t.globalMedicalFile && t.insurancePart !== null,
    )
    expect(ordinary.map((t) => [t.from, t.to, t.honorarium, t.insurancePart, t.patientPart])).toEqual([
      ['2012-01-01', '2012-12-31', 2332, 1732, 600],
      ['2024-01-01', '2024-12-31', 3181, 2581, 600],
      ['2025-01-01', '2025-12-31', 3284, 2684, 600],
      ['2026-01-01', null, 3373, 2773, 600],
    ])
  })
})

describe('a file with a wrong row is refused', () => {
  const good = '101076,2027-01-01,,,,no,no,34.00,28.00,6.00,A,no,INAMI,'
  test.each([
    ['a good row', good, []],
    ['a wrong check digit', good.replace('101076', '101075'), ['line 2: 101075 is no code with a right check digit']],
    [
      'a day that does not exist',
      good.replace('2027-01-01', '2027-02-30'),
      ['line 2: valid_from "2027-02-30" is not a day'],
    ],
    [
      'parts that do not add up',
      good.replace('28.00', '28.01'),
      ['line 2: honorarium is not insurance_part + patient_part'],
    ],
    [
      'an amount with a comma',
      good.replace('34.00', '"34,00"'),
      [expect.stringMatching(/^line 2: "34,00" is not an amount/)],
    ],
    ['no source', good.replace('INAMI', ''), ['line 2: source is empty']],
    [
      'two tariffs of one day',
      `${good}\n${good.replace('2027-01-01', '2028-01-01')}`,
      ['101076,false,false: the tariffs from 2027-01-01 and from 2028-01-01 overlap'],
    ],
  ])('%s', (_, text, errors) => {
    expect(row(text)).toEqual(errors)
  })

  test('a file of something else', () => {
    expect(parseItems('a,b\n1,2').errors[0]).toMatch(/^columns are missing: code/)
  })
})
