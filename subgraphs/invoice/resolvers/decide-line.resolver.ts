import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql'
import { logAccess } from '../../../shared/audit/access-log-writer'
import { inTransaction, isUniqueViolation, type Tx } from '../../../shared/database/transaction'
import { badInput, conflict, notFound } from '../../../shared/errors/graphql-errors'
import { recordChange } from '../../../shared/events/change-feed'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { cents, formatEuro, ZERO } from '../../../shared/values/cents'
import { isUuid } from '../../../shared/values/id'
import { providerKey } from '../../../shared/values/inami-number'
import { brusselsDay } from '../../../shared/values/instant'
import { buildLineCase, NO_STORED_DATA } from '../application/checking/build-line-case'
import { monthKeyOf } from '../application/checking/check-lines'
import { claimedLineOf } from '../application/checking/claimed-line'
import { loadCheckData } from '../application/checking/load-check-data'
import { parseText } from '../application/checking/parse-invoice-file'
import { acceptedShares, noAmounts } from '../application/evaluate-line'
import type { CostSplit } from '../domain/cost-split'
import type { LineOutcome } from '../domain/line-outcome'
import { type LineNode, personsOf, toLineNode } from '../mappers/invoice.mapper'
import { lockAttestations } from '../persistence/attestation-lock.repository'
import { formatMonthKey, insertEvents, lockMonths, readMonthlyUsage } from '../persistence/checking.repository'
import { linesById } from '../persistence/line.repository'
import type { LineRow } from '../persistence/line-record'
import { paymentsById } from '../persistence/payment.repository'
import {
  addFinding,
  confirmationOf,
  linkLineToAttestations,
  lockFileOf,
  lockLine,
  saveConfirmation,
  writeDecision,
} from '../persistence/review.repository'
import { attestationCoversCare } from '../rules/attestation-covers-care.rule'
import { attestationOnPaper } from '../rules/attestation-on-paper.rule'
import { fourEyes } from '../rules/four-eyes.rule'
import type { LineCase } from '../rules/line-case'
import { lineDuplicate } from '../rules/line-duplicate.rule'
import { linePaid } from '../rules/line-paid.rule'
import { zero } from '../rules/zero.rule'
import { LineOutcomeEnum } from '../schema/enums'
import { InvoiceLinePayload } from '../schema/invoice.type'

const MAX_REMARK_LENGTH = 2_000
interface LineDecision {
  line: LineNode | null
  findings: Finding[]
}

/** A person at CAAMI decides on a line. */
@Resolver()
export class DecideLineResolver {
  @Mutation(() => InvoiceLinePayload, {
    description:
      'CAAMI decides on a line that waits for a person, or overturns a decision on a line that is not paid yet. `expectedOutcome` is what the person saw: where the line has moved on since, nothing is written (CONFLICT), so a second call does nothing.',
  })
  async decideLine(
    @Arg('id', () => ID, { description: 'The line.' }) id: string,
    @Arg('expectedOutcome', () => LineOutcomeEnum, { description: 'The outcome that the person saw.' })
    expected: LineOutcome,
    @Arg('outcome', () => LineOutcomeEnum, { description: 'ACCEPTED, REDUCED or REJECTED.' }) outcome: LineOutcome,
    @Arg('remark', () => String, { description: 'Why; not empty.' }) remark: string,
    @Ctx() context: SubgraphContext,
  ): Promise<LineDecision> {
    if (outcome === 'WAITING') throw badInput('outcome', 'A decision accepts, reduces or rejects: use selectForReview.')
    parseText(remark, 'remark', MAX_REMARK_LENGTH)
    if (!isUuid(id)) throw notFound('The invoice line')
    try {
      return await inTransaction(context.db, (tx) => decide(tx, context, id, expected, outcome, remark))
    } catch (error) {
      if (!isUniqueViolation(error, 'same_care_once')) throw error
      const [line] = await linesById(context.db, [id], 'all')
      const facts = { code: line?.code, performedOn: line?.performed_on }
      return refused(
        lineDuplicate.createFinding({ path: null, facts, code: '500544', message: 'accepted' }, context.today),
      )
    }
  }
}

