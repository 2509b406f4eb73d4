import { day } from '../../../shared/values/day'
import { billingCase, type Issuer } from '../testing/billing-case.builder'
import { evaluateBillingObligation } from './evaluate-billing-obligation'

const hospital: Partial<Issuer> = { category: 'HOSPITAL', inamiNumber: '71000436' }

describe('evaluateBillingObligation', () => {
  test.each<[string, string, Partial<Issuer>, string, string[]]>([
    ['a GP does not take part in MediPrima on 30 September 2017', '2017-09-30', {}, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    ['a GP may invoice electronically from 1 October 2017', '2017-10-01', {}, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    ['a GP may still choose on 31 August 2025', '2025-08-31', {}, 'ELECTRONIC_OR_PAPER', ['BIL-PHASE']],
    [
      'the obligation begins on 1 September 2025 with a transition',
      '2025-09-01',
      {},
      'ELECTRONIC_OR_PAPER',
      ['BIL-GP-DUTY', 'BIL-GP-TRANSITION'],
    ],
    [
      'the transition ends after 31 October 2025',
      '2025-10-31',
      {},
      'ELECTRONIC_OR_PAPER',
      ['BIL-GP-DUTY', 'BIL-GP-TRANSITION'],
    ],
    ['a GP must invoice electronically from 1 November 2025', '2025-11-01', {}, 'ELECTRONIC_REQUIRED', ['BIL-GP-DUTY']],
    [
      'a GP who was 67 on 1 January 2023 may choose',
      '2026-03-12',
      { birthDate: day('1956-01-01') },
      'ELECTRONIC_OR_PAPER',
      ['BIL-GP-DUTY', 'BIL-AGE-67'],
    ],
    [
      'a GP who became 67 on 2 January 2023 must invoice electronically',
      '2026-03-12',
      { birthDate: day('1956-01-02') },
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'an unknown birth date gives no exemption',
      '2026-03-12',
      { birthDate: null },
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'outside the practice, a GP invoices on paper',
      '2026-03-12',
      { situation: 'OUTSIDE_PRACTICE_NOT_POSSIBLE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-OUTSIDE-PRACTICE'],
    ],
    [
      'under force majeure, a GP invoices on paper',
      '2026-03-12',
      { situation: 'FORCE_MAJEURE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-FORCE-MAJEURE'],
    ],
    [
      'with the number of an out-of-hours post, a GP invoices on paper',
      '2026-03-12',
      { situation: 'GUARD_POST' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-GUARD-POST'],
    ],
    [
      'in a community health centre paid by lump sum, a GP invoices on paper',
      '2026-03-12',
      { situation: 'MEDICAL_HOUSE_FLAT_RATE' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-MEDICAL-HOUSE'],
    ],
    [
      'without the software module, a GP invoices on paper',
      '2026-03-12',
      { situation: 'SOFTWARE_NOT_READY' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-SOFTWARE'],
    ],
    [
      'before the obligation, no exception is needed',
      '2025-08-31',
      { situation: 'FORCE_MAJEURE' },
      'ELECTRONIC_OR_PAPER',
      ['BIL-PHASE'],
    ],
    ['a hospital does not take part on 31 May 2014', '2014-05-31', hospital, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    [
      'a hospital of type 710 must invoice electronically from 1 June 2014',
      '2014-06-01',
      hospital,
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'a hospital of another type does not take part',
      '2026-03-12',
      { ...hospital, inamiNumber: '73000418' },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE'],
    ],
    ['a pharmacy does not take part', '2026-03-12', { category: 'PHARMACY' }, 'NOT_IN_MEDIPRIMA', ['BIL-PHASE']],
    [
      'a GP that ended its activity does not take part the day after',
      '2026-03-12',
      { activeUntil: day('2026-03-11') },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE'],
    ],
    [
      'a GP must invoice electronically on the last day of its activity',
      '2026-03-12',
      { activeUntil: day('2026-03-12') },
      'ELECTRONIC_REQUIRED',
      ['BIL-GP-DUTY'],
    ],
    [
      'an out-of-hours post that the phase table does not name is not under the obligation',
      '2026-03-12',
      { category: 'GUARD_POST' },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE'],
    ],
    [
      'an invoice with the number and software of an out-of-hours post is under its rule, in no phase too',
      '2026-03-12',
      { category: 'GUARD_POST', situation: 'GUARD_POST' },
      'NOT_IN_MEDIPRIMA',
      ['BIL-PHASE', 'BIL-GUARD-POST'],
    ],
    [
      'care of a newborn goes on paper',
      '2026-03-12',
      { situation: 'NEWBORN' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-NEWBORN'],
    ],
    [
      'care of a person without a number goes on paper',
      '2026-03-12',
      { situation: 'NO_NUMBER' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-NO-NUMBER'],
    ],
    [
      'care of a newborn in a hospital goes on paper',
      '2026-03-12',
      { ...hospital, situation: 'NEWBORN' },
      'PAPER_TO_CPAS',
      ['BIL-GP-DUTY', 'BIL-NEWBORN'],
    ],
  ])('%s', (_, on, facts, mode, rules) => {
    const obligation = evaluateBillingObligation(billingCase(facts, day(on)), day(on))
    expect([obligation.mode, obligation.findings.map(({ rule }) => rule)]).toEqual([mode, rules])
  })

  test('the finding of the exemption by age omits the birth date', () => {
    const { findings } = evaluateBillingObligation(
      billingCase({ birthDate: day('1950-02-03') }, day('2026-03-12')),
      day('2026-03-12'),
    )
    expect(JSON.stringify(findings)).not.toContain('1950')
  })
})
