import { nissCheckDigits } from '../../shared/values/niss'
import { type Answer, type Partner, partner } from '../e2e-scenario/client'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import { systemUrl } from './shared-server'

export const CPAS = '0299990019'
export const OTHER_CPAS = '0299991108'
export const GP = '10001490004'
export const HOSPITAL = syntheticInamiNumber('710998')
export const TODAY = '2026-03-12'
export const FINDINGS = 'findings { rule code severity path message(language: EN) legalSource facts { name value } }'

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

/** The partners that play in the acceptance tests. */
export interface Fixtures {
  url: string
  cpas: Partner
  supervisor: Partner
  other: Partner
  otherSupervisor: Partner
  gp: Partner
  hospital: Partner
  caami: Partner
  controller: Partner
  inspector: Partner
  analyst: Partner
  bcss: Partner
  as(clientId: string): Promise<Partner>
}

/** The system, with a general practitioner and a hospital registered. */
export async function openFixtures(): Promise<Fixtures> {
  const url = await systemUrl()
  const as = (clientId: string) => partner(url, clientId, clientId)
  const names = {
    cpas: `cpas:${CPAS}:worker`,
    supervisor: `cpas:${CPAS}:supervisor`,
    other: `cpas:${OTHER_CPAS}:worker`,
    otherSupervisor: `cpas:${OTHER_CPAS}:supervisor`,
    gp: `provider:${GP}:prescriber`,
    hospital: `provider:${HOSPITAL}:staff`,
    caami: 'caami:caami:agent',
    controller: 'caami:caami:controller',
    inspector: 'sppis:sppis:inspector',
    analyst: 'sppis:sppis:analyst',
    bcss: 'system:bcss:bcss',
  }
  const partners = Object.fromEntries(
    await Promise.all(Object.entries(names).map(async ([name, id]) => [name, await as(id)] as const)),
  ) as unknown as Omit<Fixtures, 'url' | 'as'>
  await registerProvider(partners.caami, GP, 'GENERAL_PRACTITIONER')
  await registerProvider(partners.caami, HOSPITAL, 'HOSPITAL')
  return { url, as, ...partners }
}

export const registerProvider = (caami: Partner, inamiNumber: string, category: string) =>
  caami.ask(
    'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { inamiNumber } findings { rule } } }',
    {
      input: {
        inamiNumber,
        name: `Play ${inamiNumber}`,
        category,
        birthDate: category === 'HOSPITAL' ? null : '1975-04-02',
      },
    },
    '2013-01-01',
  )

/** Numbers of women that nobody has and that no two tests share: each file takes years of its own. */
export function numbersOf(decade: number) {
  let next = Math.floor(Math.random() * 10_000)
  const take = (monthShift: number): string => {
    next = (next + 1) % 10_080
    const part = (n: number) => String(n).padStart(2, '0')
    const year = decade * 10 + (next % 10)
    const month = (Math.floor(next / 10) % 12) + 1 + monthShift
    const dayOfMonth = (Math.floor(next / 120) % 28) + 1
    const nine = `${part(year)}${part(month)}${part(dayOfMonth)}${994 + 2 * Math.floor(next / 3360)}`
    return nine + nissCheckDigits(nine, false)
  }
  return { bis: () => take(40), national: () => take(0) }
}

export const REGISTER = `mutation Register($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) {
  beneficiary { id niss numberKind lastName residence { status register } insurance { status } } ${FINDINGS} } }`

/** Registers a person (a BIS number, so without legal stay, unless more is told). */
export async function register(by: Partner, niss: string, more: object = {}, on = '2026-01-02'): Promise<string> {
  const input = { niss, lastName: 'Exemple', firstNames: 'Amina', gender: 'FEMALE', ...more }
  const { registerBeneficiary } = await by.ask<any>(REGISTER, { input }, on)
  // A test may give a birth date that is not the one of its number: that is a warning.
  expect(rulesOf(registerBeneficiary.findings).filter((rule) => rule !== 'ID-NUMBER')).toEqual([])
  return niss
}

export const cover = (careType: string, more: object = {}) => ({
  careType,
  period: { from: '2026-03-01', to: '2026-08-31' },
  ...more,
})

/** A decision of half a year on general medicine, taken on the day that is today here. */
export const decisionInput = (niss: string, more: Record<string, unknown> = {}) => {
  const validity = (more.validity ?? { from: '2026-03-01', to: '2026-08-31' }) as { from: string; to: string }
  return {
    niss,
    councilDate: TODAY,
    validity,
    incomeLevel: 'UP_TO_LIVING_WAGE',
    residenceInsCode: '21004',
    coverages: [{ careType: 'GENERAL_MEDICINE', period: validity }],
    ...more,
  }
}

