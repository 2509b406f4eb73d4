import type { MutationFacts, PersonFacts, ProviderFacts } from '../../../shared/inter-service/contracts'
import { personFactsOf, providerFactsOf } from '../../../shared/testing/facts.builder'
import { type Day, day } from '../../../shared/values/day'
import type { CpasRegistration } from '../imports/cpas/register-cpas'

/** The two CPAS of the tests. */
export const cpasList: CpasRegistration[] = [
  {
    enterpriseNumber: '0299990019',
    names: {
      FR: 'CPAS d’Ixelles (essai)',
      NL: 'OCMW Elsene (proef)',
      DE: 'ÖSHZ Ixelles (Test)',
      EN: 'CPAS Ixelles (test)',
    },
    insCodes: ['21004', '21013'],
  },
  {
    enterpriseNumber: '0299991108',
    names: { FR: 'CPAS de Liège (essai)', NL: 'OCMW Luik (proef)', DE: 'ÖSHZ Lüttich (Test)', EN: 'CPAS Liège (test)' },
    insCodes: ['62063'],
  },
]
export const GP = '10001490004'
export const HOSPITAL = '71000436'
export const OTHER_HOSPITAL = '72000328'

const since = (from: string) => ({ from: day(from), to: null })
const uuid = (n: number) => `0190aaaa-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Test data of the other subgraphs: persons, providers, identity mutations. */
export class Scenario {
  private count = 0
  /** First day on which the phase table admits insured persons; null: it does not. */
  insuredFrom: Day | null = null
  readonly persons = new Map<string, PersonFacts>()
  readonly mutations = new Map<string, MutationFacts>()
  readonly providers = new Map<string, ProviderFacts>(
    [
      { inamiNumber: GP, category: 'GENERAL_PRACTITIONER' as const, from: '2017-10-01' },
      { inamiNumber: HOSPITAL, category: 'HOSPITAL' as const, from: '2014-06-01' },
      { inamiNumber: OTHER_HOSPITAL, category: 'HOSPITAL' as const, from: '2014-06-01' },
    ].map(({ inamiNumber, category, from }) => [
      inamiNumber,
      providerFactsOf({ inamiNumber, category, participates: [since(from)] }),
    ]),
  )

  /** Adds a person; by default without legal stay, known by a BIS number. */
  person(facts: Partial<PersonFacts> = {}): PersonFacts {
    const n = ++this.count
    // The sequence of a day ends at 998; another day follows.
    const nine = `8045${String((n % 28) + 1).padStart(2, '0')}${String(((99 + n) % 998) + 1).padStart(3, '0')}`
    const niss = `${nine}${String(97 - (Number(nine) % 97)).padStart(2, '0')}`
    const person = personFactsOf({
      id: uuid(n),
      niss,
      lastName: 'ESSAI',
      residences: [{ status: 'ILLEGAL_STAY', register: 'BIS', allocationInsCode: null, period: since('2015-01-01') }],
      insurances: [{ status: 'NOT_INSURED_NOT_INSURABLE', insurer: null, period: since('2015-01-01') }],
      ...facts,
    })
    for (const { number } of person.numbers) this.persons.set(number, person)
    for (const id of person.ids) this.persons.set(id, person)
    return person
  }

  /** Makes two persons one: the ids and numbers of both lead to the first from then on. */
  merge(kept: PersonFacts, joined: PersonFacts): PersonFacts {
    const merged: PersonFacts = {
      ...kept,
      ids: [...kept.ids, ...joined.ids],
      numbers: [...kept.numbers, ...joined.numbers],
    }
    for (const { number } of merged.numbers) this.persons.set(number, merged)
    for (const id of merged.ids) this.persons.set(id, merged)
    return merged
  }

  /** Adds an identity mutation of a person. */
  mutation(person: PersonFacts, kind: MutationFacts['kind'], effectiveOn: string, more: Partial<MutationFacts> = {}) {
    const n = ++this.count
    const mutation: MutationFacts = {
      // Not a time-ordered id: the tests define the order.
      id: `0190bbbb-0000-4000-8000-${String(n).padStart(12, '0')}`,
      reference: `bcss-${n}`,
      personId: person.id,
      kind,
      effectiveOn: day(effectiveOn),
      receivedAt: `${effectiveOn}T08:00:00.000Z`,
      changesResidenceStatus: false,
      ...more,
    }
    this.mutations.set(mutation.id, mutation)
    return mutation
  }

  /** The answers of the other subgraphs. */
  get services() {
    return {
      'beneficiary.persons': (keys: readonly ({ niss: string } | { id: string })[]) =>
        keys.map((key) => this.persons.get('niss' in key ? key.niss : key.id) ?? null),
      'beneficiary.mutations': (keys: readonly string[]) => keys.map((id) => this.mutations.get(id) ?? null),
      'provider.providers': (keys: readonly string[]) => keys.map((number) => this.providers.get(number) ?? null),
      'provider.phases': (keys: readonly unknown[]) => keys.map(() => ({ insuredFrom: this.insuredFrom })),
      'beneficiary.rules': (keys: readonly unknown[]) => keys.map(() => []),
      'provider.rules': (keys: readonly unknown[]) => keys.map(() => []),
      'attestation.rules': (keys: readonly unknown[]) => keys.map(() => []),
      'invoice.rules': (keys: readonly unknown[]) => keys.map(() => []),
    }
  }
}

/** Both hospital coverages and the GP's, for the same days. */
export const threeCoverages = (from: string, to: string) =>
  ['HOSPITALIZATION', 'AMBULATORY_HOSPITAL_CARE', 'GENERAL_MEDICINE'].map((careType) => ({
    careType,
    period: { from, to },
  }))

/** Input of a guarantee for three months, decided on 12 March 2026. */
export const decisionInput = (niss: string, more: Record<string, unknown> = {}) => ({
  niss,
  councilDate: '2026-03-12',
  validity: { from: '2026-03-01', to: '2026-05-31' },
  incomeLevel: 'UP_TO_LIVING_WAGE',
  residenceInsCode: '21004',
  inquiry: { on: '2019-01-01', reference: null },
  coverages: threeCoverages('2026-03-01', '2026-05-31'),
  ...more,
})

/** Selected fields of a decision. */
export const DECISION_FIELDS = `number version kind status validity { from to } councilDate cpas { enterpriseNumber name }
  beneficiary { id } refundTerms { refundCode coverageCode justification legalStay amuAttestationRequired hospitalization { insurancePart patientPart } otherCare { insurancePart patientPart } }
  coverages { careType period { from to } insurancePart patientPart authorisedProviders { inamiNumber } }
  suspension { since cause { id status mutation { id } } } mutations { id status suspends }`
const FINDINGS = 'findings { rule code severity path message facts { name value } legalSource }'
export const CREATE = `mutation ($input: DecisionInput!, $reference: ID) {
  createDecision(input: $input, reference: $reference) { decision { ${DECISION_FIELDS} } ${FINDINGS} } }`
export const MODIFY = `mutation ($number: ID!, $expectedVersion: Int!, $input: DecisionInput!) {
  modifyDecision(number: $number, expectedVersion: $expectedVersion, input: $input) { decision { ${DECISION_FIELDS} } ${FINDINGS} } }`
export const EXTEND = `mutation ($number: ID!, $expectedVersion: Int!, $to: LocalDate!, $careTypes: [CareType!]) {
  extendDecision(number: $number, expectedVersion: $expectedVersion, to: $to, careTypes: $careTypes) { decision { ${DECISION_FIELDS} } ${FINDINGS} } }`
export const STOP = `mutation ($number: ID!, $expectedVersion: Int!, $lastDay: LocalDate!) {
  stopDecision(number: $number, expectedVersion: $expectedVersion, lastDay: $lastDay, reason: "fin de la prise en charge") { decision { ${DECISION_FIELDS} } ${FINDINGS} } }`
export const REACTIVATE = `mutation ($number: ID!, $expectedVersion: Int!, $lastDay: LocalDate, $followUp: DecisionInput) {
  reactivateDecision(number: $number, expectedVersion: $expectedVersion, lastDay: $lastDay, followUp: $followUp) {
    stopped { ${DECISION_FIELDS} } followUp { ${DECISION_FIELDS} } processed { id status processedAt mutation { id } } ${FINDINGS} } }`
export const COVERAGE = `query ($niss: Niss!, $on: LocalDate, $careTypes: [CareType!], $provider: InamiNumber) {
  coverage(niss: $niss, on: $on, careTypes: $careTypes, provider: $provider) { beneficiary { id } on known
    items { careType covered amuAttestationRequired decision { number } coverage { careType } cpas { enterpriseNumber } state { insurancePart patientPart } findings { rule code } } ${FINDINGS} } }`
export const COMMIT = `mutation ($input: CommitmentInput!) {
  requestCommitment(input: $input) { commitment { number decision { number } decisionVersion { id version } provider { inamiNumber } careType guaranteed { from to } } ${FINDINGS} } }`
