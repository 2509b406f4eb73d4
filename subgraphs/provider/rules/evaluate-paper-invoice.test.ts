import { day } from '../../../shared/values/day'
import type { BillingCase } from './billing-case'
import { evaluatePaperInvoice } from './evaluate-paper-invoice'

const invoice: BillingCase & { justification: string } = {
  category: 'GENERAL_PRACTITIONER',
  inamiNumber: '10001490004',
  birthDate: day('1975-05-05'),
  situation: 'IN_PRACTICE',
  justification: '',
}
const old = { birthDate: day('1956-01-01') }
const forced = { situation: 'FORCE_MAJEURE' } as const

describe('a paper invoice', () => {
  test.each<[string, string, Partial<typeof invoice>, boolean, string[]]>([
    ['issued on 31 October 2025 is refunded', '2025-10-31', {}, true, []],
    ['issued on 1 November 2025 is not', '2025-11-01', {}, false, ['BIL-D1']],
    ['of force majeure is, with its justification', '2025-11-01', { ...forced, justification: 'Panne' }, true, []],
    ['of force majeure without one is refused', '2025-11-01', forced, false, ['BIL-JUSTIFICATION']],
    ['justified by blanks is refused', '2025-11-01', { ...forced, justification: ' ' }, false, ['BIL-JUSTIFICATION']],
    ['needed no exception before the duty', '2025-08-31', forced, true, []],
    ['of who was 67 in time is, with a justification', '2026-03-12', { ...old, justification: '67 ans' }, true, []],
    ['of who was 67 in time needs a justification', '2026-03-12', old, false, ['BIL-JUSTIFICATION']],
    ['of who was 67 in time needs none in the transition', '2025-10-31', old, true, []],
    ['of who became 67 a day later is not', '2026-03-12', { birthDate: day('1956-01-02') }, false, ['BIL-D1']],
    [
      'for want of the module is refunded with a warning',
      '2026-03-12',
      { situation: 'SOFTWARE_NOT_READY', justification: 'En commande' },
      true,
      ['BIL-SOFTWARE'],
    ],
    [
      'of a guard post is refunded',
      '2026-03-12',
      { category: 'GUARD_POST', situation: 'GUARD_POST', justification: 'Poste' },
      true,
      [],
    ],
    [
      'of a hospital is not recorded here',
      '2026-03-12',
      { category: 'HOSPITAL', inamiNumber: '71000436' },
      false,
      ['PRV-PAPER-ISSUER'],
    ],
  ])('%s', (_, issuedOn, facts, refundable, rules) => {
    const verdict = evaluatePaperInvoice({ ...invoice, ...facts }, day(issuedOn))
    expect([verdict.refundable, verdict.findings.map(({ rule }) => rule)]).toEqual([refundable, rules])
  })

  test.each<[string, Partial<typeof invoice>, string]>([
    ['the situation', forced, 'The exception “Force majeure” is invoked'],
    ['the age', old, 'The doctor is exempt by age'],
    ['the kind of provider', { category: 'GUARD_POST' }, 'A provider of the category “Out-of-hours GP post” is exempt'],
  ])('without its justification is told which exception it rests on: %s', (_, facts, begins) => {
    const [finding] = evaluatePaperInvoice({ ...invoice, ...facts }, day('2026-03-12')).findings
    expect(finding?.message.EN.slice(0, begins.length)).toBe(begins)
  })
})
