import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { type Cents, cents, formatEuro } from '../../../shared/values/cents'
import { type Month, monthOf } from '../../../shared/values/day'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { brusselsDay } from '../../../shared/values/instant'
import { daysOfCare } from '../domain/care-days'
import type { CostSplit } from '../domain/cost-split'
import type { LineOutcome } from '../domain/line-outcome'
import { linkLineToAttestation, lockAttestations } from '../persistence/attestation-lock.repository'
import { formatMonthKey, insertEvents, isCareCollision, readMonthlyUsage } from '../persistence/checking.repository'
import type { InvoiceLineEntity } from '../persistence/invoice-line.entity'
import { lockLine } from '../persistence/line.repository'
import { paymentsById } from '../persistence/payment.repository'
import {
  addFinding,
  lockFileOfLine,
  pendingConfirmationOf,
  saveConfirmation,
  writeDecision,
} from '../persistence/review.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'
import { attestationOnPaper } from '../rules/attestation-on-paper.rule'
import { fourEyes } from '../rules/four-eyes.rule'
import type { LineCase } from '../rules/line-case'
import { lineDuplicate } from '../rules/line-duplicate.rule'
import { linePaid } from '../rules/line-paid.rule'
import { stayOverlap } from '../rules/stay-overlap.rule'
import { tariffPeriod } from '../rules/tariff-period.rule'
import { zero } from '../rules/zero.rule'
import { publishAcceptedCare, publishWithdrawnCare } from './care-events'
import { loadAcceptedCare } from './checking/accepted-care'
import { buildLineCase, NO_STORED_DATA } from './checking/build-line-case'
import { lockCare } from './checking/check-lines'
import { claimedLineOf } from './checking/claimed-line'
import { loadCheckData } from './checking/load-check-data'
import { limitedMonthsOf } from './checking/month-keys'
import { parseText } from './checking/parse-invoice-file'
import { acceptedShares, noAmounts } from './evaluate-line'
import { toAccessRecords } from './read-with-access-log'

const MAX_REMARK_LENGTH = 2_000

/** The line, or null and the findings that refuse the decision. */
export interface LineResult {
  line: InvoiceLineEntity | null
  findings: Finding[]
}

/** A decision of a person at CAAMI on a line. */
export interface LineDecision {
  id: string
  /** The outcome that the person saw. */
  expectedOutcome: LineOutcome
  outcome: LineOutcome
  remark: string
}

/**
 * Decides on a line that waits for review, or overturns the outcome of a line that is not paid.
 * @throws BAD_USER_INPUT; NOT_FOUND; CONFLICT if the line has another outcome by now or a credit note cancelled it.
 */
export async function decideLine(decision: LineDecision, context: SubgraphContext): Promise<LineResult> {
  const { id, outcome, remark } = decision
  if (outcome === 'WAITING') throw badInput('outcome', 'A decision accepts, reduces or rejects: use selectForReview.')
  parseText(remark, 'remark', MAX_REMARK_LENGTH)
  if (!isUuid(id)) throw notFound('The invoice line')
  const attempt = () => inTransaction(context.db, (tx) => decideInTransaction(tx, decision, context))
  try {
    return await attempt()
  } catch (error) {
    if (!isCareCollision(error)) throw error
  }
  // Colliding care was accepted meanwhile: it is visible now, and the rules report it.
  return attempt().catch((error) => {
    if (!isCareCollision(error)) throw error
    throw conflict('Care of these days was accepted on another line meanwhile. Reload the line and retry.')
  })
}

