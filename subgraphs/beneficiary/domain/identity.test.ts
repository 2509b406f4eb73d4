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

describe('what a registration says', () => {
  test('a BIS number without a residence told counts as without legal stay since the birth', () => {
    expect(identity(registration(A)).residences).toEqual([
      { status: 'ILLEGAL_STAY', register: 'BIS', allocationInsCode: null, period: { from: START, to: null } },
    ])
  })

  test('the birth date is the one that the number tells where none is given', () => {
    expect(identity(registration(A, { birthDate: null })).birthDates).toEqual([
      { birthDate: START, period: { from: START, to: null } },
    ])
  })

  test('a number that tells a birth to come tells none', () => {
    const future = `904513997${nissCheckDigits('904513997', true)}`
    const known = identity(registration(future, { birthDate: null }))
    expect(known.birthDates).toEqual([])
    expect(known.openStart).toBe('1900-01-01')
  })

  test('nobody knows the birth of a number without month and day: what is told holds since 1900', () => {
    const unknown = identity(registration(numberOf('904000997'), { birthDate: null }))
    expect(unknown.birthDates).toEqual([])
    expect(unknown.openStart).toBe('1900-01-01')
    expect(unknown.residences[0]?.period.from).toBe('1900-01-01')
  })

  test.each([
    ['not insured and no day told: since ever', {}, [['NOT_INSURED_NOT_INSURABLE', START]]],
    ['insurable and no day told: since today', { insurance: 'INSURABLE' }, [['INSURABLE', TODAY]]],
    [
      'insurable with a residence: since its first day',
      {
        insurance: 'INSURABLE',
        residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null, from: day('2026-01-05') },
      },
      [['INSURABLE', '2026-01-05']],
    ],
    ['insured since a day', { insurance: 'INSURED', insuranceFrom: day('2026-02-01') }, [['INSURED', '2026-02-01']]],
    ['not insured since a day', { insuranceFrom: day('2026-02-01') }, [['NOT_INSURED_NOT_INSURABLE', '2026-02-01']]],
  ] as [string, Partial<Registration>, unknown[]][])('%s', (_, more, expected) => {
    const { insurances } = identity(registration(A, more))
    expect(insurances.map((record) => [record.status, record.period.from])).toEqual(expected)
  })

  test('before the first insurance told nobody is insured', () => {
    const told = identity(registration(A, { insurance: 'INSURED', insuranceFrom: day('2026-02-01') }))
    const all = insurancesFromStart(told)
    expect(all).toHaveLength(2)
    expect(all[0]).toEqual({
      status: 'NOT_INSURED_NOT_INSURABLE',
      insurer: null,
      period: { from: START, to: '2026-01-31' },
    })
    expect(insurancesFromStart(identity(registration(A)))).toHaveLength(1)
    expect(insurancesFromStart({ ...told, insurances: [] })[0]?.period).toEqual({ from: START, to: null })
  })

  test('address, residence and household are what was told', () => {
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
    const { from: _, ...told } = address
    expect(known.addresses).toEqual([{ ...told, period: { from: '2026-01-05', to: null } }])
    expect(known.residences).toEqual([{ ...residence, period: { from: '2026-01-01', to: null } }])
    expect(known.household).toEqual([
      { personId: 'x', relation: 'CHILD' },
      { personId: 'y', relation: 'OTHER' },
    ])
  })
})