async function decide(
  tx: Tx,
  context: SubgraphContext,
  id: string,
  expected: LineOutcome,
  outcome: LineOutcome,
  remark: string,
): Promise<LineDecision> {
  await lockFileOf(tx, id)
  const record = await lockLine(tx, id)
  if (!record) throw notFound('The invoice line')
  if (record.outcome !== expected)
    throw conflict(`The line is ${record.outcome} by now, not ${expected}: look at it again.`)
  if (record.credit || record.credited_by)
    throw conflict('A credit note took the line back: nothing is left to decide.')
  if (record.payment_id) {
    const [payment] = await paymentsById(tx, [record.payment_id])
    const paidOn = payment?.executed_on ?? brusselsDay(record.received_at)
    return refused(linePaid.createFinding({ path: 'id', facts: { paidOn } }, context.today))
  }
  // Accepted, a line that claims nothing would hold the care against the real one.
  if (outcome !== 'REJECTED' && record.rules.includes(zero.id))
    return { line: null, findings: record.findings.filter(({ rule }) => rule === zero.id) }
  const claim = outcome === 'REJECTED' ? null : await currentCase(tx, context, record)
  const shares = claim
    ? (storedShares(record) ?? acceptedShares(claim))
    : noAmounts(cents(Number(record.claimed_cents)))
  // Without a tariff or a coverage nobody can say who bears the care: what is missing is told.
  if (!shares) return { line: null, findings: record.findings.filter((finding) => finding.severity === 'ERROR') }
  // Nothing accepted rests on an attestation that is not there or was taken back, whoever accepts.
  const missing = claim ? (attestationCoversCare.apply(claim, record.received_on)?.findings ?? []) : []
  if (missing.length > 0) return { line: null, findings: missing }
  const second = outcome === 'REJECTED' ? null : await applyFourEyes(tx, context, record, outcome)
  if (second?.severity === 'ERROR') return refused(second)
  if (!second) await writeDecision(tx, id, outcome, shares, claim?.coverage ?? null, context.now)
  if (claim) await linkCurrentAttestation(tx, record, claim)
  await insertEvents(tx, [id], context.now, context.caller, remark)
  await logAccess(tx, context, personsOf([record]), 'WRITE')
  const change = { kind: 'InvoiceLineDecided', subject: id, provider: providerKey(record.provider) }
  await recordChange(tx, change, context.now)
  return { line: toLineNode((await lockLine(tx, id))!), findings: second ? [second] : [] }
}

const refused = (finding: Finding): LineDecision => ({ line: null, findings: [finding] })

// The shares that an accepted line had before a person took it out: what the provider relied on.
function storedShares(record: LineRow): CostSplit | null {
  const [claimed, state, cpas, patient] = [
    record.claimed_cents,
    record.state_cents,
    record.cpas_cents,
    record.patient_cents,
  ].map(Number) as [number, number, number, number]
  if (record.outcome === 'REJECTED' || claimed !== state + cpas + patient) return null
  return {
    claimed: cents(claimed),
    state: cents(state),
    cpas: cents(cpas),
    patient: cents(patient),
    cpasPatientPart: cents(Number(record.cpas_patient_part_cents)),
  }
}

// The electronic attestation of today, or none any more: then the provider must hold one on paper.
async function linkCurrentAttestation(tx: Tx, record: LineRow, claim: LineCase): Promise<void> {
  const { attestation } = claim
  await linkLineToAttestations(tx, record.id, attestation?.state === 'COVERS' ? attestation.number : null)
  if (record.rules.includes(attestationOnPaper.id)) return
  for (const finding of attestationOnPaper.apply(claim, record.received_on)?.findings ?? [])
    await addFinding(tx, record.id, finding)
}

/** The case of a stored line by what its owners say now. */
async function currentCase(tx: Tx, context: SubgraphContext, record: LineRow): Promise<LineCase> {
  const line = claimedLineOf(record)
  const { provider, received_on: receivedOn } = record
  const facts = await loadCheckData({ ...context, db: tx, provider, receivedOn, withAttestations: true }, [line])
  await lockAttestations(tx, facts.attestationOf(line)?.number ? [facts.attestationOf(line)!.number!] : [])
  const key = monthKeyOf(line, facts)
  if (!key) return buildLineCase(line, facts, NO_STORED_DATA, receivedOn)
  await lockMonths(tx, [formatMonthKey(key)])
  const used = (await readMonthlyUsage(tx, [key])).get(formatMonthKey(key)) ?? ZERO
  const isCounted = record.outcome !== 'REJECTED' && record.cpas === key.cpas
  const own = isCounted ? Number(record.cpas_patient_part_cents) : 0
  return buildLineCase(line, facts, { ...NO_STORED_DATA, usedThisMonth: cents(used - own) }, receivedOn)
}

// Above the amount of the rule one person proposes and another confirms. A warning: it waits for the other; an error: it is the same person.
async function applyFourEyes(
  tx: Tx,
  context: SubgraphContext,
  record: LineRow,
  outcome: LineOutcome,
): Promise<Finding | null> {
  const limit = Number(fourEyes.versionOn(context.today)?.parameters?.amountCents ?? 0)
  const claimed = Number(record.claimed_cents)
  if (limit === 0 || claimed <= limit) return null
  const finding = (severity: 'ERROR' | 'WARNING') =>
    fourEyes.createFinding({ path: 'outcome', facts: { claimed: formatEuro(claimed) }, severity }, context.today)
  const first = await confirmationOf(tx, record.id)
  if (first?.outcome === outcome) return first.actor.subject === context.caller.subject ? finding('ERROR') : null
  await saveConfirmation(tx, record, { actor: context.caller, outcome }, context.now)
  return finding('WARNING')
}
