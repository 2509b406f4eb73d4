import { day } from '../../../shared/values/day'
import { billingCase, type Issuer } from '../testing/billing-case.builder'
import { evaluatePaperInvoice } from './evaluate-paper-invoice'

type Paper = Partial<Issuer> & { justification?: string }
const evaluate = ({ justification = '', ...issuer }: Paper, issuedOn: string) =>
  evaluatePaperInvoice({ ...billingCase(issuer, day(issuedOn)), justification }, day(issuedOn))
const old = { birthDate: day('1956-01-01') }
const forced = { situation: 'FORCE_MAJEURE' } as const

describe('evaluatePaperInvoice', () => {
  test.each<[string, string, Paper, boolean, string[]]>([
    ['an invoice issued on 31 October 2025 is refundable', '2025-10-31', {}, true, []],
    [
      'an invoice issued on 1 November 2025 without an exception is not refundable',
      '2025-11-01',
      {},
      false,
      ['BIL-D1'],
    ],
    ['force majeure with a justification is refundable', '2025-11-01', { ...forced, justification: 'Panne' }, true, []],
    ['force majeure without a justification is refused', '2025-11-01', forced, false, ['BIL-JUSTIFICATION']],
    [
      'a justification of blanks is refused',
      '2025-11-01',
      { ...forced, justification: ' ' },
      false,
      ['BIL-JUSTIFICATION'],
    ],
    ['before the obligation, an exception needs no justification', '2025-08-31', forced, true, []],
    [
      'an invoice of an exempt GP of 67 with a justification is refundable',
      '2026-03-12',
      { ...old, justification: '67 ans' },
      true,
      [],
    ],
    [
      'an invoice of an exempt GP of 67 without a justification is refused',
      '2026-03-12',
      old,
      false,
      ['BIL-JUSTIFICATION'],
    ],
    ['during the transition, an exempt GP of 67 needs no justification', '2025-10-31', old, true, []],
    [
      'an invoice of a GP who became 67 a day too late is not refundable',
      '2026-03-12',
      { birthDate: day('1956-01-02') },
      false,
      ['BIL-D1'],
    ],
    [
      'missing software module: refundable with a warning',
      '2026-03-12',
      { situation: 'SOFTWARE_NOT_READY', justification: 'En commande' },
      true,
      ['BIL-SOFTWARE'],
    ],
    [
      'an invoice of an out-of-hours post is refundable',
      '2026-03-12',
      { category: 'GUARD_POST', situation: 'GUARD_POST', justification: 'Poste' },
      true,
      [],
    ],
    [
      'an invoice of a hospital is refused (PRV-PAPER-ISSUER)',
      '2026-03-12',
      { category: 'HOSPITAL', inamiNumber: '71000436' },
      false,
      ['PRV-PAPER-ISSUER', 'BIL-D1'],
    ],
  ])('%s', (_, issuedOn, facts, refundable, rules) => {
    const verdict = evaluate(facts, issuedOn)
    expect([verdict.refundable, verdict.findings.map(({ rule }) => rule)]).toEqual([refundable, rules])
  })

  test.each<[string, Paper, string]>([
    ['a situation', forced, 'The exception “Force majeure” is invoked'],
    ['exemption by age', old, 'The doctor is exempt by age'],
    [
      'category of the provider',
      { category: 'GUARD_POST' },
      'A provider of the category “Out-of-hours GP post” is exempt',
    ],
  ])('a missing justification names the exception invoked: %s', (_, facts, begins) => {
    const [finding] = evaluate(facts, '2026-03-12').findings
    expect(finding?.message.EN.slice(0, begins.length)).toBe(begins)
  })
})
