import { categoryOn } from '../../../../shared/inter-service/category-on'
import type { CoverageFacts } from '../../../../shared/inter-service/contracts'
import { type Cents, cents } from '../../../../shared/values/cents'
import type { Day } from '../../../../shared/values/day'
import { providerKey } from '../../../../shared/values/inami-number'
import { birthBounds } from '../../../../shared/values/niss'
import type { ClaimedLine } from '../../domain/claimed-line'
import { claimInEfact } from '../../domain/efact-claim'
import { tariffsFor } from '../../domain/nomenclature'
import { findingsOfDays } from '../../rules/coverage-findings'
import { refusalsOfCoverage } from '../../rules/deceased.rule'
import type { CoverageOfLine, LineCase } from '../../rules/line-case'
import { tariffOfLine } from '../../rules/price-of-line'
import { tariffOf } from '../../rules/tariff-rate.rule'
import type { CheckData } from './load-check-data'

/** The part of a case that only the invoice database has. */
export type StoredLineData = Pick<LineCase, 'usedByMonth' | 'acceptedCare' | 'derogations' | 'stay'>

/** No stored data concerns the line. */
export const NO_STORED_DATA: StoredLineData = {
  usedByMonth: new Map(),
  acceptedCare: [],
  derogations: [],
  stay: null,
}

/** The case of an invoiced line. */
export function buildLineCase(line: ClaimedLine, data: CheckData, stored: StoredLineData, receivedOn: Day): LineCase {
  const lineCase: LineCase = {
    ...caseOfCare(line, data, stored),
    purpose: 'INVOICE',
    path: line.path,
    receivedOn,
    claimed: cents(line.claimed),
    nothingClaimed: claimsNothing(line),
    claimedFromState: line.claimedFromState === null ? null : cents(line.claimedFromState),
    amuFlag: line.amuFlag,
    declaredCoverageCode: line.coverageCode,
    declaredCpas: line.cpas,
    attestation: data.attestationOf(line),
    problems: line.problems,
  }
  const { claimedFromState, supplement } = line
  const tariff = tariffOf(lineCase, line.performedOn)
  const total = tariffOfLine(lineCase)
  if (claimedFromState === null || supplement === null || !tariff || total === null) return lineCase
  const amounts = {
    stateShare: claimedFromState,
    patientShare: line.claimed - claimedFromState - supplement,
    supplement,
  }
  // Without a right to the care no terms apply: the sum of what the record claims tells nothing of the decision.
  const { state, terms } = refusalsOfCoverage(lineCase).length === 0 ? (lineCase.coverage ?? {}) : {}
  return {
    ...lineCase,
    claimed: claimInEfact(
      { basis: tariff.basis, honorarium: total },
      1,
      amounts,
      state && terms ? { state, terms } : null,
    ),
  }
}

// In eFact `claimed` is the sum of three amounts, each of which must be zero.
const claimsNothing = ({ claimed, claimedFromState, supplement, credit }: ClaimedLine): boolean =>
  !credit && claimed === 0 && (claimedFromState ?? 0) === 0 && (supplement ?? 0) === 0

type Care = Pick<
  ClaimedLine,
  | 'niss'
  | 'code'
  | 'quantity'
  | 'invoiceId'
  | 'performedOn'
  | 'performedUntil'
  | 'prescriber'
  | 'prescriptionNumber'
  | 'performer'
  | 'lumpSumRecord'
  | 'commitmentNumber'
  | 'decisionNumber'
  | 'decisionVersion'
  | 'attestationNumber'
>

/** The case of care to tarify, before or without an invoice. */
export function buildTarificationCase(
  line: Care & { path: string; claimed: Cents | null },
  data: CheckData,
  stored: StoredLineData,
  today: Day,
): LineCase {
  return {
    ...caseOfCare(line, data, stored),
    purpose: 'TARIFICATION',
    path: line.path,
    receivedOn: today,
    claimed: line.claimed,
    nothingClaimed: line.claimed === 0,
    claimedFromState: null,
    amuFlag: null,
    declaredCoverageCode: null,
    declaredCpas: null,
    attestation: null,
    problems: [],
  }
}

function performerOfCase({ performer, performedOn }: Care, data: CheckData): LineCase['performer'] {
  if (!performer) return null
  const facts = data.performer(performer)
  return { number: performer, category: facts && categoryOn(facts, performedOn) }
}

function caseOfCare(line: Care, data: CheckData, stored: StoredLineData) {
  const item = data.items.get(line.code) ?? null
  const person = data.persons.get(line.niss)
  const coverage = coverageOfLine(data.coverageOf(line), line)
  return {
    code: line.code,
    quantity: line.quantity,
    performedOn: line.performedOn,
    performedUntil: line.performedUntil,
    invoiceId: line.invoiceId,
    prescriber: line.prescriber,
    prescriptionNumber: line.prescriptionNumber,
    performer: performerOfCase(line, data),
    lumpSumRecord: line.lumpSumRecord ?? false,
    commitmentNamed: line.commitmentNumber !== null,
    decisionNamed: line.decisionNumber,
    attestationNamed: line.attestationNumber,
    item,
    tariffs: tariffsFor(item?.tariffs ?? [], data.providerNumber),
    person: person ? { birthDate: person.birthDate, deathDate: person.deathDate } : null,
    birthInNumber: birthBounds(person?.niss ?? line.niss),
    provider: data.provider && {
      category: categoryOn(data.provider, line.performedOn),
      participates: data.provider.participates,
    },
    providerKey: providerKey(data.providerNumber),
    coverage,
    ...stored,
  }
}

// The findings of care over several days are those of all its days.
function coverageOfLine(
  coverage: CoverageFacts | null,
  { performedOn, performedUntil }: Pick<Care, 'performedOn' | 'performedUntil'>,
): CoverageOfLine | null {
  if (!coverage || performedUntil === null) return coverage
  return {
    ...coverage,
    findings: findingsOfDays(coverage.days ?? [{ from: performedOn, findings: coverage.findings }]),
  }
}
