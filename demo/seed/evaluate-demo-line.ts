import { type Cents, cents, ZERO } from '../../shared/values/cents'
import type { Day, Month } from '../../shared/values/day'
import { providerKey } from '../../shared/values/inami-number'
import { birthBounds } from '../../shared/values/niss'
import { includes } from '../../shared/values/period'
import { shareFor } from '../../subgraphs/decision/domain/decision-content'
import { evaluateLine } from '../../subgraphs/invoice/application/evaluate-line'
import type { AcceptedCare } from '../../subgraphs/invoice/domain/accepted-care'
import type { CoverageOfLine, LineCase } from '../../subgraphs/invoice/rules/line-case'
import { careOfPerson } from '../../subgraphs/invoice/rules/line-days'
import type { DemoLine } from './care'
import type { DemoPrices } from './prices'

/** A line to evaluate. `claimed` is in cents; null: the tariff. `excess` is added to it. */
export interface DemoClaim extends Omit<DemoLine, 'id' | 'attestationRequired' | 'checked' | 'waiting'> {
  claimed: number | null
  excess: number
}

/** Evaluates the lines of a decision by the rules of invoices; each one counts what those before it use of a monthly maximum. */
export class DemoLineEvaluator {
  private readonly used = new Map<string, Map<Month, Cents>>()

  constructor(
    private readonly prices: DemoPrices,
    private readonly deathDate: Day | null,
  ) {}

  /** The evaluated line. `accepted` is care of the person that was accepted before. */
  evaluate(
    claim: DemoClaim,
    accepted: readonly AcceptedCare[] = [],
  ): Pick<DemoLine, 'attestationRequired' | 'checked'> {
    const lineCase = this.caseOf(claim, accepted)
    const checked = evaluateLine(lineCase)
    if (checked.outcome !== 'REJECTED') {
      const used = this.usedOf(claim.careType)
      for (const [month, part] of Object.entries(checked.shares.cpasPatientPartByMonth))
        used.set(month as Month, cents((used.get(month as Month) ?? ZERO) + part))
    }
    return { attestationRequired: lineCase.coverage?.amuAttestationRequired ?? false, checked }
  }

  /** The care of a line, as it counts for later lines of the person. */
  acceptedCareOf(claim: DemoClaim): AcceptedCare {
    return {
      ...careOfPerson(this.caseOf(claim, [])),
      id: claim.invoiceKey,
      invoiceId: claim.invoiceKey,
      inSameFile: false,
    }
  }

  private usedOf(careType: string): Map<Month, Cents> {
    const known = this.used.get(careType) ?? new Map<Month, Cents>()
    this.used.set(careType, known)
    return known
  }

  private caseOf(claim: DemoClaim, acceptedCare: readonly AcceptedCare[]): LineCase {
    const { decision, provider, code, performer, on, until, quantity, commitment, attestation } = claim
    const coverage = coverageOf(claim)
    const tariffs = this.prices.tariffsFor(code, provider.number)
    const tariff = tariffs.find((one) => includes(one.period, on) && !one.preferentialRate && !one.globalMedicalFile)
    return {
      purpose: 'INVOICE',
      path: 'input.invoices.0.lines.0',
      code,
      quantity,
      performedOn: on,
      performedUntil: until,
      invoiceId: `${provider.number}|${claim.receivedOn}|${claim.invoiceKey}`,
      stay: claim.stay,
      receivedOn: claim.receivedOn,
      claimed: cents((claim.claimed ?? (tariff?.honorarium ?? 3000) * quantity) + claim.excess),
      nothingClaimed: false,
      claimedFromState: null,
      amuFlag: null,
      declaredCoverageCode: null,
      declaredCpas: null,
      prescriber: null,
      prescriptionNumber: null,
      performer: performer && { number: performer.number, category: performer.category },
      lumpSumRecord: false,
      commitmentNamed: commitment !== null,
      decisionNamed: null,
      attestationNamed: attestation?.number ?? null,
      item: this.prices.itemOf(code),
      tariffs,
      person: { birthDate: decision.person.birthDate, deathDate: this.deathDate },
      birthInNumber: birthBounds(decision.person.niss),
      provider: { category: provider.category, participates: [{ from: '2014-06-01' as Day, to: null }] },
      providerKey: providerKey(provider.number),
      coverage,
      usedByMonth: this.usedOf(claim.careType),
      attestation: coverage.amuAttestationRequired
        ? { number: attestation?.number ?? null, state: attestation ? 'COVERS' : 'NONE_RECORDED' }
        : null,
      acceptedCare,
      derogations: [],
      problems: [],
    }
  }
}

function coverageOf({ decision, version, careType, commitment }: DemoClaim): CoverageOfLine {
  const { content } = decision.versions[version - 1]!
  const refund = content.refundTerms!
  return {
    decisionNumber: decision.number,
    decisionVersion: version,
    cpas: decision.person.cpas.enterpriseNumber,
    refundCode: refund.refundCode,
    coverageCode: refund.coverageCode,
    amuAttestationRequired: refund.amuAttestationRequired,
    state: shareFor(refund, careType),
    terms: content.coverages.find((cover) => cover.careType === careType)!,
    commitmentNumber: commitment?.number ?? null,
    findings: [],
  }
}
