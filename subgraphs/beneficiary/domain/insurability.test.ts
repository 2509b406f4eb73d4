import fc from 'fast-check'
import { addDays, type Day, day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'
import { derivesInsurability } from '../rules/insurable-by-residence.rule'
import { identityOf, insurancesFromStart } from './identity'
import type { IdentityEvent } from './identity-event'
import { type MutationContent, mutationEvents } from './mutation-effects'
import { type Registration, registrationEvents } from './registration'
import { situationChanges } from './situation-changes'
import { recordOn } from './timeline'

const numberOf = (nine: string) => nine + nissCheckDigits(nine, false)
const A = numberOf('904513997')
const B = numberOf('900513998')
const TODAY = day('2026-03-12')
const bisPerson = (more: Partial<Registration> = {}): Registration => ({
  niss: A as Registration['niss'],
  lastName: 'Ndiaye',
  firstNames: null,
  gender: 'FEMALE',
  birthDate: null,
  residence: null,
  insurance: 'NOT_INSURED_NOT_INSURABLE',
  insuranceFrom: null,
  address: null,
  ...more,
})
const legal = { status: 'LEGAL_STAY', register: 'FOREIGNERS', allocationInsCode: null } as const
const report = (kind: MutationContent['kind'], effectiveOn: string, more: Partial<MutationContent> = {}) => ({
  niss: A,
  kind,
  effectiveOn: day(effectiveOn),
  ...more,
})

function personOf(registration: Registration, reports: readonly MutationContent[], derives = true) {
  const registered = registrationEvents(registration, TODAY).map((event) => ({ ...event, source: 'REGISTRATION' }))
  const reported = reports.flatMap((one) =>
    mutationEvents(one, derives).map((event) => ({ ...event, source: 'MUTATION', mutationKind: one.kind })),
  )
  const events = [...registered, ...reported].map(
    (event, i) => ({ ...event, seq: i + 1, personId: 'p' }) as IdentityEvent,
  )
  return { events, identity: identityOf(events) }
}
const statusesOf = (...given: Parameters<typeof personOf>) =>
  insurancesFromStart(personOf(...given).identity)
    .slice(1)
    .map(({ status, period }) => `${status} from ${period.from}`)

describe('ID-INSURABLE', () => {
  test.each<[string, MutationContent[], string[]]>([
    [
      'a change to legal stay makes a person insurable who was neither insured nor insurable',
      [report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal })],
      ['INSURABLE from 2026-01-10'],
    ],
    [
      'a new number with legal stay makes a person insurable',
      [report('NUMBER_CHANGE', '2026-01-10', { newNiss: B, residence: legal })],
      ['INSURABLE from 2026-01-10'],
    ],
    ['a new number without residence changes nothing', [report('NUMBER_CHANGE', '2026-01-10', { newNiss: B })], []],
    [
      'the status that the report gives takes precedence',
      [report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal, insurance: 'NOT_INSURED_NOT_INSURABLE' })],
      [],
    ],
    [
      'another status than legal stay changes nothing',
      [report('RESIDENCE_CHANGE', '2026-01-10', { residence: { ...legal, status: 'ASYLUM_SEEKER_ILA' } })],
      [],
    ],
    [
      'an insured person stays insured',
      [report('RESIDENCE_CHANGE', '2026-02-10', { residence: legal }), report('INSURANCE_AFFILIATION', '2026-01-10')],
      ['INSURED from 2026-01-10'],
    ],
    [
      'an affiliation on the same day takes precedence, whichever report came first',
      [report('INSURANCE_AFFILIATION', '2026-01-10'), report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal })],
      ['INSURED from 2026-01-10'],
    ],
    [
      'a correction of the residence on the same day takes the insurability away',
      [
        report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal }),
        report('RESIDENCE_CHANGE', '2026-01-10', { residence: { ...legal, status: 'ILLEGAL_STAY' } }),
      ],
      [],
    ],
    [
      'a later report of insurability applies from its day on',
      [
        report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal }),
        report('INSURABILITY_CHANGE', '2026-02-10', { insurance: 'NOT_INSURED_NOT_INSURABLE' }),
      ],
      ['INSURABLE from 2026-01-10', 'NOT_INSURED_NOT_INSURABLE from 2026-02-10'],
    ],
    [
      'a new number of a person who is in legal stay and not insurable changes nothing',
      [
        report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal, insurance: 'NOT_INSURED_NOT_INSURABLE' }),
        report('NUMBER_CHANGE', '2026-02-10', { newNiss: B, residence: legal }),
      ],
      [],
    ],
  ])('%s', (_, reports, expected) => {
    expect(statusesOf(bisPerson(), reports)).toEqual(expected)
  })

  test('the parameter switches the derivation off', () => {
    expect(derivesInsurability(TODAY)).toBe(true)
    expect(statusesOf(bisPerson(), [report('RESIDENCE_CHANGE', '2026-01-10', { residence: legal })], false)).toEqual([])
  })
})

