import { type Day, day } from '../../../shared/values/day'
import type { Coverage, DecisionContent } from '../domain/decision-content'
import type { SituationPeriod } from '../domain/situation'
import type { CoverageCase } from '../rules/coverage-case'
import type { DecisionCase, PersonCase } from '../rules/decision-case'

const full = { insurancePart: 1000, patientPart: 1000 }

/** A coverage with the default terms, recorded with the decision. */
export const coverageOf = (
  careType: Coverage['careType'],
  from: string,
  to: string,
  more: Partial<Coverage> = {},
): Coverage => ({
  careType,
  period: { from: day(from), to: day(to) },
  insurancePart: 'FULL',
  patientPart: 'NOTHING',
  supplements: 'NOTHING',
  patientPartMaxPerMonth: null,
  supplementMax: null,
  supplementTypes: [],
  agreement: false,
  prescriptionRequired: false,
  authorisedProviders: [],
  authorisedCompanies: [],
  restrictionGround: null,
  recordedOn: day('2026-03-12'),
  ...more,
})

/** A guarantee of general medicine from 1 March to 31 May 2026, decided on 12 March 2026. */
export const decisionContentOf = (more: Partial<DecisionContent> = {}): DecisionContent => ({
  kind: 'GUARANTEE',
  councilDate: day('2026-03-12'),
  decidedBy: 'COUNCIL',
  inquiry: { on: day('2026-03-10'), reference: null },
  validity: { from: day('2026-03-01'), to: day('2026-05-31') },
  judicialDecision: false,
  residenceStatus: 'ILLEGAL_STAY',
  insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
  incomeLevel: 'UP_TO_LIVING_WAGE',
  housingOffered: null,
  residenceInsCode: '21004',
  competenceGround: null,
  refundTerms: {
    refundCode: 9001,
    coverageCode: '0000009001',
    justification: { FR: 'a', NL: 'a', DE: 'a', EN: 'a' },
    legalStay: false,
    amuAttestationRequired: true,
    hospitalization: full,
    ambulatoryHospitalCare: full,
    otherCare: full,
  },
  coverages: [coverageOf('GENERAL_MEDICINE', '2026-03-01', '2026-05-31')],
  ownFunds: [],
  insuranceDueBy: null,
  insuranceDelayGrounds: null,
  ...more,
})

/** Differences of a test from the default case. */
export interface Difference extends Partial<Omit<DecisionCase, 'content' | 'previous' | 'person'>> {
  content?: Partial<DecisionContent>
  person?: Partial<PersonCase> | null
  /** The decision before the change: the default content with these differences. Absent: a new decision. */
  previous?:
    | (Partial<Omit<NonNullable<DecisionCase['previous']>, 'content'>> & { content?: Partial<DecisionContent> })
    | null
}

/** A person whose registers report nothing special. */
const personCaseOf = (more: Partial<PersonCase> = {}): PersonCase => ({
  deathDate: null,
  insured: [],
  receptionCentre: [],
  situations: [],
  situationChanges: [],
  ...more,
})

/** A person in legal stay who is insurable until `dueBy` at the latest, on the given days. */
export const insurableOn = (period: { from: Day; to: Day | null }, dueBy: string): SituationPeriod => ({
  residenceStatus: 'LEGAL_STAY',
  register: 'FOREIGNERS',
  allocationInsCode: null,
  insuranceStatus: 'INSURABLE',
  insuranceDueBy: day(dueBy),
  period,
})

/** The case of a new decision of the CPAS 0299990019, decided and recorded on 12 March 2026. */
export function decisionCaseOf({ content: difference, previous, person, ...more }: Difference = {}): DecisionCase {
  const content = decisionContentOf(difference)
  const before = decisionContentOf(previous?.content)
  return {
    today: day('2026-03-12'),
    cpas: { enterpriseNumber: '0299990019', insCodes: ['21004', '21013'] },
    person: person === null ? null : personCaseOf(person),
    content,
    terms: [{ period: days('0001-01-01', null), terms: content.refundTerms }],
    follows: null,
    previous: previous
      ? {
          terms: [{ period: days('0001-01-01', null), terms: before.refundTerms }],
          cpas: '0299990019',
          version: 1,
          suspendedSince: null,
          recordedOn: day('2026-03-12'),
          ...previous,
          content: before,
        }
      : null,
    expectedVersion: null,
    others: [],
    sharedDays: null,
    stopWindow: null,
    extensionFrom: null,
    grounds: [],
    processesMutation: false,
    insuredAdmittedFrom: null,
    insuredWithoutTerms: null,
    ...more,
  }
}

/** The case of covered general medicine on 12 March 2026 by a general practitioner. */
export const coverageCaseOf = (more: Partial<CoverageCase> = {}): CoverageCase => ({
  careType: 'GENERAL_MEDICINE',
  on: day('2026-03-12'),
  person: { deathDate: null, insured: [] },
  everDecided: true,
  decision: {
    number: '000000000196',
    suspendedSince: null,
    coverage: { period: { from: day('2026-03-01'), to: day('2026-05-31') }, authorisedProviders: [] },
  },
  provider: {
    number: '10001490004',
    category: 'GENERAL_PRACTITIONER',
    participates: [{ from: day('2017-10-01'), to: null }],
    activeUntil: null,
  },
  committed: false,
  insuredAdmitted: false,
  ...more,
})

/** A period of days. */
export const days = (from: string, to: string | null): { from: Day; to: Day | null } => ({
  from: day(from),
  to: to === null ? null : day(to),
})
