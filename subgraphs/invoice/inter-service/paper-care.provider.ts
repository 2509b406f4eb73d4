import type {
  CoverageFacts,
  PaperCareFacts,
  PaperCareKey,
  PaperCareLine,
} from '../../../shared/inter-service/contracts'
import { hasError } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents } from '../../../shared/values/cents'
import { ageOn, type Day } from '../../../shared/values/day'
import { buildTarificationCase, NO_STORED_DATA } from '../application/checking/build-line-case'
import { type CheckData, loadCheckData } from '../application/checking/load-check-data'
import { acceptedShares } from '../application/evaluate-line'
import { careAccepted } from '../persistence/accepted-care.repository'
import type { LineCase } from '../rules/line-case'
import { tariffOfLine } from '../rules/price-of-line'

/**
 * What is known of the lines of a paper invoice. The State's share is that of an electronic line, whatever the category of the
 * provider: who takes part in MediPrima does not matter on paper.
 */
export async function answerPaperCare(key: PaperCareKey, context: SubgraphContext): Promise<PaperCareFacts[]> {
  const { provider, niss, issuedOn, attestationNumber } = key
  const lines = key.lines.map((line, i) => ({
    ...line,
    niss,
    attestationNumber,
    path: `lines.${i}`,
    invoiceId: 'paper',
    claimed: cents(line.claimed),
    performedUntil: null,
    performer: null,
    prescriptionNumber: null,
    lumpSumRecord: false,
    commitmentNumber: null,
    decisionNumber: null,
    decisionVersion: null,
  }))
  const data = await loadCheckData({ ...context, provider, receivedOn: issuedOn, withAttestations: true }, lines)
  const personIds = data.persons.get(niss)?.ids ?? []
  const accepted = await careAccepted(
    context.db,
    lines.map(({ code, performedOn }) => ({ provider, personIds: [...personIds], code, performedOn })),
  )
  return lines.map((line, i) => {
    const coverage = data.coverageOf(line)
    const attestation = data.attestationOf(line)
    const lineCase = buildTarificationCase(line, data, NO_STORED_DATA, issuedOn)
    const priced = key.newborn ? { ...lineCase, ...birthOfNewborn(line, data, niss) } : lineCase
    const coveredBy = coveringCpas(coverage)
    return {
      careType: lineCase.item?.careType ?? null,
      prescriptionRequired: lineCase.item?.prescriptionRequired ?? false,
      tariff: tariffOfLine(priced),
      coveredBy,
      attestationRequired: coverage?.amuAttestationRequired ?? false,
      attestation: attestation?.state === 'COVERS' ? attestation.number : null,
      state: coveredBy === null ? 0 : (acceptedShares(priced)?.state ?? 0),
      accepted: accepted[i] ?? false,
    }
  })
}

// Whether the category of the provider takes part in MediPrima is a question of electronic invoices only.
function coveringCpas(coverage: CoverageFacts | null): string | null {
  const findings = (coverage?.findings ?? []).filter(({ rule }) => rule !== 'COV-PROVIDER-NOT-IN-PHASE')
  return hasError(findings) ? null : (coverage?.cpas ?? null)
}

// Tariffs by age: a newborn is younger than one year, also if the number is the mother's.
function birthOfNewborn(
  { performedOn }: PaperCareLine,
  { persons }: CheckData,
  niss: string,
): Partial<Pick<LineCase, 'person'>> {
  const { birthDate = null, deathDate = null } = persons.get(niss) ?? {}
  const isOwnBirth = birthDate !== null && birthDate <= performedOn && ageOn(birthDate, performedOn) < 1
  return isOwnBirth ? {} : { person: { birthDate: performedOn satisfies Day, deathDate } }
}
