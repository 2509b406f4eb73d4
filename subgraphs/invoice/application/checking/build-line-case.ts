import { type Cents, cents, ZERO } from '../../../../shared/values/cents'
import type { Day } from '../../../../shared/values/day'
import { birthBounds } from '../../../../shared/values/niss'
import type { ClaimedLine } from '../../domain/claimed-line'
import type { CoverageOfLine, LineCase } from '../../rules/line-case'
import { tariffOf } from '../../rules/tariff-rate.rule'
import type { CheckData } from './load-check-data'

/** What only our own database knows of a line. */
export interface StoredLineData {
  usedThisMonth: Cents
  duplicateIn: LineCase['duplicateIn']
  derogated: boolean
}

/** Nothing stored that touches the line. */
export const NO_STORED_DATA: StoredLineData = { usedThisMonth: ZERO, duplicateIn: null, derogated: false }

/** A line of an invoice with all that the rules need to know of it. */
export function buildLineCase(line: ClaimedLine, facts: CheckData, own: StoredLineData, receivedOn: Day): LineCase {
  const base = caseOfCare(line, facts, own)
  const asked: LineCase = {
    ...base,
    purpose: 'INVOICE',
    path: line.path,
    receivedOn,
    claimed: cents(line.claimed),
    nothingClaimed: claimsNothing(line),
    claimedFromState: line.claimedFromState === null ? null : cents(line.claimedFromState),
    amuFlag: line.amuFlag,
    declaredCoverageCode: line.coverageCode,
    declaredCpas: line.cpas,
    attestation: facts.attestationOf(line),
    problems: line.problems,
  }
  // eFact has no zone for the CPAS's share: the line claims the tariff, and the supplement where one is told.
  if (line.claimedFromState === null || line.supplement === null) return asked
  const tariff = tariffOf(asked)
  return tariff ? { ...asked, claimed: cents(tariff.honorarium * line.quantity + line.supplement) } : asked
}

// In eFact `claimed` is the three amounts together, which are zero one by one.
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
  | 'commitmentNumber'
  | 'decisionNumber'
  | 'decisionVersion'
  | 'attestationNumber'
>

/** Care that is asked about before or without an invoice. */
export function buildTarificationCase(
  line: Care & { path: string; claimed: Cents | null },
  facts: CheckData,
  own: StoredLineData,
  today: Day,
): LineCase {
  return {
    ...caseOfCare(line, facts, own),
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

function caseOfCare(line: Care, facts: CheckData, own: StoredLineData) {
  const item = facts.items.get(line.code) ?? null
  const person = facts.persons.get(line.niss)
  return {
    code: line.code,
    quantity: line.quantity,
    performedOn: line.performedOn,
    prescriber: line.prescriber,
    prescriptionNumber: line.prescriptionNumber,
    commitmentNamed: line.commitmentNumber !== null,
    decisionNamed: line.decisionNumber,
    attestationNamed: line.attestationNumber,
    item,
    tariffs: item?.tariffs ?? [],
    person: person ? { birthDate: person.birthDate, deathDate: person.deathDate } : null,
    birthInNumber: birthBounds(person?.niss ?? line.niss),
    provider: facts.provider,
    coverage: facts.coverageOf(line) as CoverageOfLine | null,
    ...own,
  }
}
