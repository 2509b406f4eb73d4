import { day } from '../../../shared/values/day'
import { A, B, C, identity, mutation, numbers, recorded, registration, START } from '../testing/identity.builder'
import { identityOf, onOrFirst } from './identity'
import type { IdentityEvent } from './identity-event'
import { recordOn } from './timeline'

describe('identity after mutations', () => {
  test.each([
    ['the last name only', { lastName: 'Diop' }, { lastName: 'Diop', firstNames: 'Awa' }],
    ['the first names only', { firstNames: 'Fatou' }, { lastName: 'Ndiaye', firstNames: 'Fatou' }],
    ['removed first names', { firstNames: null }, { lastName: 'Ndiaye', firstNames: null }],
  ])('a name change of %s keeps the other parts', (_, given, expected) => {
    const { names } = identity(registration(A), mutation('NAME_CHANGE', '2026-02-01', given))
    expect(names).toEqual([
      { lastName: 'Ndiaye', firstNames: 'Awa', period: { from: START, to: '2026-01-31' } },
      { ...expected, period: { from: '2026-02-01', to: null } },
    ])
  })

  test('corrections of sex and birth date apply from their effective day', () => {
    const known = identity(
      registration(A),
      mutation('GENDER_CHANGE', '2026-02-01', { gender: 'MALE' }),
      mutation('BIRTH_DATE_CORRECTION', '2026-02-02', { birthDate: day('1991-05-13') }),
    )
    expect(recordOn(known.genders, day('2026-01-31'))?.gender).toBe('FEMALE')
    expect(recordOn(known.genders, day('2026-02-01'))?.gender).toBe('MALE')
    expect(onOrFirst(known.birthDates, day('2026-02-02')).birthDate).toBe('1991-05-13')
    expect(onOrFirst(known.birthDates, day('1980-01-01')).birthDate).toBe(START)
  })

  test('a mutation effective before the registered birth date applies from its day', () => {
    const born = day('1989-05-13')
    const known = identity(
      registration(A),
      mutation('BIRTH_DATE_CORRECTION', born, { birthDate: born }),
      mutation('GENDER_CHANGE', born, { gender: 'MALE' }),
    )
    expect(known.birthDates).toEqual([{ birthDate: born, period: { from: born, to: null } }])
    expect(known.genders).toEqual([{ gender: 'MALE', period: { from: born, to: null } }])
    expect(known.names.map(({ period }) => period.from)).toEqual([born])
  })

  test('a second report of a death corrects the first, to an earlier or a later day', () => {
    expect(identity(registration(A)).deathDate).toBeNull()
    expect(identity(registration(A), mutation('DEATH', '2026-02-02'), mutation('DEATH', '2026-02-01')).deathDate).toBe(
      '2026-02-01',
    )
    expect(identity(registration(A), mutation('DEATH', '2026-02-01'), mutation('DEATH', '2026-02-02')).deathDate).toBe(
      '2026-02-02',
    )
  })

  test('STRUCK_OFF replaces the register of inscription', () => {
    expect(identity(registration(A), mutation('STRUCK_OFF', '2026-02-01')).residences.at(-1)).toEqual({
      status: 'STRUCK_OFF',
      register: 'STRUCK_OFF',
      allocationInsCode: null,
      period: { from: '2026-02-01', to: null },
    })
  })

  test('after an affiliation a person is insurable, unless the report gives another status', () => {
    const affiliation = mutation('INSURANCE_AFFILIATION', '2026-02-01', { insurer: '600' })
    const ended = identity(registration(A), affiliation, mutation('INSURANCE_END', '2026-03-01'))
    expect(ended.insurances.slice(1)).toEqual([
      { status: 'INSURED', insurer: '600', period: { from: '2026-02-01', to: '2026-02-28' } },
      { status: 'INSURABLE', insurer: null, period: { from: '2026-03-01', to: null } },
    ])
    const insurance = 'NOT_INSURED_NOT_INSURABLE' as const
    const notInsurable = identity(registration(A), affiliation, mutation('INSURANCE_END', '2026-03-01', { insurance }))
    expect(notInsurable.insurances.at(-1)?.status).toBe(insurance)
    expect(
      identity(registration(A), mutation('INSURANCE_AFFILIATION', '2026-02-01')).insurances.at(-1)?.insurer,
    ).toBeNull()
  })

  test('a stay in a reception centre lasts from the arrival to the eve of the departure', () => {
    const known = identity(
      registration(A),
      mutation('RECEPTION_CENTRE_ARRIVAL', '2026-02-01', {
        address: { street: null, postalCode: null, insCode: '21004' },
      }),
      mutation('RECEPTION_CENTRE_DEPARTURE', '2026-03-01'),
      mutation('RECEPTION_CENTRE_ARRIVAL', '2026-03-10'),
    )
    expect(known.receptionCentre).toEqual([
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-10', to: null },
    ])
    expect(known.addresses).toHaveLength(1)
  })

  test('a later event of the same day corrects an earlier one; equal neighbours are one record', () => {
    const known = identity(
      registration(A),
      mutation('ADDRESS_CHANGE', '2026-02-01', { address: { street: 'A', postalCode: null, insCode: '21004' } }),
      mutation('ADDRESS_CHANGE', '2026-02-01', { address: { street: 'B', postalCode: null, insCode: '21004' } }),
      mutation('ADDRESS_CHANGE', '2026-03-01', { address: { street: 'B', postalCode: null, insCode: '21004' } }),
    )
    expect(known.addresses).toEqual([
      { street: 'B', postalCode: null, insCode: '21004', period: { from: '2026-02-01', to: null } },
    ])
  })
})

describe('order of events of one day', () => {
  const address = (street: string) => ({ street, postalCode: null, insCode: '21004' })
  const registered = registration(A, { address: { ...address('registered'), from: day('2026-02-01') } })
  const change = (street: string) => mutation('ADDRESS_CHANGE', '2026-02-01', { address: address(street) })
  const streets = (facts: readonly IdentityEvent[]) => identityOf(facts).addresses.map((record) => record.street)

  test('a mutation overrides a registration of the same day, even one recorded later', () => {
    expect(streets(recorded(registered, change('changed')))).toEqual(['changed'])
    expect(streets(recorded(change('changed'), registered))).toEqual(['changed'])
  })

  test('a later event overrides an earlier one, in whatever order they are read', () => {
    const facts = recorded(registered, change('first'), change('second'), change('third'))
    expect(streets(facts)).toEqual(['third'])
    expect(streets([...facts].reverse())).toEqual(['third'])
    expect(streets([facts.at(-1)!, ...facts.slice(0, -1)])).toEqual(['third'])
  })

  test('number events give the same timeline in any order', () => {
    const facts = recorded(
      registration(A),
      registration(B),
      mutation('NUMBER_CHANGE', '2026-03-10', { newNiss: B }),
      mutation('NUMBER_CHANGE', '2026-02-10', { newNiss: C }),
    )
    expect(numbers(identityOf([...facts].reverse()))).toEqual(numbers(identityOf(facts)))
    expect(numbers(identityOf(facts))).toEqual([
      [A, START, '2026-02-09', C],
      [C, '2026-02-10', '2026-03-09', B],
      [B, '2026-03-10', null, null],
    ])
  })
})
