import { error } from '../../../shared/rules/define-rule'
import { hasError } from '../../../shared/rules/finding'
import { type Day, day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { isDependentMinor } from '../domain/dependent-minors'
import { identityOf } from '../domain/identity'
import type { IdentityEvent } from '../domain/identity-event'
import { type MutationContent, mutationEvents } from '../domain/mutation-effects'
import { changesStatus, summaryOn } from '../domain/mutation-summary'
import { inverseRelation, type Registration, registrationEvents } from '../domain/registration'
import { registrationDifferences } from '../domain/registration-differences'
import { searchTerms } from '../domain/search-terms'
import { rules } from './index'
import { knownPerson } from './known-person.rule'
import { mutationFieldsRule } from './mutation-fields.rule'
import { printablePhoto } from './photo.rule'
import { unknownPerson } from './unknown-person.rule'

const TODAY = day('2026-03-12')
const A = `904513997${nissCheckDigits('904513997', false)}`
const B = `900513998${nissCheckDigits('900513998', false)}`
const original: Registration = {
  niss: A as Registration['niss'],
  lastName: 'Ndiaye',
  firstNames: 'Awa',
  gender: 'FEMALE',
  birthDate: null,
  residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null, from: day('2026-01-01') },
  insurance: 'INSURABLE',
  insuranceFrom: day('2026-01-01'),
  address: { street: 'Rue Haute 1', postalCode: '1000', insCode: '21004', from: day('2026-01-01') },
}
function known(...mutations: MutationContent[]) {
  const registered = registrationEvents(original, TODAY).map((fact) => ({ ...fact, source: 'REGISTRATION' }))
  const later = mutations.flatMap((one) => mutationEvents(one).map((fact) => ({ ...fact, source: 'MUTATION' })))
  return identityOf(
    [...registered, ...later].map((fact, i) => ({ ...fact, personId: 'p', seq: i + 1 }) as IdentityEvent),
  )
}
const mutation = (kind: MutationContent['kind'], more: Partial<MutationContent> = {}): MutationContent => ({
  niss: A,
  kind,
  effectiveOn: day('2026-03-01'),
  ...more,
})

describe('rule catalogue of the subgraph', () => {
  test('the catalogue lists each rule once, governed by the day of recording, with a source', () => {
    expect(rules.map((rule) => rule.id)).toEqual([
      'ACC-FREE-TEXT',
      'ID-INSURABLE',
      'BEN-KNOWN',
      'ACC-RETENTION',
      'BEN-MUTATION-FIELDS',
      'ID-NUMBER',
      'BEN-PHOTO',
      'ACC-QUOTA',
      'BEN-UNKNOWN',
      'ID-UNREADABLE',
      'ID-REFERENCE',
    ])
    for (const rule of rules) {
      expect(rule.governedBy).toBe('recording')
      expect(rule.versionOn(TODAY)?.source.FR).toMatch(/\S/)
      expect(new Set(Object.values(rule.text)).size).toBe(4)
    }
  })
})

describe('differences of a second registration', () => {
  const differing = (more: Partial<Registration>, ...mutations: MutationContent[]) =>
    registrationDifferences({ ...original, ...more }, known(...mutations), TODAY)

  test.each([
    ['equal data', {}, []],
    ['another last name', { lastName: 'Diop' }, ['lastName']],
    ['other first names', { firstNames: 'Fatou' }, ['firstNames']],
    ['no first names given', { firstNames: null }, []],
    ['another sex', { gender: 'MALE' }, ['gender']],
    ['another birth date', { birthDate: day('1991-01-01') }, ['birthDate']],
    ['the birth date of the number', { birthDate: day('1990-05-13') }, []],
    ['no residence given', { residence: null }, []],
    ['another status', { residence: { ...original.residence!, status: 'STRUCK_OFF' } }, ['residence']],
    ['another register', { residence: { ...original.residence!, register: 'WAITING' } }, ['residence']],
    [
      'the residence from an earlier day',
      { residence: { ...original.residence!, from: day('2025-12-31') } },
      ['residence'],
    ],
    ['another insurance', { insurance: 'INSURED' }, ['insurance']],
    ['another insurance without a date', { insurance: 'INSURED', insuranceFrom: null }, []],
    ['no address given', { address: null }, []],
    ['another municipality', { address: { ...original.address!, insCode: '21013' } }, ['address']],
    ['another street', { address: { ...original.address!, street: null } }, ['address']],
    ['the address from an earlier day', { address: { ...original.address!, from: day('2025-12-31') } }, ['address']],
    ['last name and sex', { lastName: 'Diop', gender: 'MALE' }, ['lastName', 'gender']],
  ] as [string, Partial<Registration>, string[]][])(
    'a registration with %s has these differences',
    (_, more, expected) => {
      expect(differing(more)).toEqual(expected)
    },
  )

  test('a second registration is compared with the data that mutations have changed since', () => {
    expect(differing({}, mutation('NAME_CHANGE', { lastName: 'Diop' }))).toEqual(['lastName'])
    expect(differing({ lastName: 'Diop' }, mutation('NAME_CHANGE', { lastName: 'Diop' }))).toEqual([])
  })

  test('a second registration that differs gets a warning, and is never refused', () => {
    const warned = knownPerson.apply({ niss: A, differing: ['lastName', 'gender'] }, TODAY)!.findings
    expect(warned).toMatchObject([{ rule: 'BEN-KNOWN', severity: 'WARNING', path: 'input' }])
    expect(warned[0]?.message.EN).toContain(
      `number ${A} is registered already, with other data (“last name” and “sex”)`,
    )
    expect(hasError(warned)).toBe(false)
    expect(knownPerson.apply({ niss: A, differing: [] }, TODAY)!.findings).toEqual([])
  })
})

