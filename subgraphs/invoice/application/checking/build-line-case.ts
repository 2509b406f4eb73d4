import { categoryOn } from '../../../../shared/inter-service/category-on'
import { type Cents, cents, ZERO } from '../../../../shared/values/cents'
import type { Day } from '../../../../shared/values/day'
import { birthBounds } from '../../../../shared/values/niss'
import type { ClaimedLine } from '../../domain/claimed-line'
import { claimInEfact } from '../../domain/efact-claim'
import { tariffsFor } from '../../domain/nomenclature'
import type { CoverageOfLine, LineCase } from '../../rules/line-case'
import { tariffOf } from '../../rules/tariff-rate.rule'
import type { CheckData } from './load-check-data'

/** The part of a case that only the invoice database has. */
export type StoredLineData = Pick<LineCase, 'usedThisMonth' | 'duplicateIn' | 'derogated'>

/** No stored data concerns the line. */
export const NO_STORED_DATA: StoredLineData = { usedThisMonth: ZERO, duplicateIn: null, derogated: false }

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
  const { claimedFromState, supplement, quantity } = line
  const tariff = tariffOf(lineCase)
  if (claimedFromState === null || supplement === null || !tariff) return lineCase
  const amounts = {
    stateShare: claimedFromState,
    patientShare: line.claimed - claimedFromState - supplement,
    supplement,
  }
  const { state, terms } = lineCase.coverage ?? {}
  return { ...lineCase, claimed: claimInEfact(tariff, quantity, amounts, state && terms ? { state, terms } : null) }
}

// In eFact `claimed` is the sum of three amounts, each of which must be zero.
const claimsNothing = ({ claimed, claimedFromState, supplement, credit }: ClaimedLine): boolean =>
  !credit && claimed === 0 && (claimedFromState ?? 0) === 0 && (supplement ?? 0) === 0

type Care = Pick<
  ClaimedLine,
  | 'niss'
  | 'code'
  | 'quantity'
  | 'performedOn'
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
  const coverage: CoverageOfLine | null = data.coverageOf(line)
  return {
    code: line.code,
    quantity: line.quantity,
    performedOn: line.performedOn,
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
    coverage,
    ...stored,
  }
}