async function decideInTransaction(tx: Tx, decision: LineDecision, context: SubgraphContext): Promise<LineResult> {
  const { id, expectedOutcome, outcome, remark } = decision
  await lockFileOfLine(tx.manager, id)
  const line = await lockLine(tx.manager, id)
  if (!line) throw notFound('The invoice line')
  if (line.outcome !== expectedOutcome)
    throw conflict(`The outcome of the line is ${line.outcome} by now, not ${expectedOutcome}. Reload it and retry.`)
  if (line.credit || line.creditedBy)
    throw conflict('A credit note cancelled the line: there is nothing left to decide.')
  if (line.paymentId) return refusedBy(await paidFinding(tx, line, line.paymentId, context))
  // An accepted line that claims nothing would make the real one a duplicate.
  if (outcome !== 'REJECTED' && line.rules.includes(zero.id))
    return { line: null, findings: line.findings.filter(({ rule }) => rule === zero.id) }
  // Care that ends before it begins has no days.
  if (outcome !== 'REJECTED' && line.performedUntil !== null && line.performedUntil < line.performedOn)
    return { line: null, findings: line.findings.filter(({ rule }) => rule === tariffPeriod.id) }
  const lineCase = outcome === 'REJECTED' ? null : await currentCase(tx, context, line)
  const collisions = lineCase ? careCollisions(lineCase) : []
  if (collisions.length > 0) return { line: null, findings: collisions }
  const shares = lineCase ? (storedShares(line) ?? acceptedShares(lineCase)) : noAmounts(line.claimedCents)
  // Without a tariff or a coverage the shares cannot be computed: the findings say what is missing.
  if (!shares) return { line: null, findings: line.findings.filter((finding) => finding.severity === 'ERROR') }
  // No line is accepted on an attestation that does not exist or is revoked.
  const missing = lineCase ? (attestationCoversCare.apply(lineCase, line.receivedOn)?.findings ?? []) : []
  if (missing.length > 0) return { line: null, findings: missing }
  const confirmation = outcome === 'REJECTED' ? null : await applyFourEyes(tx, context, line, outcome)
  if (confirmation?.severity === 'ERROR') return refusedBy(confirmation)
  const making = { at: context.now, by: context.caller, remark }
  if (!confirmation) await writeDecision(tx.manager, line, outcome, shares, lineCase?.coverage ?? null, making)
  if (!confirmation && outcome !== 'REJECTED') await publishAcceptedCare(tx, [line], context.now)
  if (outcome === 'REJECTED' && line.wasAccepted) await publishWithdrawnCare(tx, [line], context.now)
  if (lineCase) await linkCurrentAttestation(tx, line, lineCase)
  await insertEvents(tx, [id], context.now, context.caller, remark)
  await logAccess(tx, context, toAccessRecords([line]), 'WRITE')
  const decided = await lockLine(tx.manager, id)
  const cpas = decided?.wasAccepted ? decided.cpas : null
  const change = { kind: 'InvoiceLineDecided', subject: id, provider: providerKey(line.provider), cpas }
  await recordChange(tx, change, context.now)
  return { line: decided, findings: confirmation ? [confirmation] : [] }
}

const refusedBy = (finding: Finding): LineResult => ({ line: null, findings: [finding] })

// A person who overturns an outcome does not make a day of care payable twice.
const careCollisions = (lineCase: LineCase): Finding[] =>
  [stayOverlap, lineDuplicate].flatMap((rule) =>
    (rule.apply(lineCase, lineCase.receivedOn)?.findings ?? []).map((finding) => ({ ...finding, path: null })),
  )

async function paidFinding(
  tx: Tx,
  line: InvoiceLineEntity,
  paymentId: string,
  { today }: SubgraphContext,
): Promise<Finding> {
  const [payment] = await paymentsById(tx.manager, [paymentId])
  const paidOn = payment?.executedOn ?? brusselsDay(line.receivedAt)
  return linePaid.createFinding({ path: 'id', facts: { paidOn } }, today)
}

