import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import type { AcceptedCare } from '../domain/accepted-care'
import type { Tariff } from '../domain/nomenclature'
import type { SupportTerms } from '../domain/support-terms'
import type { CoverageOfLine, LineCase } from '../rules/line-case'
import { careOfPerson } from '../rules/line-days'

/** Terms that take everything but supplements. */
export const supportTermsOf = (more: Partial<SupportTerms> = {}): SupportTerms => ({
  careType: 'GENERAL_MEDICINE',
  insurancePart: 'FULL',
  patientPart: 'FULL',
  supplements: 'NOTHING',
  patientPartMaxPerMonth: null,
  supplementMax: null,
  prescriptionRequired: false,
  ...more,
})

/** A coverage by which the State pays the insurance part. */
export const coverageOf = (more: Partial<CoverageOfLine> = {}): CoverageOfLine => ({
  decisionNumber: '000000000017',
  decisionVersion: 1,
  cpas: '0299990019',
  refundCode: 9008,
  coverageCode: '0000009008',
  amuAttestationRequired: false,
  state: { insurancePart: 1000, patientPart: 0 },
  terms: supportTermsOf(),
  commitmentNumber: null,
  findings: [],
  problems: [],
  ...more,
})

/** The tariff of 2026: 27.73 + 6.00. */
export const tariffFactsOf = (more: Partial<Tariff> = {}): Tariff => ({
  basis: 'FIXED',
  provider: null,
  period: { from: day('2026-01-01'), to: null },
  minAge: null,
  maxAge: null,
  preferentialRate: false,
  globalMedicalFile: false,
  honorarium: cents(3373),
  insurancePart: cents(2773),
  patientPart: cents(600),
  ...more,
})

/** A consultation of 10 March 2026 by a general practitioner, received on 12 March 2026: nothing is wrong with it. */
export const lineCaseOf = (more: Partial<LineCase> = {}): LineCase => ({
  purpose: 'INVOICE',
  path: 'invoices.0.lines.0',
  code: '101076',
  quantity: 1,
  performedOn: day('2026-03-10'),
  performedUntil: null,
  invoiceId: 'INVOICE',
  stay: null,
  receivedOn: day('2026-03-12'),
  claimed: cents(3373),
  nothingClaimed: false,
  claimedFromState: null,
  amuFlag: null,
  declaredCoverageCode: null,
  declaredCpas: null,
  prescriber: null,
  prescriptionNumber: null,
  performer: null,
  lumpSumRecord: false,
  commitmentNamed: false,
  decisionNamed: null,
  attestationNamed: null,
  item: {
    code: '101076',
    careType: 'GENERAL_MEDICINE',
    prescriptionRequired: false,
    inEfact: true,
    categories: ['GENERAL_PRACTITIONER'],
    byDay: false,
    maxPerDay: null,
    notWith: [],
  },
  tariffs: [tariffFactsOf()],
  person: { birthDate: day('1990-01-01'), deathDate: null },
  birthInNumber: null,
  provider: { category: 'GENERAL_PRACTITIONER', participates: [{ from: day('2017-10-01'), to: null }] },
  providerKey: '10001490004',
  coverage: coverageOf(),
  usedByMonth: new Map(),
  attestation: null,
  acceptedCare: [],
  derogations: [],
  problems: [],
  ...more,
})

/** The care of `lineCaseOf` that is accepted already: on another invoice of an earlier file, unless said. */
export const acceptedCareOf = (more: Partial<AcceptedCare> = {}): AcceptedCare => ({
  ...careOfPerson(lineCaseOf()),
  id: 'ACCEPTED',
  invoiceId: 'ANOTHER',
  inSameFile: false,
  ...more,
})
