import type {
  AttestationFacts,
  AttestationKey,
  CoverageFacts,
  CoverageKey,
  CoverageOnDays,
  CoverageTerms,
  CpasFacts,
  CpasKey,
  PayeeKey,
  PersonFacts,
  ProviderFacts,
} from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import { coverageFactsOf, cpasFactsOf, personFactsOf, providerFactsOf } from '../../../shared/testing/facts.builder'
import { addDays, type Day, day } from '../../../shared/values/day'
import { nissCheckDigits } from '../../../shared/values/niss'

/** A general practitioner, recognised and accredited. */
export const GP = '10001490004'
/** A general hospital. */
export const HOSPITAL = '71000436'
/** A physiotherapist, whose category is not in MediPrima yet. */
export const PHYSIO = '50000134527'
/** A specialist, who gives care in the hospital. */
export const SPECIALIST = '10020001580'
/** The CPAS that decides in these tests. */
export const CPAS = '0299990019'

/** Another CPAS. */
export const OTHER_CPAS = '0299991108'

const cpasFacts = (enterpriseNumber: string, name: string): CpasFacts =>
  cpasFactsOf({
    enterpriseNumber,
    names: { FR: `CPAS ${name}`, NL: `OCMW ${name}`, DE: `ÖSHZ ${name}`, EN: `CPAS ${name}` },
    address: 'Rue de l’Exemple 1, 1000 Bruxelles',
  })

/** A BIS number (sex known) of somebody born in 1990, by rank. */
export const nissOf = (rank: number): string => {
  const nine = `90${String(41 + Math.floor(rank / 20_000)).padStart(2, '0')}${String(1 + (Math.floor(rank / 900) % 28)).padStart(2, '0')}${String(1 + (rank % 900)).padStart(3, '0')}`
  return nine + nissCheckDigits(nine, false)
}

/** An id that stays the same for the same rank. */
export const personIdOf = (rank: number): string => `00000000-0000-7000-8000-${String(rank).padStart(12, '0')}`

/** A person of these tests. */
export const personFacts = (rank: number, more: Partial<PersonFacts> = {}): PersonFacts =>
  personFactsOf({
    id: personIdOf(rank),
    niss: nissOf(rank),
    lastName: 'Bah',
    firstNames: 'Aissatou',
    gender: 'FEMALE',
    birthDate: day('1990-01-01'),
    ...more,
  })

const everything = { from: day('2014-06-01'), to: null }
const provider = (
  inamiNumber: string,
  category: ProviderFacts['category'],
  participates = [everything],
): ProviderFacts =>
  providerFactsOf({
    inamiNumber,
    name: `Provider ${inamiNumber}`,
    category,
    qualificationCode: inamiNumber.slice(8) || null,
    insCode: '21004',
    iban: inamiNumber === GP ? 'BE68539007547034' : null,
    records: [{ period: everything, name: inamiNumber, category, qualificationCode: null }],
    participates,
  })

/** The terms of a coverage that takes everything. */
export const fullTerms = (more: Partial<CoverageTerms> = {}): CoverageTerms => ({
  careType: 'GENERAL_MEDICINE',
  period: { from: day('2026-01-01'), to: day('2026-12-31') },
  insurancePart: 'FULL',
  patientPart: 'FULL',
  supplements: 'NOTHING',
  patientPartMaxPerMonth: null,
  supplementMax: null,
  supplementTypes: [],
  agreement: false,
  prescriptionRequired: false,
  authorisedProviders: [],
  authorisedCompanies: [],
  ...more,
})

/** What the other subgraphs would say: tests change the answers as they need. */
export class Scenario {
  readonly persons = new Map<string, PersonFacts>()
  readonly providers = new Map<string, ProviderFacts>([
    [GP, provider(GP, 'GENERAL_PRACTITIONER')],
    [HOSPITAL, provider(HOSPITAL, 'HOSPITAL')],
    [SPECIALIST, provider(SPECIALIST, 'SPECIALIST', [])],
    [PHYSIO, provider(PHYSIO, 'PHYSIOTHERAPIST', [])],
  ])
  /** The register of CPAS. */
  readonly cpas = new Map<string, CpasFacts>([
    [CPAS, cpasFacts(CPAS, 'Ixelles')],
    [OTHER_CPAS, cpasFacts(OTHER_CPAS, 'Liège')],
  ])
  /** Why a provider is not paid now. */
  readonly leftOut = new Map<string, Finding[]>()
  /** What payment runs asked. */
  readonly payeesAsked: PayeeKey[] = []
  coverage: (key: CoverageKey) => Partial<CoverageFacts> = () => ({})
  attestation: (key: AttestationKey) => AttestationFacts = (key) => ({
    number: key.number,
    state: key.number ? 'COVERS' : 'NONE_RECORDED',
    findings: [],
  })

