import fc from 'fast-check'
import { addDays, type Day, day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { includes } from '../../../shared/values/period'
import { type Identity, identityOf, insurancesFromStart, numberOn, onOrFirst } from './identity'
import type { IdentityEvent, NewIdentityEvent } from './identity-event'
import { type MutationContent, mutationEvents } from './mutation-effects'
import { type Registration, registrationEvents } from './registration'
import { on } from './timeline'

const numberOf = (nine: string) => nine + nissCheckDigits(nine, false)
const A = numberOf('904513997')
const B = numberOf('900513998')
const C = numberOf('914513997')
const D = numberOf('920513998')
const START = day('1990-05-13')

const registration = (niss: string, more: Partial<Registration> = {}): Registration => ({
  niss: niss as Registration['niss'],
  lastName: 'Ndiaye',
  firstNames: 'Awa',
  gender: 'FEMALE',
  birthDate: START,
  residence: null,
  insurance: 'NOT_INSURED_NOT_INSURABLE',
  insuranceFrom: null,
  address: null,
  ...more,
})
const TODAY = day('2026-03-12')

/** Records facts in the order given. */
function recorded(...steps: (Registration | MutationContent)[]): IdentityEvent[] {
  const list: IdentityEvent[] = []
  for (const step of steps) {
    const facts: NewIdentityEvent[] = 'kind' in step ? mutationEvents(step) : registrationEvents(step, TODAY)
    const source = 'kind' in step ? 'MUTATION' : 'REGISTRATION'
    for (const fact of facts) list.push({ ...fact, seq: list.length + 1, personId: 'p', source })
  }
  return list
}
const identity = (...steps: (Registration | MutationContent)[]) => identityOf(recorded(...steps))
const mutation = (kind: MutationContent['kind'], effectiveOn: string, more: Partial<MutationContent> = {}) => ({
  niss: A,
  kind,
  effectiveOn: day(effectiveOn),
  ...more,
})
const numbers = ({ numbers: list }: Identity) =>
  list.map(({ number, period, replacedBy }) => [number, period.from, period.to, replacedBy])

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
    expect(on(known.genders, day('2026-01-31'))?.gender).toBe('FEMALE')
    expect(on(known.genders, day('2026-02-01'))?.gender).toBe('MALE')
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

describe('the numbers of a person', () => {
  const to = (effectiveOn: string, newNiss: string, niss = A) =>
    mutation('NUMBER_CHANGE', effectiveOn, { newNiss, niss })

  test('without a number change there is one number, from the open start', () => {
    expect(numbers(identity(registration(A)))).toEqual([[A, START, null, null]])
    expect(identity(registration(A)).numbers[0]?.kind).toBe('BIS')
  })

  test('a new number is in use from the effective day', () => {
    const known = identity(registration(A), to('2026-03-10', B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-09')).number).toBe(A)
    expect(numberOn(known, day('2026-03-10'))).toMatchObject({ number: B, kind: 'NISS' })
    expect(numberOn(known, day('1950-01-01')).number).toBe(A)
  })

  test('a number change reported later for an earlier day is inserted in between', () => {
    expect(numbers(identity(registration(A), to('2026-03-10', C), to('2026-02-10', B, C)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', C],
      [C, '2026-03-10', null, null],
    ])
  })

  test('a number that is assigned again has two periods', () => {
    expect(numbers(identity(registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', A],
      [A, '2026-03-10', null, null],
    ])
  })

  test('after a merge, the new number is in use from the change only', () => {
    const both = [registration(A), registration(B, { birthDate: day('1989-01-01') })]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-03-10', B)))).toEqual([
        [A, '1989-01-01', '2026-03-09', B],
        [B, '2026-03-10', null, null],
      ])
  })

  test('two former numbers that lead to one run in parallel until each change', () => {
    const known = identity(registration(A), registration(B), to('2026-02-10', C), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-02-09', C],
      [B, START, '2026-03-09', C],
      [C, '2026-02-10', null, null],
    ])
    expect(numberOn(known, day('2026-02-01')).number).toBe(B)
    expect(numberOn(known, day('2026-02-20')).number).toBe(C)
  })

  test('a circle of changes begins with the number that the first change replaces', () => {
    expect(numbers(identity(registration(B), registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))[0]).toEqual(
      [A, START, '2026-02-09', B],
    )
  })

  test('a number replaced from its first day was in use on that day', () => {
    expect(numbers(identity(registration(A), to('1980-01-01', B)))).toEqual([
      [A, '1980-01-01', '1980-01-01', B],
      [B, '1980-01-01', null, null],
    ])
  })

  test('a number that came and was replaced on the same day is listed', () => {
    const known = identity(registration(A), to('2026-03-10', B), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', '2026-03-10', C],
      [C, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-10')).number).toBe(C)
  })

  test('two merged persons keep the periods of their numbers until the lines meet', () => {
    const steps = [to('2026-01-10', B), to('2026-02-10', D, C), to('2026-03-10', D, B)]
    for (const changes of [steps, [...steps].reverse()])
      expect(numbers(identity(registration(A), registration(C), ...changes))).toEqual([
        [A, START, '2026-01-09', B],
        [C, START, '2026-02-09', D],
        [B, '2026-01-10', '2026-03-09', D],
        [D, '2026-02-10', null, null],
      ])
  })

  test('a merge reported late continues with the changes that were known', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-01-15', B)))).toEqual([
      [A, START, '2026-01-14', B],
      [B, '2026-01-15', '2026-02-09', C],
      [C, '2026-02-10', null, null],
    ])
  })

  test('a former number of another person keeps its period and is in use again', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-03-10', B)))).toEqual([
      [A, START, '2026-03-09', B],
      [B, START, '2026-02-09', C],
      [C, '2026-02-10', null, null],
      [B, '2026-03-10', null, null],
    ])
  })

  test('a change of a former number ends the number in use today', () => {
    const both = [registration(A), registration(B)]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-02-10', B), to('2026-03-10', C)))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', '2026-03-09', C],
        [C, '2026-03-10', null, null],
      ])
  })

  test('a repeated number change has no effect, for any day', () => {
    const changes = [to('2026-02-10', B), to('2026-02-20', B)]
    for (const order of [changes, [...changes].reverse()])
      expect(numbers(identity(registration(A), ...order))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', null, null],
      ])
  })
})

