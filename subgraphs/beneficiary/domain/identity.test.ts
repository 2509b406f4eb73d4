import { day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { A, B, identity, numberOf, recorded, registration, START, TODAY } from '../testing/identity.builder'
import { identityOf, insurancesFromStart } from './identity'
import type { IdentityEvent } from './identity-event'
import { type Registration } from './registration'

describe('identity of a registration', () => {
  test('a person with a BIS number and no residence given is without legal stay from the birth', () => {
    expect(identity(registration(A)).residences).toEqual([
      { status: 'ILLEGAL_STAY', register: 'BIS', allocationInsCode: null, period: { from: START, to: null } },
    ])
  })

  test('without a birth date given, the one of the number applies', () => {
    expect(identity(registration(A, { birthDate: null })).birthDates).toEqual([
      { birthDate: START, period: { from: START, to: null } },
    ])
  })

  test('a birth date of the number after today is ignored', () => {
    const future = `904513997${nissCheckDigits('904513997', true)}`
    const known = identity(registration(future, { birthDate: null }))
    expect(known.birthDates).toEqual([])
    expect(known.openStart).toBe('1900-01-01')
  })

  test('with an unknown birth date, data without a date apply from 1900', () => {
    const unknown = identity(registration(numberOf('904000997'), { birthDate: null }))
    expect(unknown.birthDates).toEqual([])
    expect(unknown.openStart).toBe('1900-01-01')
    expect(unknown.residences[0]?.period.from).toBe('1900-01-01')
  })

  test.each([
    ['not insured, without a date: from the open start', {}, [['NOT_INSURED_NOT_INSURABLE', START]]],
    ['insurable, without a date: from today', { insurance: 'INSURABLE' }, [['INSURABLE', TODAY]]],
    [
      'insurable, with a residence: from the first day of the residence',
      {
        insurance: 'INSURABLE',
        residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null, from: day('2026-01-05') },
      },
      [['INSURABLE', '2026-01-05']],
    ],
    [
      'insured, with a date: from that day',
      { insurance: 'INSURED', insuranceFrom: day('2026-02-01') },
      [['INSURED', '2026-02-01']],
    ],
    [
      'not insured, with a date: from that day',
      { insuranceFrom: day('2026-02-01') },
      [['NOT_INSURED_NOT_INSURABLE', '2026-02-01']],
    ],
  ] as [string, Partial<Registration>, unknown[]][])('insurance of a registration: %s', (_, more, expected) => {
    const { insurances } = identity(registration(A, more))
    expect(insurances.map((record) => [record.status, record.period.from])).toEqual(expected)
  })

  test('before the first reported insurance status a person is not insured', () => {
    const insured = identity(registration(A, { insurance: 'INSURED', insuranceFrom: day('2026-02-01') }))
    const all = insurancesFromStart(insured)
    expect(all).toHaveLength(2)
    expect(all[0]).toEqual({
      status: 'NOT_INSURED_NOT_INSURABLE',
      insurer: null,
      period: { from: START, to: '2026-01-31' },
    })
    expect(insurancesFromStart(identity(registration(A)))).toHaveLength(1)
    expect(insurancesFromStart({ ...insured, insurances: [] })[0]?.period).toEqual({ from: START, to: null })
  })

  test('address, residence and household are those of the registration', () => {
    const address = { street: 'Rue Haute 1', postalCode: '1000', insCode: '21004', from: day('2026-01-05') }
    const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: '21004' } as const
    const facts = recorded(registration(B, { address, residence: { ...residence, from: day('2026-01-01') } }))
    const household = (personId: string, relation: 'CHILD' | 'OTHER', seq: number): IdentityEvent => ({
      kind: 'HOUSEHOLD',
      value: { personId, relation },
      effectiveOn: START,
      openStart: false,
      seq,
      personId: 'p',
      source: 'REGISTRATION',
    })
    const known = identityOf([
      ...facts,
      household('x', 'OTHER', 90),
      household('x', 'CHILD', 91),
      household('y', 'OTHER', 92),
    ])
    const { from: _, ...recordedAddress } = address
    expect(known.addresses).toEqual([{ ...recordedAddress, period: { from: '2026-01-05', to: null } }])
    expect(known.residences).toEqual([{ ...residence, period: { from: '2026-01-01', to: null } }])
    expect(known.household).toEqual([
      { personId: 'x', relation: 'CHILD' },
      { personId: 'y', relation: 'OTHER' },
    ])
  })
})