test('situationChanges names the kind of report of each change, once where one report changes residence and insurance', () => {
  const person = personOf(bisPerson(), [
    report('NUMBER_CHANGE', '2026-01-10', { newNiss: B, residence: legal }),
    report('RESIDENCE_CHANGE', '2026-01-20', { residence: { ...legal, register: 'POPULATION' } }),
    report('INSURANCE_AFFILIATION', '2026-02-10'),
    report('INSURANCE_END', '2026-03-10'),
    report('INSURABILITY_CHANGE', '2026-03-20', { insurance: 'NOT_INSURED_NOT_INSURABLE' }),
    report('STRUCK_OFF', '2026-03-25'),
    report('ADDRESS_CHANGE', '2026-03-26', { address: { street: null, postalCode: null, insCode: '21004' } }),
  ])
  expect(situationChanges(person).map(({ effectiveOn, kind }) => `${effectiveOn} ${kind}`)).toEqual([
    '2026-01-10 NUMBER_CHANGE',
    '2026-02-10 INSURANCE_AFFILIATION',
    '2026-03-10 INSURANCE_END',
    '2026-03-20 INSURABILITY_CHANGE',
    '2026-03-25 STRUCK_OFF',
  ])
})

test('a registration that makes a person insurable later is a change of insurability', () => {
  const person = personOf(bisPerson({ insurance: 'INSURABLE', insuranceFrom: day('2026-02-01') }), [])
  expect(situationChanges(person)).toEqual([{ effectiveOn: '2026-02-01', kind: 'INSURABILITY_CHANGE' }])
})

const FIRST = day('2026-01-01')
const someReport = fc.oneof(
  fc.record({
    kind: fc.constantFrom('RESIDENCE_CHANGE' as const, 'NUMBER_CHANGE' as const),
    status: fc.constantFrom('LEGAL_STAY' as const, 'ILLEGAL_STAY' as const),
    insurance: fc.constantFrom(undefined, undefined, 'INSURABLE' as const, 'NOT_INSURED_NOT_INSURABLE' as const),
  }),
  fc.record({
    kind: fc.constantFrom('INSURANCE_AFFILIATION' as const, 'INSURANCE_END' as const, 'INSURABILITY_CHANGE' as const),
    insurance: fc.constantFrom('INSURABLE' as const, 'NOT_INSURED_NOT_INSURABLE' as const),
  }),
)

test('the insurance of each day equals a second computation, whatever the order in which the reports came', () => {
  const history = fc.uniqueArray(fc.record({ at: fc.nat(60), report: someReport, order: fc.nat() }), {
    selector: ({ at }) => at,
    maxLength: 8,
  })
  fc.assert(
    fc.property(history, (list) => {
      const reports = [...list]
        .sort((a, b) => a.order - b.order)
        .map(({ at, report: one }) => {
          const when = addDays(FIRST, at)
          if ('status' in one)
            return report(one.kind, when, {
              residence: { ...legal, status: one.status },
              ...(one.kind === 'NUMBER_CHANGE' && { newNiss: numberOf(`90051${String(1000 + at).slice(1)}9`) }),
              ...(one.insurance && { insurance: one.insurance }),
            })
          return report(one.kind, when, one.kind === 'INSURABILITY_CHANGE' ? { insurance: one.insurance } : {})
        })
      const insurances = insurancesFromStart(personOf(bisPerson(), reports).identity)
      let [insurance, residence] = ['NOT_INSURED_NOT_INSURABLE', 'ILLEGAL_STAY']
      for (let i = 0; i <= 60; i++) {
        const today: Day = addDays(FIRST, i)
        const one = reports.find(({ effectiveOn }) => effectiveOn === today)
        const status = one?.residence?.status
        if (one?.kind === 'INSURANCE_AFFILIATION') insurance = 'INSURED'
        else if (one?.insurance) insurance = one.insurance
        else if (one?.kind === 'INSURANCE_END') insurance = 'INSURABLE'
        else if (status === 'LEGAL_STAY' && insurance === 'NOT_INSURED_NOT_INSURABLE')
          if (one?.kind === 'RESIDENCE_CHANGE' || residence !== 'LEGAL_STAY') insurance = 'INSURABLE'
        if (status) residence = status
        expect(recordOn(insurances, today)?.status).toBe(insurance)
      }
    }),
  )
})