export const DECISION = `number version kind status councilDate validity { from to } judicialDecision residenceStatus insuranceStatus
  incomeLevel refundTerms { refundCode coverageCode legalStay amuAttestationRequired
    hospitalization { insurancePart patientPart } ambulatoryHospitalCare { insurancePart patientPart } otherCare { insurancePart patientPart } }
  coverages { careType period { from to } insurancePart patientPart supplements patientPartMaxPerMonth supplementMax supplementTypes
    agreement prescriptionRequired authorisedCompanies }
  ownFunds { description maxAmount } insuranceDueBy insuranceDelayGrounds cpas { enterpriseNumber } beneficiary { niss }
  suspension { since cause { id status } }`

export const CREATE = `mutation Create($input: DecisionInput!, $reference: ID) { createDecision(input: $input, reference: $reference) { decision { ${DECISION} } ${FINDINGS} } }`
export const SIMULATE = `query Simulate($input: DecisionInput!) { simulateDecision(input: $input) { acceptable kind refundTerms { refundCode } ${FINDINGS} } }`
export const MODIFY = `mutation Modify($number: ID!, $version: Int!, $input: DecisionInput!, $reason: String) { modifyDecision(number: $number, expectedVersion: $version, input: $input, reason: $reason) { decision { ${DECISION} } ${FINDINGS} } }`
export const SIMULATE_MODIFICATION = `query SimulateModification($number: ID!, $input: DecisionInput!) { simulateModification(number: $number, input: $input) { acceptable kind refundTerms { refundCode } ${FINDINGS} } }`
export const EXTEND = `mutation Extend($number: ID!, $version: Int!, $to: LocalDate!, $careTypes: [CareType!]) { extendDecision(number: $number, expectedVersion: $version, to: $to, careTypes: $careTypes) { decision { ${DECISION} } ${FINDINGS} } }`
export const STOP = `mutation Stop($number: ID!, $version: Int!, $lastDay: LocalDate!, $reason: String = "moved") { stopDecision(number: $number, expectedVersion: $version, lastDay: $lastDay, reason: $reason) { decision { ${DECISION} } ${FINDINGS} } }`
export const REACTIVATE = `mutation Reactivate($number: ID!, $version: Int!, $lastDay: LocalDate, $followUp: DecisionInput) { reactivateDecision(number: $number, expectedVersion: $version, lastDay: $lastDay, followUp: $followUp) {
  stopped { ${DECISION} } followUp { ${DECISION} } processed { id status suspends processedAt mutation { kind } } ${FINDINGS} } }`
export const READ = `query Read($number: ID!) { decision(number: $number) { ${DECISION} mutations { id status suspends processedAt mutation { kind effectiveOn } } versions { id version action recordedAt } } }`
export const COVERAGE = `query Coverage($niss: Niss!, $on: LocalDate, $careTypes: [CareType!], $provider: InamiNumber) { coverage(niss: $niss, on: $on, careTypes: $careTypes, provider: $provider) {
  on known beneficiary { niss } items { careType covered amuAttestationRequired decision { number } cpas { enterpriseNumber } coverage { careType period { from to } } state { insurancePart patientPart } findings { rule code severity path } } ${FINDINGS} } }`
export const COMMIT = `mutation Commit($input: CommitmentInput!) { requestCommitment(input: $input) { commitment { number careType issuedAt guaranteed { from to } decisionVersion { id version } decision { number } provider { inamiNumber } beneficiary { niss } } ${FINDINGS} } }`
export const MUTATE = `mutation Feed($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { alreadyRecorded mutation { id reference kind effectiveOn } ${FINDINGS} } }`

/** Takes a decision that must be accepted. */
export async function decide(by: Partner, input: object, on = TODAY, reference?: string): Promise<any> {
  const { createDecision } = await by.ask<any>(CREATE, { input, reference }, on)
  expect(errorsOf(createDecision.findings)).toEqual([])
  expect(createDecision.decision).not.toBeNull()
  return createDecision.decision
}

interface Finding {
  rule: string
  severity: string
  path: string | null
  code: string | null
}
const errorsOf = (findings: Finding[]) => findings.filter(({ severity }) => severity === 'ERROR')
export const rulesOf = (findings: Finding[]) => findings.map(({ rule }) => rule)
/** "E DEC-60-DAYS validity.from": what a test says of a finding. */
export const summarize = (findings: Finding[]) =>
  findings.map(({ severity, rule, path }) => `${severity[0]} ${rule} ${path}`).sort()
export const codesOf = ({ errors }: Answer) => (errors ?? []).map(({ extensions }) => extensions?.code)

/** Waits until something holds: an event arrives within a second. */
export async function waitUntil<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (let i = 0; ; i++) {
    const value = await read()
    if (holds(value)) return value
    if (i >= 100) throw new Error(`it never came to hold: ${JSON.stringify(value)}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