describe('summary of a mutation', () => {
  const address = { street: 'Rue Neuve 2', postalCode: '1000', insCode: '21004' }
  const residence = { status: 'STRUCK_OFF', register: 'STRUCK_OFF', allocationInsCode: null } as const
  test.each([
    ['NAME_CHANGE', { firstNames: null }, 'Ndiaye Awa', 'Ndiaye'],
    ['NUMBER_CHANGE', { newNiss: B }, A, B],
    ['GENDER_CHANGE', { gender: 'MALE' }, 'FEMALE', 'MALE'],
    ['BIRTH_DATE_CORRECTION', { birthDate: day('1991-01-01') }, '1990-05-13', '1991-01-01'],
    ['ADDRESS_CHANGE', { address }, 'Rue Haute 1 1000 21004', 'Rue Neuve 2 1000 21004'],
    ['RESIDENCE_CHANGE', { residence }, 'LEGAL_STAY', 'STRUCK_OFF'],
    ['STRUCK_OFF', {}, 'LEGAL_STAY', 'STRUCK_OFF'],
    ['DEATH', {}, null, '2026-03-01'],
    ['INSURANCE_AFFILIATION', { insurer: '600' }, 'INSURABLE', 'INSURED 600'],
    ['INSURANCE_END', {}, 'INSURABLE', 'INSURABLE'],
    ['INSURABILITY_CHANGE', { insurance: 'NOT_INSURED_NOT_INSURABLE' }, 'INSURABLE', 'NOT_INSURED_NOT_INSURABLE'],
    ['RECEPTION_CENTRE_ARRIVAL', {}, null, 'RECEPTION_CENTRE'],
    ['RECEPTION_CENTRE_DEPARTURE', {}, null, null],
  ] as [MutationContent['kind'], Partial<MutationContent>, string | null, string | null][])(
    '%s: text before and after',
    (kind, more, before, after) => {
      const given = mutation(kind, more)
      expect(summaryOn(kind, known(), given.effectiveOn)).toBe(before)
      expect(summaryOn(kind, known(given), given.effectiveOn)).toBe(after)
    },
  )

  test('a departure from a reception centre is summarised while the person is there', () => {
    const arrived = known(mutation('RECEPTION_CENTRE_ARRIVAL'))
    expect(summaryOn('RECEPTION_CENTRE_DEPARTURE', arrived, day('2026-03-01'))).toBe('RECEPTION_CENTRE')
    expect(summaryOn('RECEPTION_CENTRE_DEPARTURE', arrived, day('2026-02-28'))).toBeNull()
    const left = known(
      mutation('RECEPTION_CENTRE_ARRIVAL'),
      mutation('RECEPTION_CENTRE_DEPARTURE', { effectiveOn: day('2026-03-10') }),
    )
    expect(summaryOn('RECEPTION_CENTRE_ARRIVAL', left, day('2026-03-09'))).toBe('RECEPTION_CENTRE')
    expect(summaryOn('RECEPTION_CENTRE_ARRIVAL', left, day('2026-03-10'))).toBeNull()
  })

  test('there is no text for a day before anything is known', () => {
    const early = day('1950-01-01')
    for (const kind of [
      'NAME_CHANGE',
      'GENDER_CHANGE',
      'BIRTH_DATE_CORRECTION',
      'ADDRESS_CHANGE',
      'STRUCK_OFF',
      'INSURANCE_END',
    ] as const)
      expect(summaryOn(kind, known(), early)).toBeNull()
  })

  test('changesStatus compares the residence status of the day with that of the eve', () => {
    const [eve, when] = [day('2026-02-28'), day('2026-03-01')]
    expect(changesStatus(known(), known(mutation('STRUCK_OFF')), eve, when)).toBe(true)
    expect(changesStatus(known(), known(mutation('NUMBER_CHANGE', { newNiss: B })), eve, when)).toBe(false)
    const sameStatus = { status: 'LEGAL_STAY', register: 'POPULATION', allocationInsCode: null } as const
    expect(changesStatus(known(), known(mutation('RESIDENCE_CHANGE', { residence: sameStatus })), eve, when)).toBe(
      false,
    )
  })
})