// The shares that the line had when it was accepted: the provider relied on them.
function storedShares(line: InvoiceLineEntity): CostSplit | null {
  const {
    claimedCents: claimed,
    stateCents: state,
    cpasCents: cpas,
    patientCents: patient,
    insurerCents: insurer,
  } = line
  if (line.outcome === 'REJECTED' || claimed !== state + cpas + patient + insurer) return null
  const cpasPatientPart = line.cpasPatientPartCents
  const cpasPatientPartByMonth = partByMonth(line)
  return { claimed, state, cpas, patient, insurer, cpasPatientPart, cpasPatientPartByMonth }
}

// The electronic attestation that covers the care today; without one the provider must hold one on paper.
async function linkCurrentAttestation(tx: Tx, line: InvoiceLineEntity, lineCase: LineCase): Promise<void> {
  const { attestation } = lineCase
  await linkLineToAttestation(tx.manager, line.id, attestation?.state === 'COVERS' ? attestation.number : null)
  if (line.rules.includes(attestationOnPaper.id)) return
  for (const finding of attestationOnPaper.apply(lineCase, line.receivedOn)?.findings ?? [])
    await addFinding(tx.manager, line.id, finding)
}

// The case of a stored line by the current data of the other subgraphs, under the locks that keep other lines of the same care waiting.
async function currentCase(tx: Tx, context: SubgraphContext, line: InvoiceLineEntity): Promise<LineCase> {
  const claimed = claimedLineOf(line)
  const { provider, receivedOn } = line
  const data = await loadCheckData({ ...context, db: tx.client, provider, receivedOn, withAttestations: true }, [
    claimed,
  ])
  const months = limitedMonthsOf(claimed, data)
  await lockCare(tx, { provider }, [claimed], data, months)
  const attestation = data.attestationOf(claimed)?.number
  await lockAttestations(tx, attestation ? [attestation] : [])
  const person = data.persons.get(claimed.niss)
  const accepted = person
    ? (await loadAcceptedCare(tx, null, [claimed], data)).near(person.id, daysOfCare(claimed))
    : []
  const stored = {
    ...NO_STORED_DATA,
    stay: line.stayFrom && line.stayUntil && { from: line.stayFrom, to: line.stayUntil },
    acceptedCare: accepted.filter(({ id }) => id !== line.id),
  }
  if (months.length === 0) return buildLineCase(claimed, data, stored, receivedOn)
  const used = await readMonthlyUsage(tx.client, months)
  const counted = line.outcome === 'REJECTED' ? {} : partByMonth(line)
  const usedByOthers = months.map((key) => {
    const own = line.cpas === key.cpas ? (counted[key.month] ?? 0) : 0
    return [key.month, cents((used.get(formatMonthKey(key)) ?? 0) - own)] as const
  })
  return buildLineCase(claimed, data, { ...stored, usedByMonth: new Map(usedByOthers) }, receivedOn)
}

// What the line takes of the monthly maximum of each month.
const partByMonth = (line: InvoiceLineEntity): Record<Month, Cents> =>
  (line.cpasPatientPartByMonth as Record<Month, Cents> | null) ?? {
    [monthOf(line.performedOn)]: line.cpasPatientPartCents,
  }

// Above the amount of the rule one person proposes and another confirms. Null: decided; a warning: proposed; an error: the proposer
// cannot confirm.
async function applyFourEyes(
  tx: Tx,
  context: SubgraphContext,
  line: InvoiceLineEntity,
  outcome: LineOutcome,
): Promise<Finding | null> {
  const limit = Number(fourEyes.versionOn(context.today)?.parameters?.amountCents ?? 0)
  const claimed = line.claimedCents
  if (limit === 0 || claimed <= limit) return null
  const finding = (severity: 'ERROR' | 'WARNING') =>
    fourEyes.createFinding({ path: 'outcome', facts: { claimed: formatEuro(claimed) }, severity }, context.today)
  const first = await pendingConfirmationOf(tx.manager, line.id)
  if (first?.outcome === outcome) return first.actor.subject === context.caller.subject ? finding('ERROR') : null
  await saveConfirmation(tx.manager, line, { actor: context.caller, outcome }, context.now)
  return finding('WARNING')
}