describe('identity of merged persons', () => {
  const to = (effectiveOn: string, newNiss: string, niss = A) =>
    mutation('NUMBER_CHANGE', effectiveOn, { newNiss, niss })
  const BORN = day('1989-01-01')
  const bis = registration(A, { lastName: 'Ndiay', firstNames: 'Awa', gender: 'UNKNOWN' })
  const national = registration(B, { lastName: 'Ndiaye', firstNames: 'Awa Marie', birthDate: BORN })
  // Events of two persons: those of a registration keep its id.
  function united(registrations: Registration[], ...mutations: MutationContent[]): Identity {
    const facts = recorded(...registrations, ...mutations)
    const ofEach = facts.filter(({ source }) => source === 'REGISTRATION').length / registrations.length
    return identityOf(
      facts.map((fact, i) => ({ ...fact, personId: fact.source === 'MUTATION' ? 'p0' : `p${Math.floor(i / ofEach)}` })),
    )
  }
  const names = ({ names: list }: Identity) =>
    list.map(({ lastName, firstNames, period: { from } }) => [lastName, firstNames, from])

  test.each([
    ['former number first', [bis, national]],
    ['new number first', [national, bis]],
  ])('each name applies while its number is in use; registered %s', (_, registrations) => {
    const known = united(registrations, to('2026-03-10', B))
    expect(names(known)).toEqual([
      ['Ndiay', 'Awa', BORN],
      ['Ndiaye', 'Awa Marie', '2026-03-10'],
    ])
    expect(known.genders.map(({ gender, period: { from } }) => [gender, from])).toEqual([
      ['UNKNOWN', BORN],
      ['FEMALE', '2026-03-10'],
    ])
    expect(known.birthDates.map(({ birthDate, period: { from } }) => [birthDate, from])).toEqual([
      [START, BORN],
      [BORN, '2026-03-10'],
    ])
  })

  test('missing data of the new registration do not remove known data', () => {
    const unknowing = registration(B, { lastName: 'Ndiay', firstNames: null, gender: 'UNKNOWN', birthDate: null })
    const known = united([registration(A, { lastName: 'Ndiay' }), unknowing], to('2026-03-10', B))
    expect(names(known).at(-1)?.slice(0, 2)).toEqual(['Ndiay', 'Awa'])
    expect(known.genders.at(-1)?.gender).toBe('FEMALE')
  })

  test.each([
    ['first', [bis, national]],
    ['last', [national, bis]],
  ])('reported changes override registrations, part by part; former number registered %s', (_, registrations) => {
    const merged = united(
      registrations,
      mutation('NAME_CHANGE', '2026-02-01', { firstNames: 'Marie' }),
      mutation('GENDER_CHANGE', '2026-02-01', { gender: 'MALE' }),
      mutation('BIRTH_DATE_CORRECTION', '2026-02-01', { birthDate: day('1988-08-08') }),
      to('2026-03-10', B),
    )
    expect(names(merged)).toEqual([
      ['Ndiay', 'Awa', BORN],
      ['Ndiay', 'Marie', '2026-02-01'],
      ['Ndiaye', 'Marie', '2026-03-10'],
    ])
    expect(merged.genders.at(-1)?.gender).toBe('MALE')
    expect(merged.birthDates.at(-1)?.birthDate).toBe('1988-08-08')
    const whole = mutation('NAME_CHANGE', '2026-03-10', { lastName: 'Diop', firstNames: null })
    expect(
      names(united([bis, national], whole, to('2026-03-10', B)))
        .at(-1)
        ?.slice(0, 2),
    ).toEqual(['Diop', null])
    const later = mutation('NAME_CHANGE', '2026-03-11', { lastName: 'Diop', firstNames: null })
    expect(names(united([bis, national], later, to('2026-03-10', B))).map(([name]) => name)).toEqual([
      'Ndiay',
      'Ndiaye',
      'Diop',
    ])
  })

  test('residence and insurance records keep their own days after a merge', () => {
    const legal = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
    const known = united(
      [bis, { ...national, residence: { ...legal, from: day('2025-01-01') } }],
      mutation('INSURANCE_AFFILIATION', '2026-02-01', { insurer: '600' }),
      to('2026-03-10', B),
    )
    expect(known.residences.map(({ status, period: { from } }) => [status, from])).toEqual([
      ['ILLEGAL_STAY', BORN],
      ['LEGAL_STAY', '2025-01-01'],
    ])
    expect(known.insurances.at(-1)).toMatchObject({ status: 'INSURED', period: { from: '2026-02-01', to: null } })
  })
})

