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

describe('an attestation of 1 December to 31 March', () => {
  test.each<[string, Partial<AttestedCare>, Partial<AttestationCase>, boolean]>([
    ['bears the care that it names', {}, {}, true],
    ['bears its first day', { on: day('2025-12-01') }, {}, true],
    ['bears its last day', { on: day('2026-03-31') }, {}, true],
    ['does not bear the day before', { on: day('2025-11-30') }, {}, false],
    ['does not bear the day after', { on: day('2026-04-01') }, {}, false],
    [
      'with an open end bears years later',
      { on: day('2030-01-01') },
      { validity: { from: day('2025-12-01'), to: null } },
      true,
    ],
    ['does not bear care that it does not name', { careType: 'PARAMEDICAL' }, {}, false],
    ['bears nothing once revoked', {}, { revoked: true }, false],
    ['bears its own person’s care', { personIds: ['other', 'person'] }, {}, true],
    ['does not bear another person’s', { personIds: ['other'] }, {}, false],
    [
      'bears medicines that the GP prescribed, invoiced from 1 January 2026',
      { ...medicines, invoicedOn: day('2026-01-01') },
      {},
      true,
    ],
    [
      'does not where they were invoiced on 31 December 2025',
      { ...medicines, on: day('2025-12-20'), invoicedOn: day('2025-12-31') },
      {},
      false,
    ],
    [
      'bears prescribed care given before 2026 and invoiced after',
      { ...medicines, on: day('2025-12-20'), invoicedOn: day('2026-01-02') },
      {},
      true,
    ],
    ['bears physiotherapy that the GP prescribed', { careType: 'PARAMEDICAL', prescribedBy: GP }, {}, true],
    ['does not bear what another GP prescribed', { ...medicines, prescribedBy: '10001589003' }, {}, false],
    ['does not bear what nobody prescribed', { ...medicines, prescribedBy: null }, {}, false],
    ['does not bear a stay in hospital', { careType: 'HOSPITALIZATION', prescribedBy: GP }, {}, false],
    ['of a specialist bears only what it names', medicines, { issuerCategory: 'SPECIALIST' }, false],
    ['of a GP who is not registered is known by the number', medicines, { issuerCategory: null }, true],
    [
      'of a specialist who is not registered too',
      { ...medicines, prescribedBy: '10001490580' },
      { issuerCategory: null, issuer: '10001490580' },
      false,
    ],
  ])('%s', (_, change, of, bears) => {
    expect(evaluateSupport({ ...attested, ...of }, { ...care, ...change }, []).acceptable).toBe(bears)
  })

  test.each<[string, string, boolean]>([
    ['on its first day: no more', '2025-12-01', false],
    ['on the day of invoicing: no more', '2026-03-12', false],
    ['before the attestation: still', '2025-11-30', true],
    ['after this invoice, on its last day: no more', '2026-03-31', false],
    ['after its last day and this invoice: still', '2026-04-01', true],
  ])('bears prescribed care, but where the GP used an exception %s', (_, issuedOn, bears) => {
    expect(evaluateSupport(attested, { ...care, ...medicines }, [day(issuedOn)]).acceptable).toBe(bears)
  })

  test('an invoice of prescribed care that comes late is held against the exceptions until then', () => {
    const late = { ...care, ...medicines, invoicedOn: day('2026-04-20') }
    expect(evaluateSupport(attested, late, [day('2026-04-20')]).acceptable).toBe(false)
    expect(evaluateSupport(attested, late, [day('2026-04-21')]).acceptable).toBe(true)
    const open = { ...attested, validity: { from: day('2025-12-01'), to: null } }
    expect(evaluateSupport(open, { ...care, ...medicines }, [day('2027-01-01')]).acceptable).toBe(false)
  })

  test('an exception does not touch the care that is named', () => {
    expect(evaluateSupport(attested, care, [day('2026-02-01')]).acceptable).toBe(true)
    expect(dependsOnPaper(attested, care)).toBe(false)
    expect(dependsOnPaper(attested, { ...care, ...medicines })).toBe(true)
  })

  test('every reason is told at once', () => {
    const { findings } = evaluateSupport(
      attested,
      { ...care, careType: 'PROSTHESES', on: day('2026-04-01'), personIds: ['other'] },
      [],
    )
    expect(findings.map(({ rule }) => rule)).toEqual(['ATT-COVERS', 'ATT-COVERS', 'ATT-COVERS'])
  })
})
