import { describe, expect, test } from '@jest/globals'
import { hasCheckDigit } from '../../../../shared/values/nomenclature-code'
import { parseItems, parseTariffs } from './parse'
import { allShippedNomenclature } from './shipped-nomenclature'

const HEAD =
  'code,valid_from,valid_to,min_age,max_age,preferential,global_file,honorarium,insurance_part,patient_part,confidence,uncertain,source,note'
const row = (more: string) => parseTariffs(`${HEAD}\n${more}`).errors

describe('shipped nomenclature', () => {
  const { items, tariffs } = allShippedNomenclature()

  test('every shipped code has a valid check digit and labels in four languages', () => {
    expect(items.length).toBeGreaterThan(30)
    for (const item of items) {
      expect(hasCheckDigit(item.code)).toBe(true)
      expect(Object.values(item.labels).every((label) => label.length > 3)).toBe(true)
    }
  })

  test('every shipped tariff belongs to an item and names its source', () => {
    const codes = new Set(items.map((item) => item.code))
    for (const tariff of tariffs) {
      expect(codes.has(tariff.code)).toBe(true)
      expect(tariff.source).not.toBe('')
    }
  })

  test('a code billed by day allows one unit a day; no code of general practice has a daily maximum', () => {
    const byDay = items.filter(({ limits }) => limits?.byDay)
    expect(byDay.length).toBeGreaterThan(0)
    for (const { limits, careType } of byDay) expect([limits?.maxPerDay, careType]).toEqual([1, 'HOSPITALIZATION'])
    for (const { careType, limits } of items)
      if (careType === 'GENERAL_MEDICINE') expect(limits?.maxPerDay ?? null).toBeNull()
  })

  test('medicines in hospital are paid as claimed, up to a ceiling that is marked as provisional', () =>
    expect(tariffs.find(({ code }) => code === '960374')).toMatchObject({
      basis: 'CLAIMED_UP_TO',
      uncertain: true,
      source: expect.stringMatching(/^provisional/),
    }))

  test('the tariffs of the consultation of an accredited practitioner follow the published years', () => {
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

describe('errors of a nomenclature file', () => {
  const good = '101076,2027-01-01,,,,no,no,34.00,28.00,6.00,A,no,INAMI,'
  test.each([
    ['a good row', good, []],
    [
      'a wrong check digit',
      good.replace('101076', '101075'),
      ['line 2: 101075 is not a code with a valid check digit'],
    ],
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
      ['line 3: the tariff of 101076 from 2028-01-01 overlaps that of line 2'],
    ],
    [
      'the same days, for children and for adults',
      `${good.replace(',,,,no', ',,0,9,no')}\n${good.replace(',,,,no', ',,10,,no')}`,
      [],
    ],
    [
      'the same days for an age twice',
      `${good.replace(',,,,no', ',,0,10,no')}\n${good.replace(',,,,no', ',,10,,no')}`,
      ['line 3: the tariff of 101076 from 2027-01-01 overlaps that of line 2'],
    ],
    [
      'the preferential rate of the same days',
      `${good}\n${good.replace(',no,no,', ',yes,no,')}\n${good.replace(',no,no,', ',no,yes,')}`,
      [],
    ],
    ['a tariff that ends on its first day', good.replace(',,,,no', ',2027-01-01,,,no'), []],
    [
      'a tariff that ends the day before it begins',
      good.replace(',,,,no', ',2026-12-31,,,no'),
      ['line 2: valid_to 2026-12-31 is before valid_from 2027-01-01'],
    ],
    [
      'one part alone',
      good.replace('6.00', ''),
      ['line 2: insurance_part and patient_part must both be given or both be empty'],
    ],
    ['neither part: kept, not used', good.replace('28.00,6.00', ','), []],
    [
      'an amount below zero',
      good.replace('28.00,6.00', '40.00,-6.00'),
      ['line 2: an amount is not between 0.00 and 1000000.00'],
    ],
    [
      'an amount that no care costs',
      good.replace('34.00,28.00', '1000000.01,999994.01'),
      ['line 2: an amount is not between 0.00 and 1000000.00'],
    ],
    ['ages upside down', good.replace(',,,,no', ',,10,9,no'), ['line 2: max_age is below min_age']],
    ['an age in words', good.replace(',,,,no', ',,ten,,no'), ['line 2: min_age "ten" is not an age']],
    ['a yes of another kind', good.replace('A,no', 'A,0'), ['line 2: uncertain "0" is not one of yes, no']],
    ['a letter of no confidence', good.replace('A,no', 'D,no'), ['line 2: confidence "D" is not one of A, B, C']],
    ['a row that is cut', '101076,2027-01-01', [expect.stringMatching(/line 2$/)]],
    [
      'every wrong row at once, by its place in the file',
      `${good.replace('A,no,INAMI,', 'A,no,INAMI,"a note\non two lines"')}\n${good.replace('101076', '101075')}\n${good.replace('INAMI', '')}`,
      ['line 4: 101075 is not a code with a valid check digit', 'line 5: source is empty'],
    ],
  ])('%s', (_, text, errors) => {
    expect(row(text)).toEqual(errors)
  })

  const itemHead =
    'code,label_fr,label_nl,label_de,label_en,care_type,pseudo_code,prescription_required,in_efact,categories,confidence,source'
  const item = '101076,Avis,Advies,Rat,Advice,GENERAL_MEDICINE,no,no,yes,GENERAL_PRACTITIONER,A,INAMI'
  test.each([
    ['a good code', item, []],
    ['a code twice', `${item}\n${item}`, ['line 3: the code 101076 is a duplicate of line 2']],
    ['no German label', item.replace('Rat', ' '), ['line 2: label_de is empty']],
    [
      'a kind of provider that there is not',
      item.replace('GENERAL_PRACTITIONER', 'GENERAL_PRACTITIONER WIZARD'),
      [expect.stringMatching(/^line 2: categories "WIZARD" is not one of HOSPITAL/)],
    ],
    [
      'a care type that there is not',
      item.replace('GENERAL_MEDICINE', 'X'),
      [expect.stringMatching(/^line 2: care_type "X"/)],
    ],
    [
      'a file that is not UTF-8',
      item.replace('Avis', 'M\uFFFDdecin'),
      ['line 2: label_fr is not in UTF-8: save the file as UTF-8'],
    ],
  ])('file of items: %s', (_, text, errors) => {
    expect(parseItems(`${itemHead}\n${text}`).errors).toEqual(errors)
  })

  const newHead = `${HEAD},basis,provider`
  test.each([
    ['a price of an institution', `${good},FIXED,71099020`, []],
    ['the number of an institution with 11 digits', `${good},FIXED,71099020000`, []],
    [
      'the same days for two institutions and for all',
      `${good},FIXED,71099020\n${good},FIXED,71099119\n${good},FIXED,`,
      [],
    ],
    [
      'the same days of one institution twice',
      `${good},FIXED,71099020\n${good},FIXED,71099020000`,
      ['line 3: the tariff of 101076 from 2027-01-01 overlaps that of line 2'],
    ],
    [
      'a number with wrong check digits',
      `${good},FIXED,71099021`,
      ['line 2: provider "71099021" is not an INAMI number with right check digits'],
    ],
    ['a basis that there is not', `${good},FREE,`, ['line 2: basis "FREE" is not one of FIXED, CLAIMED_UP_TO']],
    ['a claim up to the tariff', `${good.replace('28.00,6.00', '34.00,0.00')},CLAIMED_UP_TO,`, []],
    [
      'a claim up to the tariff with a part of the patient',
      `${good},CLAIMED_UP_TO,`,
      ['line 2: insurance_part of a CLAIMED_UP_TO tariff is its honorarium: the claim is the insurance part up to it'],
    ],
  ])('prices of institutions: %s', (_, text, errors) => {
    expect(parseTariffs(`${newHead}\n${text}`).errors).toEqual(errors)
  })

  test('a file of tariffs without the columns basis and provider has fixed general tariffs', () =>
    expect(parseTariffs(`${HEAD}\n${good}`).rows).toMatchObject([{ basis: 'FIXED', provider: null }]))

  const limitHead = `${itemHead},by_day,max_per_day,not_with`
  test.each([
    ['a day of stay', `${item},yes,1,`, [], { byDay: true, maxPerDay: 1, notWith: [] }],
    [
      'codes of the same day',
      `${item},no,,101032 101010`,
      [],
      { byDay: false, maxPerDay: null, notWith: ['101032', '101010'] },
    ],
    ['a maximum of none', `${item},no,0,`, ['line 2: max_per_day "0" is not a number from 1 to 9999'], undefined],
    ['a wrong code', `${item},no,,101033`, ['line 2: 101033 is not a code with a valid check digit'], undefined],
    ['the code itself', `${item},no,,101076`, ['line 2: not_with names the code itself: use max_per_day'], undefined],
    ['neither yes nor no', `${item},,,`, ['line 2: by_day "" is not one of yes, no'], undefined],
  ])('daily limits: %s', (_, text, errors, limits) => {
    const parsed = parseItems(`${limitHead}\n${text}`)
    expect(parsed.errors).toEqual(errors)
    expect(parsed.rows[0]?.limits).toEqual(limits)
  })

  test('a file of items without the columns of daily limits leaves them as they are', () =>
    expect(parseItems(`${itemHead}\n${item}`).rows[0]?.limits).toBeNull())

  test('a file of items with one of these columns only is rejected', () =>
    expect(parseItems(`${itemHead},by_day\n${item},yes`).errors).toEqual([
      'line 2: the columns by_day, max_per_day, not_with come together: max_per_day, not_with is missing',
    ]))

  test('a file saved by a spreadsheet (semicolons, BOM) is accepted', () => {
    const text = `\uFEFF${HEAD}\n${good}`.replaceAll(',', ';')
    expect(parseTariffs(text)).toMatchObject({ errors: [], rows: [{ code: '101076', honorarium: 3400 }] })
  })

  test('a file without rows is rejected', () => {
    expect(parseTariffs(HEAD).errors).toEqual(['the file has no rows'])
  })

  test('a file with other columns is rejected', () => {
    expect(parseItems('a,b\n1,2').errors[0]).toMatch(/^columns are missing: code/)
  })
})
