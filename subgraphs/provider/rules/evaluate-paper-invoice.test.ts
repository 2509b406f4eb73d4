import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { providerCategories } from '../../../shared/values/care-types'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { paperCase, paperLine } from '../testing/billing-case.builder'
import { evaluatePaperInvoice } from './evaluate-paper-invoice'

type Facts = Omit<Parameters<typeof paperCase>[0], 'issuedOn'>
const evaluate = (facts: Facts, issuedOn: string) =>
  evaluatePaperInvoice(paperCase({ ...facts, issuedOn: day(issuedOn) }))
const summary = (facts: Facts, issuedOn: string) => {
  const { acceptable, refundable, refunded, findings } = evaluate(facts, issuedOn)
  return [acceptable, refundable, Number(refunded), findings.map(({ rule }) => rule)]
}
const old = { birthDate: day('1956-01-01') }
const forced = { situation: 'FORCE_MAJEURE' } as const
const outside = { situation: 'OUTSIDE_PRACTICE_NOT_POSSIBLE' } as const
const pharmacy = { category: 'PHARMACY', inamiNumber: '20000100' } as const
const hospital = { category: 'HOSPITAL', inamiNumber: '71000436' } as const

// Invoices without lines have an amount of 27.10.
describe('paper is allowed on the day of issue', () => {
  test.each<[string, string, Facts, boolean, number, string[]]>([
    ['an invoice issued on 31 October 2025 is refundable', '2025-10-31', {}, true, 2710, []],
    ['an invoice of 1 November 2025 without an exception is not', '2025-11-01', {}, false, 0, ['BIL-D1']],
    [
      'force majeure with a justification is refundable',
      '2025-11-01',
      { ...forced, justification: 'x' },
      true,
      2710,
      [],
    ],
    ['before the obligation, an exception needs no justification', '2025-08-31', forced, true, 2710, []],
    ['exempt by age, with a justification', '2026-03-12', { ...old, justification: '67 ans' }, true, 2710, []],
    ['in the transition, age needs no justification', '2025-10-31', old, true, 2710, []],
    ['a day too young for the exemption', '2026-03-12', { birthDate: day('1956-01-02') }, false, 0, ['BIL-D1']],
    [
      'a missing software module is refundable with a warning',
      '2026-03-12',
      { situation: 'SOFTWARE_NOT_READY', justification: 'En commande' },
      true,
      2710,
      ['BIL-SOFTWARE'],
    ],
    ['a guard post needs no justification', '2026-03-12', { situation: 'GUARD_POST' }, true, 2710, []],
    ['the number of a guard post needs none', '2026-03-12', { category: 'GUARD_POST' }, true, 2710, []],
    ['a lump-sum medical house needs none', '2026-03-12', { situation: 'MEDICAL_HOUSE_FLAT_RATE' }, true, 2710, []],
    ['a newborn needs none', '2026-03-12', { situation: 'NEWBORN' }, true, 2710, []],
    ['a person without a number needs none', '2026-03-12', { situation: 'NO_NUMBER' }, true, 2710, []],
    ['a provider outside MediPrima needs none', '2026-03-12', { ...pharmacy, ...forced }, true, 2710, []],
    ['a pharmacy invoices on paper without an exception', '2026-03-12', pharmacy, true, 2710, []],
    ['a hospital must invoice electronically', '2026-03-12', hospital, false, 0, ['BIL-D1']],
    ['a newborn in a hospital goes on paper', '2026-03-12', { ...hospital, situation: 'NEWBORN' }, true, 2710, []],
  ])('%s', (_, issuedOn, facts, refundable, refunded, rules) => {
    expect(summary(facts, issuedOn)).toEqual([true, refundable, refunded, rules])
  })

  test.each<[string, Facts, string]>([
    ['force majeure', forced, 'The exception “Force majeure” is invoked'],
    ['care outside the practice', outside, 'The exception “Outside the practice, impossible there” is invoked'],
    ['blanks', { ...forced, justification: ' ' }, 'The exception “Force majeure” is invoked'],
    ['exemption by age', old, 'The doctor is exempt by age'],
  ])('BIL-JUSTIFICATION: without a written justification nothing is recorded: %s', (_, facts, begins) => {
    const { acceptable, refundable, findings } = evaluate(facts, '2026-03-12')
    expect([acceptable, refundable, findings.map(({ rule }) => rule)]).toEqual([false, false, ['BIL-JUSTIFICATION']])
    expect(findings[0]?.message.EN.slice(0, begins.length)).toBe(begins)
  })
})

