import type { PaperCareFacts } from '../../../shared/inter-service/contracts'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type Cents, cents, ZERO } from '../../../shared/values/cents'
import type { Day } from '../../../shared/values/day'
import { maySamePatient, patientOf } from '../domain/paper-patient'
import type { PaperInvoiceVerdictEntity, VerdictCause } from '../persistence/paper-invoice-verdict.entity'
import { claimsOf, type RefundClaim } from '../persistence/paper-verdict.repository'
import { phasesOfList } from '../persistence/phase.repository'
import type { RegisteredProvider } from '../persistence/provider.repository'
import { type BillingCase, type BillingSituation, billingCaseOn } from '../rules/billing-case'
import { evaluatePaperInvoice, type PaperInvoiceVerdict } from '../rules/evaluate-paper-invoice'
import type { PaperLineCase } from '../rules/paper-invoice-case'
import type { ClaimedPaperLine } from './paper-invoice-input'

/** A paper invoice to evaluate, recorded or not. */
export interface ClaimedInvoice {
  /** Null: not recorded. */
  id: string | null
  cpas: string
  provider: RegisteredProvider
  /** Null: a patient without a number. */
  person: { id: string; ids: readonly string[]; niss: string } | null
  personName: string | null
  issuedOn: Day
  amount: Cents
  situation: BillingSituation
  justification: string
  attestationHeld: boolean
  attestationNumber: string | null
  inspectionAccepted: boolean | null
  lines: readonly ClaimedPaperLine[]
}

/** What an invoice is evaluated by, fetched before the transaction: the other subgraphs are not asked while a connection is held. */
export interface PaperSources {
  billing: BillingCase
  /** The centres on whose decisions the CPAS acts: itself, and those that merged into it. */
  centres: readonly string[]
  care: readonly PaperCareFacts[]
}

/** Fetches what an invoice is evaluated by. `manager`: that of the transaction, inside one. */
export async function loadPaperSources(
  invoice: ClaimedInvoice,
  context: SubgraphContext,
  manager = context.db.manager,
): Promise<PaperSources> {
  const { provider, person, situation, issuedOn, attestationNumber, lines } = invoice
  const phases = await phasesOfList(context.db, provider.phaseListId, manager)
  const billing = billingCaseOn(provider, phases, situation, issuedOn)
  if (!person || lines.length === 0) return { billing, centres: [], care: [] }
  const key = {
    provider: provider.inamiNumber,
    niss: person.niss,
    issuedOn,
    attestationNumber,
    newborn: situation === 'NEWBORN',
    lines: lines.map(({ code, performedOn, quantity, claimedCents, prescriber }) => ({
      code,
      performedOn,
      quantity,
      prescriber,
      claimed: claimedCents,
    })),
  }
  const [[care = []], [centres = [invoice.cpas]]] = await Promise.all([
    context.services.fetch('invoice.paperCare', [key]),
    context.services.fetch('decision.centres', [{ cpas: invoice.cpas, on: context.today }]),
  ])
  return { billing, centres, care }
}

/** Evaluates an invoice. In a transaction that holds the lock of the provider, no other invoice can claim the same care meanwhile. */
export async function evaluateClaimedInvoice(
  tx: Parameters<typeof claimsOf>[0],
  invoice: ClaimedInvoice,
  { billing, centres, care }: PaperSources,
): Promise<PaperInvoiceVerdict & { attestation: string | null; claims: RefundClaim[] }> {
  const isClaimed = await claimedByOthers(tx, invoice)
  const lines = invoice.lines.map((line, i) => lineCase(line, i, care[i], isClaimed(line)))
  const { issuedOn, amount, justification, attestationHeld, attestationNumber, inspectionAccepted } = invoice
  const verdict = evaluatePaperInvoice({
    ...billing,
    centres,
    issuedOn,
    amount,
    justification,
    attestationHeld,
    attestationNumber,
    inspectionAccepted,
    lines,
    hasNumber: invoice.person !== null,
  })
  const found = attestationNumber === null ? (lines.find(({ attestation }) => attestation)?.attestation ?? null) : null
  return { ...verdict, attestation: found, claims: verdict.refundable ? claimsOfInvoice(invoice) : [] }
}

/** The row of a verdict. */
export const toVerdictRow = (
  id: string,
  amountCents: Cents,
  verdict: Awaited<ReturnType<typeof evaluateClaimedInvoice>>,
  cause: VerdictCause,
  now: string,
): Omit<PaperInvoiceVerdictEntity, 'number'> => ({
  paperInvoiceId: id,
  amountCents,
  refundable: verdict.refundable,
  refundedCents: verdict.refunded,
  lineRefunds: verdict.lineRefunds,
  attestationNumber: verdict.attestation,
  findings: verdict.findings,
  applied: verdict.applied,
  cause,
  judgedAt: new Date(now),
})

function lineCase(
  { code, performedOn, claimedCents, prescriptionNumber }: ClaimedPaperLine,
  rank: number,
  facts: PaperCareFacts | undefined,
  isClaimedOnPaper: boolean,
): PaperLineCase {
  return {
    path: `lines.${rank}`,
    code,
    performedOn,
    claimed: claimedCents,
    prescriptionNumber,
    careType: facts?.careType ?? null,
    prescriptionRequired: facts?.prescriptionRequired ?? false,
    tariff: facts?.tariff == null ? null : cents(facts.tariff),
    coveredBy: facts?.coveredBy ?? null,
    attestationRequired: facts?.attestationRequired ?? false,
    attestation: facts?.attestation ?? null,
    state: facts ? cents(facts.state) : ZERO,
    duplicate: facts?.accepted ? 'electronic' : isClaimedOnPaper ? 'paper' : null,
  }
}

// Whether another refundable paper invoice has the care of a line.
async function claimedByOthers(
  tx: Parameters<typeof claimsOf>[0],
  { id, provider, person, personName, situation, lines }: ClaimedInvoice,
): Promise<(line: ClaimedPaperLine) => boolean> {
  if (!person || lines.length === 0) return () => false
  const days = [...new Set(lines.map(({ performedOn }) => performedOn))]
  const claims = await claimsOf(tx, provider.providerKey, person.ids, days)
  const patient = patientOf(situation, personName)
  const others = claims.filter((claim) => claim.paper_invoice_id !== id && maySamePatient(claim.patient, patient))
  return ({ code, performedOn }) => others.some((claim) => claim.code === code && claim.performed_on === performedOn)
}

function claimsOfInvoice({ provider, person, personName, situation, lines }: ClaimedInvoice): RefundClaim[] {
  if (!person) return []
  const claim = { providerKey: provider.providerKey, personId: person.id, patient: patientOf(situation, personName) }
  const care = new Map(lines.map(({ code, performedOn }) => [`${code}|${performedOn}`, { code, performedOn }]))
  return [...care.values()].map((one) => ({ ...claim, ...one }))
}