// An independent oracle: for one day at a time, the event that decides it.
const lastWord = <T>(facts: { at: Day; value: T }[], when: Day): T | undefined =>
  facts
    .filter((fact) => fact.at <= when)
    .reduce<{ at: Day; value: T } | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)?.value

describe('identity projection, for any order of arrival', () => {
  const names = fc.uniqueArray(
    fc.record({ offset: fc.integer({ min: 1, max: 400 }), name: fc.constantFrom('X', 'Y', 'Z') }),
    {
      selector: (one) => one.offset,
      maxLength: 12,
    },
  )
  const days = names.map((list) =>
    list.map(({ offset, name }) => ({ at: addDays(day('2026-01-01'), offset), value: name })),
  )

  test('gives the same identity', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ offset: fc.integer({ min: 0, max: 300 }), kind: fc.integer({ min: 0, max: 9 }) }), {
          selector: (one) => one.offset,
          maxLength: 15,
        }),
        fc.infiniteStream(fc.nat()),
        (list, random) => {
          const residence = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
          const address = { street: null, postalCode: null, insCode: '21004' }
          const mutations = list.map(({ offset, kind }) => {
            const when = addDays(day('2026-01-01'), offset)
            return [
              mutation('NAME_CHANGE', when, { lastName: `N${offset}` }),
              mutation('NAME_CHANGE', when, { firstNames: `F${offset}` }),
              mutation('RESIDENCE_CHANGE', when, { residence }),
              mutation('STRUCK_OFF', when),
              mutation('INSURANCE_AFFILIATION', when, { insurer: `${offset}` }),
              mutation('INSURANCE_END', when),
              mutation('RECEPTION_CENTRE_ARRIVAL', when, { address }),
              mutation('NUMBER_CHANGE', when, { newNiss: [B, C, D][offset % 3]! }),
              mutation('NUMBER_CHANGE', when, { newNiss: [B, C, D][offset % 3]!, residence }),
              mutation('INSURABILITY_CHANGE', when, { insurance: 'NOT_INSURED_NOT_INSURABLE' }),
            ][kind]!
          })
          const shuffled = mutations
            .map((one) => [random.next().value as number, one] as const)
            .sort((a, b) => a[0] - b[0])
            .map(([, one]) => one)
          expect(identity(registration(A), ...shuffled)).toEqual(identity(registration(A), ...mutations))
        },
      ),
    )
  })

  test('each day has the value of the last change before it, and records leave no gap', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -10, max: 420 }), (changes, offset) => {
        const when = addDays(day('2026-01-01'), offset)
        const mutations = changes.map(({ at, value }) => mutation('NAME_CHANGE', at, { lastName: value }))
        const known = identity(registration(A), ...mutations)
        expect(on(known.names, when)?.lastName).toBe(lastWord(changes, when) ?? 'Ndiaye')
        known.names.forEach((record, i) => {
          const next = known.names[i + 1]
          expect(record.period.to).toBe(next ? addDays(next.period.from, -1) : null)
          if (next) expect(next.lastName).not.toBe(record.lastName)
        })
      }),
    )
  })

  test('the number in use is that of the last change up to the day', () => {
    const changes = fc.uniqueArray(
      fc.record({ offset: fc.integer({ min: 1, max: 100 }), number: fc.constantFrom(A, B, C, D) }),
      { selector: (one) => one.offset, maxLength: 8 },
    )
    fc.assert(
      fc.property(changes, fc.integer({ min: 0, max: 110 }), (list, offset) => {
        const at = (n: number) => addDays(day('2026-01-01'), n)
        const known = identity(
          registration(A),
          ...list.map((one) => mutation('NUMBER_CHANGE', at(one.offset), { newNiss: one.number })),
        )
        const expected = lastWord(
          list.map((one) => ({ at: at(one.offset), value: one.number })),
          at(offset),
        )
        expect(numberOn(known, at(offset)).number).toBe(expected ?? A)
        const ever = new Set([A, ...list.map((one) => one.number)])
        expect(new Set(known.numbers.map((record) => record.number))).toEqual(ever)
      }),
    )
  })

  test('after merges no number is lost, each is in use on some day, and one is in use today', () => {
    const change = fc.record({ offset: fc.integer({ min: 1, max: 60 }), from: fc.nat(), number: fc.nat() })
    fc.assert(
      fc.property(
        fc.uniqueArray(change, { selector: (one) => one.offset, minLength: 1, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        (list, persons) => {
          const registered = [A, B, C].slice(0, persons)
          const ever = [...registered]
          const changes = list.map(({ offset, from, number }) => {
            const niss = ever[from % ever.length]!
            const newNiss = [A, B, C, D].filter((one) => one !== niss)[number % 3]!
            ever.push(newNiss)
            return mutation('NUMBER_CHANGE', addDays(day('2026-01-01'), offset), { niss, newNiss })
          })
          const facts = recorded(...registered.map((niss) => registration(niss)), ...changes)
          const known = identityOf(facts)
          const days = (of: Identity) => numbers(of).map(String).sort()
          expect(days(identityOf([...facts].reverse()))).toEqual(days(known))
          expect(new Set(known.numbers.map(({ number }) => number))).toEqual(new Set(ever))
          expect(known.numbers.some(({ period: { to } }) => to === null)).toBe(true)
          for (const { number, period, replacedBy } of known.numbers) {
            expect(period.to === null || period.from <= period.to).toBe(true)
            expect(period.to === null).toBe(replacedBy === null)
            const same = known.numbers.filter((one) => one.number === number && includes(one.period, period.from))
            expect(same).toHaveLength(1)
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