  constructor(persons = 3) {
    for (let rank = 1; rank <= persons; rank++) this.persons.set(nissOf(rank), personFacts(rank))
  }

  private readonly coverageOf = (key: CoverageKey): CoverageFacts => {
    const person = key.niss ? this.persons.get(key.niss) : undefined
    return coverageFactsOf({
      personId: person?.id ?? null,
      personIds: person?.ids ?? [],
      decisionNumber: '000000000017',
      decisionVersion: 2,
      cpas: CPAS,
      refundCode: 9008,
      coverageCode: '0000009008',
      state: { insurancePart: 1000, patientPart: 0 },
      terms: fullTerms({ careType: key.careType }),
      commitmentNumber: key.commitmentNumber ?? null,
      ...this.coverage(key),
    })
  }

  // As the owner of decisions answers: for care over several days also each of its days, here one by one.
  private readonly coverageOfDays = (key: CoverageKey): CoverageFacts => {
    const { on, until, ...care } = key
    const first = this.coverageOf({ ...care, on })
    if (!until || until <= on) return first
    // Longer than any real stay: one stretch of days.
    if (until > addDays(on, 4_000)) return { ...first, days: [{ ...first, from: on, to: until }] }
    const days: CoverageOnDays[] = []
    for (let day = on; day <= until; day = addDays(day, 1))
      days.push({ ...(day === on ? first : this.coverageOf({ ...care, on: day })), from: day, to: day })
    return { ...first, days }
  }

  /** The answers in the form that `createTestSubgraph` takes. */
  readonly services = {
    'beneficiary.persons': (keys: readonly ({ niss: string } | { id: string })[]) =>
      keys.map((key) =>
        'niss' in key
          ? (this.persons.get(key.niss) ?? null)
          : ([...this.persons.values()].find((person) => person.ids.includes(key.id)) ?? null),
      ),
    'decision.cpas': (keys: readonly CpasKey[]) =>
      keys.map((key) => ('enterpriseNumber' in key ? (this.cpas.get(key.enterpriseNumber) ?? null) : null)),
    'decision.registrations': (keys: readonly string[]) =>
      keys.map((key) => (this.cpas.has(key) ? { merger: this.cpas.get(key)?.merger ?? null } : null)),
    'decision.centres': (keys: readonly { cpas: string; on: Day }[]) =>
      keys.map(({ cpas, on }) => [
        cpas,
        ...[...this.cpas.values()]
          .filter(({ merger }) => merger?.successor === cpas && merger.from <= on)
          .map(({ enterpriseNumber }) => enterpriseNumber),
      ]),
    'provider.providers': (keys: readonly string[]) => keys.map((key) => this.providers.get(key) ?? null),
    'provider.payees': (keys: readonly PayeeKey[]) =>
      keys.map((key) => {
        const { provider } = key
        this.payeesAsked.push(key)
        const known = this.providers.get(provider)
        return known ? { name: known.name, iban: known.iban, leftOut: this.leftOut.get(provider) ?? [] } : null
      }),
    'decision.coverage': (keys: readonly CoverageKey[]) => keys.map(this.coverageOfDays),
    'attestation.coverage': (keys: readonly AttestationKey[]) => keys.map((key) => this.attestation(key)),
  }
}

/** A JSON file of one invoice with these lines. */
export const invoiceFileOf = (
  reference: string,
  lines: {
    code?: string
    performedOn?: Day | string
    claimed?: string
    quantity?: number
    performer?: string | null
  }[],
  more: { niss?: string; number?: string; provider?: string; issuedOn?: string; attestationNumber?: string } = {},
) => ({
  reference,
  provider: more.provider ?? GP,
  invoices: [
    {
      number: more.number ?? `F-${reference}`,
      niss: more.niss ?? nissOf(1),
      issuedOn: more.issuedOn ?? '2026-03-12',
      attestationNumber: more.attestationNumber ?? null,
      lines: lines.map((line) => ({
        code: line.code ?? '101076',
        performedOn: line.performedOn ?? '2026-03-10',
        claimed: line.claimed ?? '33.73',
        quantity: line.quantity ?? 1,
        performer:
          line.performer === undefined ? (more.provider?.startsWith(HOSPITAL) ? SPECIALIST : null) : line.performer,
      })),
    },
  ],
})