describe('domain functions and messages', () => {
  test.each([
    ['2008-03-12', false],
    ['2008-03-13', true],
    ['2026-03-12', true],
  ])('a child born on %s is a dependent minor on 12 March 2026: %s', (birthDate, expected) => {
    const child = { niss: A, birthDate: birthDate as Day, deathDate: null }
    expect(isDependentMinor('CHILD', child, TODAY)).toBe(expected)
    expect(isDependentMinor('PARTNER', child, TODAY)).toBe(false)
    expect(isDependentMinor('CHILD', { ...child, deathDate: TODAY }, TODAY)).toBe(false)
  })

  test.each([
    ['a year of birth that makes every age less than 18', '090000001', true],
    ['a year of birth that leaves 17 and 18 possible', '080000001', false],
    ['a month of birth that makes every age less than 18', '080400001', true],
    ['a month of birth that leaves 17 and 18 possible', '080300001', false],
    ['a year of birth of an adult', '070000001', false],
    ['the year itself', '260000001', true],
  ])('a child without a registered birth date is a dependent minor by %s', (_, nine, expected) => {
    const niss = nine + nissCheckDigits(nine, true)
    expect(isDependentMinor('CHILD', { niss, birthDate: null, deathDate: null }, TODAY)).toBe(expected)
  })

  test('a registered birth date overrides the number', () => {
    const niss = `070000001${nissCheckDigits('070000001', true)}`
    expect(isDependentMinor('CHILD', { niss, birthDate: day('2010-01-01'), deathDate: null }, TODAY)).toBe(true)
  })

  test.each([
    ['Ndiaye Awa', ['Ndiaye', 'Awa']],
    ["  O'Neill-d’Hondt  O'Neill ", ['O', 'Neill', 'd', 'Hondt']],
    ['90.45.13-997.22', ['90451399722']],
    ['90 45', ['9045']],
    ['90a 45', ['90a', '45']],
    ['.-', []],
    ['', []],
  ])('the search terms of "%s" are %j', (text, terms) => {
    expect(searchTerms(text)).toEqual(terms)
  })

  test('inverseRelation gives the relation of the other person', () => {
    expect(inverseRelation).toEqual({ PARTNER: 'PARTNER', CHILD: 'PARENT', PARENT: 'CHILD', OTHER: 'OTHER' })
  })

  test('BEN-PHOTO warns about a picture that cannot be decoded', () => {
    expect(printablePhoto.apply({ drawable: true, mediaType: 'image/png' }, TODAY)!.findings).toEqual([])
    expect(printablePhoto.apply({ drawable: false, mediaType: 'image/png' }, TODAY)!.findings).toMatchObject([
      { rule: 'BEN-PHOTO', severity: 'WARNING', path: 'content', facts: [{ name: 'mediaType', value: 'image/png' }] },
    ])
  })

  test('findings that only the database can raise have their messages', () => {
    const finding = unknownPerson.createFinding(error('input.0.niss', { niss: A }), TODAY)
    expect(finding).toMatchObject({ rule: 'BEN-UNKNOWN', severity: 'ERROR', path: 'input.0.niss' })
    expect(finding.message.EN).toContain(`Nobody is registered under the number ${A}.`)
    const empty = mutationFieldsRule.createFinding(
      error('input.0.lastName', { field: 'lastName' }, { message: 'unreadable' }),
      TODAY,
    )
    expect(empty.message.EN).toContain(
      'The field “last name” is empty or too long. Correct it and send the mutation again; nothing was recorded.',
    )
  })
})
