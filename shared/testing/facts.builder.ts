import type {
  CoverageFacts,
  CpasFacts,
  LineFacts,
  PaperCareFacts,
  PersonFacts,
  ProviderFacts,
} from '../inter-service/contracts'
import type { Finding } from '../rules/finding'
import { day } from '../values/day'

const PERSON = '0190f5b0-0000-7000-8000-000000000001'

/** A person with a BIS number, of whom nothing but a name is known. */
export const personFactsOf = (more: Partial<PersonFacts> = {}): PersonFacts => {
  const { id = PERSON, niss = '85410199775' } = more
  return {
    id,
    ids: [id],
    niss,
    numbers: [{ number: niss, kind: 'BIS', period: { from: day('2015-01-01'), to: null } }],
    lastName: 'Essai',
    firstNames: null,
    gender: 'UNKNOWN',
    birthDate: null,
    deathDate: null,
    residences: [],
    insurances: [],
    addresses: [],
    situationChanges: [],
    receptionCentre: [],
    household: [],
    ...more,
  }
}

/** A general practitioner who takes part in MediPrima; the record of all days has the name and category given. */
export const providerFactsOf = (more: Partial<ProviderFacts> = {}): ProviderFacts => {
  const { inamiNumber = '10001490004', category = 'GENERAL_PRACTITIONER', qualificationCode = null } = more
  const { name = inamiNumber } = more
  const always = { from: day('0001-01-01'), to: null }
  return {
    inamiNumber,
    name,
    category,
    qualificationCode,
    birthDate: null,
    insCode: null,
    iban: null,
    ibanToConfirm: null,
    records: [{ period: always, name, category, qualificationCode }],
    activeUntil: null,
    participates: [{ from: day('2014-06-01'), to: null }],
    admitsInsured: [],
    ...more,
  }
}

/** No coverage: no decision was found, and nothing is said against the care. */
export const coverageFactsOf = (more: Partial<CoverageFacts> = {}): CoverageFacts => ({
  personId: PERSON,
  personIds: [PERSON],
  decisionNumber: null,
  decisionVersion: null,
  cpas: null,
  insured: false,
  refundCode: null,
  coverageCode: null,
  amuAttestationRequired: false,
  state: null,
  terms: null,
  commitmentNumber: null,
  findings: [],
  ...more,
})

/** An accepted consultation of 5 March 2026 that requires an attestation and names none. */
export const lineFactsOf = (more: Partial<LineFacts> = {}): LineFacts => ({
  id: '0190f5b0-0000-7000-8000-0000000000a1',
  provider: '10001490004',
  personId: PERSON,
  careType: 'GENERAL_MEDICINE',
  performedOn: day('2026-03-05'),
  prescriber: null,
  invoicedOn: day('2026-03-06'),
  outcome: 'ACCEPTED',
  attestationNumber: null,
  attestationRequired: true,
  paid: false,
  ...more,
})

/** A consultation of 27.10 euros that the State pays whole and that requires no attestation. */
export const paperCareFactsOf = (more: Partial<PaperCareFacts> = {}): PaperCareFacts => ({
  careType: 'GENERAL_MEDICINE',
  prescriptionRequired: false,
  tariff: 2710,
  coveredBy: '0299990019',
  attestationRequired: false,
  attestation: null,
  state: 2710,
  accepted: false,
  ...more,
})

/** A CPAS without contact data, of the same name in every language. */
export const cpasFactsOf = (more: Partial<CpasFacts> = {}, name = 'CPAS Essai'): CpasFacts => ({
  enterpriseNumber: '0299990019',
  names: { FR: name, NL: name, DE: name, EN: name },
  address: null,
  email: null,
  phone: null,
  merger: null,
  ...more,
})

/** A finding of a rule that refuses. */
export const findingOf = (rule: string, more: Partial<Finding> = {}): Finding => ({
  rule,
  wording: null,
  code: null,
  severity: 'ERROR',
  path: null,
  facts: [],
  source: 'test',
  message: { FR: 'x', NL: 'x', DE: 'x', EN: 'x' },
  ...more,
})
