import { day } from '../../../shared/values/day'
import { A, B, mutation, recorded, registration, START } from '../testing/identity.builder'
import { type Identity, identityOf } from './identity'
import { type MutationContent } from './mutation-effects'
import { type Registration } from './registration'

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
