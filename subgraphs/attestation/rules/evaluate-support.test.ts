import { day } from '../../../shared/values/day'
import type { AttestationCase, AttestedCare } from './attestation-case'
import { dependsOnPaper, evaluateSupport } from './evaluate-support'

const GP = '10001490004'
const attested: AttestationCase = {
  number: 'AMU2026010200000001',
  personId: 'person',
  issuer: GP,
  issuerCategory: 'GENERAL_PRACTITIONER',
  careTypes: ['GENERAL_MEDICINE'],
  validity: { from: day('2025-12-01'), to: day('2026-03-31') },
  revoked: false,
}
const care: AttestedCare = {
  careType: 'GENERAL_MEDICINE',
  on: day('2026-03-12'),
  invoicedOn: day('2026-03-12'),
  prescribedBy: null,
  personIds: null,
}
const medicines = { careType: 'PHARMACEUTICALS', prescribedBy: GP } as const

describe('support by an attestation valid from 1 December 2025 to 31 March 2026', () => {
  test.each<[string, Partial<AttestedCare>, Partial<AttestationCase>, boolean]>([
    ['covers the care that it names', {}, {}, true],
    ['covers care on its first day', { on: day('2025-12-01') }, {}, true],
    ['covers care on its last day', { on: day('2026-03-31') }, {}, true],
    ['does not cover care on the day before its first day', { on: day('2025-11-30') }, {}, false],
    ['does not cover care on the day after its last day', { on: day('2026-04-01') }, {}, false],
    [
      'with an open end, covers care years later',
      { on: day('2030-01-01') },
      { validity: { from: day('2025-12-01'), to: null } },
      true,
    ],
    ['does not cover a type of care that it does not name', { careType: 'PARAMEDICAL' }, {}, false],
    ['does not cover any care after its revocation', {}, { revoked: true }, false],
    ['covers care of its person, under any id', { personIds: ['other', 'person'] }, {}, true],
    ['does not cover care of another person', { personIds: ['other'] }, {}, false],
    [
      'covers medicines prescribed by the GP and invoiced on 1 January 2026',
      { ...medicines, invoicedOn: day('2026-01-01') },
      {},
      true,
    ],
    [
      'does not cover medicines prescribed by the GP and invoiced on 31 December 2025',
      { ...medicines, on: day('2025-12-20'), invoicedOn: day('2025-12-31') },
      {},
      false,
    ],
    [
      'covers prescribed care given before 2026 and invoiced in 2026',
      { ...medicines, on: day('2025-12-20'), invoicedOn: day('2026-01-02') },
      {},
      true,
    ],
    ['covers physiotherapy prescribed by the GP', { careType: 'PARAMEDICAL', prescribedBy: GP }, {}, true],
    ['does not cover care that another GP prescribed', { ...medicines, prescribedBy: '10001589003' }, {}, false],
    [
      'does not cover care that it does not name and nobody prescribed',
      { ...medicines, prescribedBy: null },
      {},
      false,
    ],
    [
      'does not cover a stay in hospital as prescribed care',
      { careType: 'HOSPITALIZATION', prescribedBy: GP },
      {},
      false,
    ],
    ['issued by a specialist, does not cover prescribed care', medicines, { issuerCategory: 'SPECIALIST' }, false],
    [
      'issued by a GP who is not registered, covers prescribed care by the number’s qualification',
      medicines,
      { issuerCategory: null },
      true,
    ],
    [
      'issued by a specialist who is not registered, does not cover prescribed care',
      { ...medicines, prescribedBy: '10001490580' },
      { issuerCategory: null, issuer: '10001490580' },
      false,
    ],
  ])('%s', (_, change, of, covered) => {
    expect(evaluateSupport({ ...attested, ...of }, { ...care, ...change }, []).acceptable).toBe(covered)
  })

  test.each<[string, string, boolean]>([
    ['on the first day of validity → not covered', '2025-12-01', false],
    ['on the day of the invoice → not covered', '2026-03-12', false],
    ['before the first day of validity → covered', '2025-11-30', true],
    ['after this invoice, on the last day of validity → not covered', '2026-03-31', false],
    ['after the last day of validity and this invoice → covered', '2026-04-01', true],
  ])('prescribed care, with a paper invoice of the GP under an exception %s', (_, issuedOn, covered) => {
    expect(evaluateSupport(attested, { ...care, ...medicines }, [day(issuedOn)]).acceptable).toBe(covered)
  })

  test('paper exceptions up to the day of a late invoice end the cover of prescribed care', () => {
    const late = { ...care, ...medicines, invoicedOn: day('2026-04-20') }
    expect(evaluateSupport(attested, late, [day('2026-04-20')]).acceptable).toBe(false)
    expect(evaluateSupport(attested, late, [day('2026-04-21')]).acceptable).toBe(true)
    const open = { ...attested, validity: { from: day('2025-12-01'), to: null } }
    expect(evaluateSupport(open, { ...care, ...medicines }, [day('2027-01-01')]).acceptable).toBe(false)
  })

  test('paper exceptions do not affect care that the attestation names', () => {
    expect(evaluateSupport(attested, care, [day('2026-02-01')]).acceptable).toBe(true)
    expect(dependsOnPaper(attested, care)).toBe(false)
    expect(dependsOnPaper(attested, { ...care, ...medicines })).toBe(true)
  })

  test('all reasons for a refusal are reported together', () => {
    const { findings } = evaluateSupport(
      attested,
      { ...care, careType: 'PROSTHESES', on: day('2026-04-01'), personIds: ['other'] },
      [],
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['ATT-COVERS', 'ATT-COVERS', 'ATT-COVERS'])
  })
})
