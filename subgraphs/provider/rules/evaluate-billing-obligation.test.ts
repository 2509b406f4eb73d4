import { day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'
import { evaluateBillingObligation } from './evaluate-billing-obligation'
import { participates, participation } from './phase.rule'

const gp: BillingCase = {
  category: 'GENERAL_PRACTITIONER',
  inamiNumber: '10001490004',
  birthDate: day('1975-05-05'),
  situation: 'IN_PRACTICE',
}
const hospital: Partial<BillingCase> = { category: 'HOSPITAL', inamiNumber: '71000436' }

describe('how an invoice must travel', () => {
  test.each<[string, string, Partial<BillingCase>, string, string[]]>([
    ['a GP was not in MediPrima on 30 September 2017', '2017-09-30', {}, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    ['a GP may since 1 October 2017', '2017-10-01', {}, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    ['a GP still may on 31 August 2025', '2025-08-31', {}, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    [
      'the duty begins with a transition',
      '2025-09-01',
      {},
      'ELECTRONIC_OR_PAPER',
      ['BIL-GP-DUTY', 'BIL-GP-TRANSITION'],
    ],
    ['31 October is its last day', '2025-10-31', {}, 'ELECTRONIC_OR_PAPER', ['BIL-GP-DUTY', 'BIL-GP-TRANSITION']],
    ['from 1 November a GP must', '2025-11-01', {}, 'ELECTRONIC_REQUIRED', ['BIL-GP-DUTY']],
    [
      '67 on 1 January 2023 may choose',
      '2026-03-12',
      { birthDate: day('1956-01-01') },
      'ELECTRONIC_OR_PAPER',
      ['BIL-GP-DUTY', 'BIL-AGE-67'],
    ],
    [
      '67 on 2 January 2023 may not',
      '2026-03-12',
      { birthDate: day('1956-01-02') },
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'a birth date not known exempts nobody',
      '2026-03-12',
      { birthDate: null },
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'outside the practice',
      '2026-03-12',
      { situation: 'OUTSIDE_PRACTICE_NOT_POSSIBLE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-OUTSIDE-PRACTICE'],
    ],
    [
      'force majeure',
      '2026-03-12',
      { situation: 'FORCE_MAJEURE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-FORCE-MAJEURE'],
    ],
    [
      'with a guard post’s number',
      '2026-03-12',
      { situation: 'GUARD_POST' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-GUARD-POST'],
    ],
    [
      'in a lump-sum medical house',
      '2026-03-12',
      { situation: 'MEDICAL_HOUSE_FLAT_RATE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-MEDICAL-HOUSE'],
    ],
    [
      'software without the module',
      '2026-03-12',
      { situation: 'SOFTWARE_NOT_READY' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-SOFTWARE'],
    ],
    [
      'before the duty no exception is needed',
      '2025-08-31',
      { situation: 'FORCE_MAJEURE' },
      'ELECTRONIC_OR_PAPER',
      ['BIL-PHASE'],
    ],
    ['a hospital was not in on 31 May 2014', '2014-05-31', hospital, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    ['a hospital of type 710 is since 1 June 2014', '2014-06-01', hospital, 'ELECTRONIC_REQUIRED', ['BIL-PHASE']],
    [
      'a hospital of another type is not',
      '2026-03-12',
      { ...hospital, inamiNumber: '73000418' },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE'],
    ],
    ['a pharmacy is not yet', '2026-03-12', { category: 'PHARMACY' }, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    [
      'a guard post is not bound',
      '2026-03-12',
      { category: 'GUARD_POST' },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE', 'BIL-GUARD-POST'],
    ],
  ])('%s', (_, on, facts, mode, rules) => {
    const obligation = evaluateBillingObligation({ ...gp, ...facts }, day(on))
    expect([obligation.mode, obligation.findings.map(({ rule }) => rule)]).toEqual([mode, rules])
  })

  test('the exemption by age does not tell the birth date', () => {
    const { findings } = evaluateBillingObligation({ ...gp, birthDate: day('1950-02-03') }, day('2026-03-12'))
    expect(JSON.stringify(findings)).not.toContain('1950')
  })

  test('the days in MediPrima follow the phases', () => {
    expect(participation(gp)).toEqual([{ from: '2017-10-01', to: null }])
    expect(participation({ category: 'HOSPITAL', inamiNumber: '72010325' })).toEqual([{ from: '2014-06-01', to: null }])
    expect(participation({ category: 'NURSE', inamiNumber: '40001490004' })).toEqual([])
    expect(participates(gp, day('2017-09-30'))).toBe(false)
  })
})