describe('what mutations make of a person', () => {
  test.each([
    ['the last name alone', { lastName: 'Diop' }, { lastName: 'Diop', firstNames: 'Awa' }],
    ['the first names alone', { firstNames: 'Fatou' }, { lastName: 'Ndiaye', firstNames: 'Fatou' }],
    ['no first names any more', { firstNames: null }, { lastName: 'Ndiaye', firstNames: null }],
  ])('a change of %s leaves the rest', (_, given, expected) => {
    const { names } = identity(registration(A), mutation('NAME_CHANGE', '2026-02-01', given))
    expect(names).toEqual([
      { lastName: 'Ndiaye', firstNames: 'Awa', period: { from: START, to: '2026-01-31' } },
      { ...expected, period: { from: '2026-02-01', to: null } },
    ])
  })

  test('sex and birth date are corrected from a day on', () => {
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

  test('what the registers told for a day before the birth that was told at the registration holds since then', () => {
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

  test('a second message of a death corrects the first, whichever way', () => {
    expect(identity(registration(A)).deathDate).toBeNull()
    expect(identity(registration(A), mutation('DEATH', '2026-02-02'), mutation('DEATH', '2026-02-01')).deathDate).toBe(
      '2026-02-01',
    )
    expect(identity(registration(A), mutation('DEATH', '2026-02-01'), mutation('DEATH', '2026-02-02')).deathDate).toBe(
      '2026-02-02',
    )
  })

  test('who is struck off is in no other register', () => {
    expect(identity(registration(A), mutation('STRUCK_OFF', '2026-02-01')).residences.at(-1)).toEqual({
      status: 'STRUCK_OFF',
      register: 'STRUCK_OFF',
      allocationInsCode: null,
      period: { from: '2026-02-01', to: null },
    })
  })

  test('an affiliation that ends leaves someone without legal stay uninsurable, anyone else insurable', () => {
    const end = [
      mutation('INSURANCE_AFFILIATION', '2026-02-01', { insurer: '600' }),
      mutation('INSURANCE_END', '2026-03-01'),
    ]
    expect(identity(registration(A), ...end).insurances.slice(1)).toEqual([
      { status: 'INSURED', insurer: '600', period: { from: '2026-02-01', to: '2026-02-28' } },
      { status: 'NOT_INSURED_NOT_INSURABLE', insurer: null, period: { from: '2026-03-01', to: null } },
    ])
    const legal = mutation('RESIDENCE_CHANGE', '2026-03-01', {
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null },
    })
    expect(identity(registration(A), ...end, legal).insurances.at(-1)?.status).toBe('INSURABLE')
    expect(
      identity(registration(A), mutation('INSURANCE_AFFILIATION', '2026-02-01')).insurances.at(-1)?.insurer,
    ).toBeNull()
  })

  test('someone is in a reception centre from the arrival to the eve of the departure', () => {
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

  test('what is recorded later for the same day corrects, and the same again is one record', () => {
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

describe('facts of one day', () => {
  const address = (street: string) => ({ street, postalCode: null, insCode: '21004' })
  const told = registration(A, { address: { ...address('told'), from: day('2026-02-01') } })
  const change = (street: string) => mutation('ADDRESS_CHANGE', '2026-02-01', { address: address(street) })
  const streets = (facts: readonly IdentityEvent[]) => identityOf(facts).addresses.map((record) => record.street)

  test('a mutation says more than a registration, also than one recorded after it', () => {
    expect(streets(recorded(told, change('changed')))).toEqual(['changed'])
    expect(streets(recorded(change('changed'), told))).toEqual(['changed'])
  })

  test('what is recorded later says more, in whatever order the facts are read', () => {
    const facts = recorded(told, change('first'), change('second'), change('third'))
    expect(streets(facts)).toEqual(['third'])
    expect(streets([...facts].reverse())).toEqual(['third'])
    expect(streets([facts.at(-1)!, ...facts.slice(0, -1)])).toEqual(['third'])
  })

  test('numbers read in any order are the same line', () => {
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

  test('without a change there is one, since ever', () => {
    expect(numbers(identity(registration(A)))).toEqual([[A, START, null, null]])
    expect(identity(registration(A)).numbers[0]?.kind).toBe('BIS')
  })

  test('a new number is in use from its day', () => {
    const known = identity(registration(A), to('2026-03-10', B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-09')).number).toBe(A)
    expect(numberOn(known, day('2026-03-10'))).toMatchObject({ number: B, kind: 'NISS' })
    expect(numberOn(known, day('1950-01-01')).number).toBe(A)
  })

  test('a change told later for an earlier day takes its place in between', () => {
    expect(numbers(identity(registration(A), to('2026-03-10', C), to('2026-02-10', B, C)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', C],
      [C, '2026-03-10', null, null],
    ])
  })

  test('a number that comes back is in use twice', () => {
    expect(numbers(identity(registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))).toEqual([
      [A, START, '2026-02-09', B],
      [B, '2026-02-10', '2026-03-09', A],
      [A, '2026-03-10', null, null],
    ])
  })

  test('two registrations that become one: the new number has its days from the change only', () => {
    const both = [registration(A), registration(B, { birthDate: day('1989-01-01') })]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-03-10', B)))).toEqual([
        [A, '1989-01-01', '2026-03-09', B],
        [B, '2026-03-10', null, null],
      ])
  })

  test('two numbers of before that lead to one: the second stands beside until its own change', () => {
    const known = identity(registration(A), registration(B), to('2026-02-10', C), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-02-09', C],
      [B, START, '2026-03-09', C],
      [C, '2026-02-10', null, null],
    ])
    expect(numberOn(known, day('2026-02-01')).number).toBe(B)
    expect(numberOn(known, day('2026-02-20')).number).toBe(C)
  })

  test('registrations in a circle begin with the number that the first change names', () => {
    expect(numbers(identity(registration(B), registration(A), to('2026-02-10', B), to('2026-03-10', A, B)))[0]).toEqual(
      [A, START, '2026-02-09', B],
    )
  })

  test('a number that was replaced from the first day on was in use on that day', () => {
    expect(numbers(identity(registration(A), to('1980-01-01', B)))).toEqual([
      [A, '1980-01-01', '1980-01-01', B],
      [B, '1980-01-01', null, null],
    ])
  })

  test('a number that came and was replaced on one day is not forgotten', () => {
    const known = identity(registration(A), to('2026-03-10', B), to('2026-03-10', C, B))
    expect(numbers(known)).toEqual([
      [A, START, '2026-03-09', B],
      [B, '2026-03-10', '2026-03-10', C],
      [C, '2026-03-10', null, null],
    ])
    expect(numberOn(known, day('2026-03-10')).number).toBe(C)
  })

  test('two persons with numbers of before keep the days of each until their lines meet', () => {
    const steps = [to('2026-01-10', B), to('2026-02-10', D, C), to('2026-03-10', D, B)]
    for (const changes of [steps, [...steps].reverse()])
      expect(numbers(identity(registration(A), registration(C), ...changes))).toEqual([
        [A, START, '2026-01-09', B],
        [C, START, '2026-02-09', D],
        [B, '2026-01-10', '2026-03-09', D],
        [D, '2026-02-10', null, null],
      ])
  })

  test('a union told late for a day of before goes on with the changes that were known', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-01-15', B)))).toEqual([
      [A, START, '2026-01-14', B],
      [B, '2026-01-15', '2026-02-09', C],
      [C, '2026-02-10', null, null],
    ])
  })

  test('a number that another person had given up before keeps its days and comes back', () => {
    expect(numbers(identity(registration(A), registration(B), to('2026-02-10', C, B), to('2026-03-10', B)))).toEqual([
      [A, START, '2026-03-09', B],
      [B, START, '2026-02-09', C],
      [C, '2026-02-10', null, null],
      [B, '2026-03-10', null, null],
    ])
  })

  test('what replaces a former number ends the number of today too', () => {
    const both = [registration(A), registration(B)]
    for (const registrations of [both, [...both].reverse()])
      expect(numbers(identity(...registrations, to('2026-02-10', B), to('2026-03-10', C)))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', '2026-03-09', C],
        [C, '2026-03-10', null, null],
      ])
  })

  test('a change that is told again, for whatever day, changes nothing', () => {
    const changes = [to('2026-02-10', B), to('2026-02-20', B)]
    for (const order of [changes, [...changes].reverse()])
      expect(numbers(identity(registration(A), ...order))).toEqual([
        [A, START, '2026-02-09', B],
        [B, '2026-02-10', null, null],
      ])
  })
})

describe('a person of two registrations', () => {
  const to = (effectiveOn: string, newNiss: string, niss = A) =>
    mutation('NUMBER_CHANGE', effectiveOn, { newNiss, niss })
  const BORN = day('1989-01-01')
  const bis = registration(A, { lastName: 'Ndiay', firstNames: 'Awa', gender: 'UNKNOWN' })
  const national = registration(B, { lastName: 'Ndiaye', firstNames: 'Awa Marie', birthDate: BORN })
  // Facts of two persons: what a registration told stays with its own id.
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
    ['the former number first', [bis, national]],
    ['the new number first', [national, bis]],
  ])('registered %s: each name has the days of its number', (_, registrations) => {
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

  test('what the registration of the new number does not know takes nothing away', () => {
    const unknowing = registration(B, { lastName: 'Ndiay', firstNames: null, gender: 'UNKNOWN', birthDate: null })
    const known = united([registration(A, { lastName: 'Ndiay' }), unknowing], to('2026-03-10', B))
    expect(names(known).at(-1)?.slice(0, 2)).toEqual(['Ndiay', 'Awa'])
    expect(known.genders.at(-1)?.gender).toBe('FEMALE')
  })

  test.each([
    ['first', [bis, national]],
    ['last', [national, bis]],
  ])(
    'what the registers told by then says more than any registration, part by part: the former number %s',
    (_, registrations) => {
      const told = united(
        registrations,
        mutation('NAME_CHANGE', '2026-02-01', { firstNames: 'Marie' }),
        mutation('GENDER_CHANGE', '2026-02-01', { gender: 'MALE' }),
        mutation('BIRTH_DATE_CORRECTION', '2026-02-01', { birthDate: day('1988-08-08') }),
        to('2026-03-10', B),
      )
      expect(names(told)).toEqual([
        ['Ndiay', 'Awa', BORN],
        ['Ndiay', 'Marie', '2026-02-01'],
        ['Ndiaye', 'Marie', '2026-03-10'],
      ])
      expect(told.genders.at(-1)?.gender).toBe('MALE')
      expect(told.birthDates.at(-1)?.birthDate).toBe('1988-08-08')
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
    },
  )

  test('residence and insurance are told with days of their own and stay where they are', () => {
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

// An oracle of its own: asks for one day at a time which fact says the last word on it.
const lastWord = <T>(facts: { at: Day; value: T }[], when: Day): T | undefined =>
  facts
    .filter((fact) => fact.at <= when)
    .reduce<{ at: Day; value: T } | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined)?.value

describe('whatever the order of arrival', () => {
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

  test('the person is the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ offset: fc.integer({ min: 0, max: 300 }), kind: fc.integer({ min: 0, max: 7 }) }), {
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

  test('every day has the value of the last change before it, and the records are one unbroken line', () => {
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

  test('the number in use is that of the last change before the day', () => {
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

  test('of persons who become one no number is lost, each is in use on some day, and one goes on', () => {
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