describe('an invoice with lines', () => {
  const allowed = { situation: 'GUARD_POST' } as const
  const of = (...lines: Parameters<typeof paperLine>[0][]) => ({
    ...allowed,
    lines: lines.map((line, i) => paperLine({ path: `lines.${i}`, ...line })),
  })

  test.each<[string, Facts, boolean, number, string[]]>([
    ['refunds the State’s share of each line', of({}, {}), true, 5546, []],
    ['no decision covers: PAP-COVER', of({}, { coveredBy: null }), false, 0, ['PAP-COVER']],
    [
      'a centre that merged into this one decided',
      { ...of({ coveredBy: '0299991108' }), centres: ['0299990019', '0299991108'] },
      true,
      2773,
      [],
    ],
    ['another CPAS decides: PAP-COVER', of({ coveredBy: '0299991108' }), false, 0, ['PAP-COVER']],
    [
      'a code that is unknown: PAP-COVER',
      of({ careType: null, coveredBy: null, tariff: null }),
      false,
      0,
      ['PAP-COVER'],
    ],
    ['no number: PAP-COVER once', { ...of({}, {}), hasNumber: false }, false, 0, ['PAP-COVER']],
    ['no attestation: PAP-ATTESTATION', of({ attestationRequired: true }), false, 0, ['PAP-ATTESTATION']],
    ['the CPAS holds it', { ...of({ attestationRequired: true }), attestationHeld: true }, true, 2773, []],
    ['an electronic one covers it', of({ attestationRequired: true, attestation: 'A1' }), true, 2773, []],
    [
      'the one named does not cover it',
      { ...of({ attestationRequired: true }), attestationNumber: 'A2' },
      false,
      0,
      ['PAP-ATTESTATION'],
    ],
    [
      'physiotherapy without a number: PAP-PRESCRIPTION',
      of({ prescriptionRequired: true }),
      false,
      0,
      ['PAP-PRESCRIPTION'],
    ],
    ['physiotherapy with one', of({ prescriptionRequired: true, prescriptionNumber: 'V1' }), true, 2773, []],
    ['above the tariff: still refundable (PAP-TARIFF)', of({ claimed: cents(5000) }), true, 2773, ['PAP-TARIFF']],
    ['without a tariff nothing is refunded', of({ tariff: null, state: cents(0) }), true, 0, ['PAP-TARIFF']],
    ['accepted electronically: PAP-DUPLICATE', of({ duplicate: 'electronic' }), false, 0, ['PAP-DUPLICATE']],
    ['claimed on paper: PAP-DUPLICATE', of({ duplicate: 'paper' }), false, 0, ['PAP-DUPLICATE']],
    ['not accepted by the inspection', { ...of({}), inspectionAccepted: false }, false, 0, ['PAP-INSPECTION']],
    ['accepted by the inspection', { ...of({}), inspectionAccepted: true }, true, 2773, []],
    [
      'every reason is named',
      of({ coveredBy: null, attestationRequired: true, prescriptionRequired: true, duplicate: 'paper' }),
      false,
      0,
      ['PAP-COVER', 'PAP-ATTESTATION', 'PAP-PRESCRIPTION', 'PAP-DUPLICATE'],
    ],
  ])('%s', (_, facts, refundable, refunded, rules) => {
    expect(summary(facts, '2026-03-12')).toEqual([true, refundable, refunded, rules])
    expect(evaluate(facts, '2026-03-12').lineRefunds).toHaveLength(facts.lines?.length ?? 0)
  })

  test('an acceptance by the inspection does not make an invoice refundable that another rule refuses', () => {
    expect(summary({ ...of({ coveredBy: null }), inspectionAccepted: true }, '2026-03-12')).toEqual([
      true,
      false,
      0,
      ['PAP-COVER'],
    ])
  })

  test.each([
    ['2026-12-31', true, []],
    ['2027-01-01', false, ['PAP-LINES']],
  ])('PAP-LINES: an invoice of %s without lines', (issuedOn, refundable, rules) => {
    expect(summary(allowed, issuedOn)).toEqual([true, refundable, refundable ? 2710 : 0, rules])
  })
})

test('no rule of the obligation and of paper invoices names a category of providers', () => {
  const files = globSync(join(__dirname, '*.ts')).filter((file) => !file.includes('.test.'))
  const named = files.filter((file) => {
    const text = readFileSync(file, 'utf8').replaceAll("situation === 'GUARD_POST'", '')
    const isList = file.endsWith('billing-case.ts') || file.endsWith('number-of-category.rule.ts')
    return !isList && providerCategories.some((category) => text.includes(`'${category}'`))
  })
  expect(named).toEqual([])
})
