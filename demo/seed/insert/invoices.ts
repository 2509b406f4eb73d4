import type { Caller } from '../../../shared/authorization/caller'
import type { CopyValue } from '../../../shared/database/copy'
import { inTransaction } from '../../../shared/database/transaction'
import { addDays, type Day, daysBetween } from '../../../shared/values/day'
import { structuredReference } from '../../../shared/values/structured-reference'
import { AppliedRuleVersionKeys } from '../../../subgraphs/invoice/application/checking/applied-rule-versions'
import { byMonthIfSeveral } from '../../../subgraphs/invoice/domain/cost-split'
import { saveAppliedRuleVersions } from '../../../subgraphs/invoice/persistence/checking.repository'
import { staffOf } from '../books/act'
import { type DemoMandate, mandateOn } from '../books/mandates'
import type { DemoCare, DemoLine } from '../care'
import type { DemoProvider } from '../providers'
import type { Random } from '../random'
import { arrayLiteral, caami, checking, copyRows, type Sources, timestamp } from './rows'

/** A payment of a run: to the provider, or to the account that the mandate names. */
interface DemoPayment {
  id: string
  lines: DemoLine[]
  provider: DemoProvider
  on: Day
  mandate: DemoMandate | null
}

/** Inserts files, invoices, lines and payments. `nextSerial` numbers invoices and payments; `portion` makes file references unique. */
export async function insertInvoices(
  sources: Sources,
  random: Random,
  care: readonly DemoCare[],
  today: Day,
  nextSerial: () => number,
  portion: number,
  mandates: readonly DemoMandate[],
): Promise<void> {
  const files = groupBy(
    care.flatMap(({ lines }) => lines),
    (line) => `${line.provider.number} ${line.receivedOn}`,
  )
  const appliedRules = new AppliedRuleVersionKeys()
  const rows = {
    file: [] as CopyValue[][],
    invoice: [] as CopyValue[][],
    line: [] as CopyValue[][],
    event: [] as CopyValue[][],
    review: [] as CopyValue[][],
    payment: [] as CopyValue[][],
    paymentLine: [] as CopyValue[][],
  }
  const payments = new Map<string, DemoPayment>()
  for (const [key, lines] of files) {
    const { provider, receivedOn } = lines[0]!
    const fileId = random.uuid(Date.parse(receivedOn) + 40_000_000)
    const receivedAt = timestamp(receivedOn, 3)
    const mandate = mandateOn(mandates, provider, receivedOn)
    const sender: Caller = mandate
      ? staffOf(mandate.mandatee)
      : { ...staffOf(provider.number), role: provider.category === 'HOSPITAL' ? 'staff' : 'prescriber' }
    rows.file.push([
      fileId,
      provider.number,
      `F-${receivedOn}-${provider.number.slice(0, 8)}${portion === 0 ? '' : `-${portion}`}`,
      'GRAPHQL',
      key,
      receivedAt,
      receivedOn,
      'CHECKED',
      lines.length,
      lines.filter((line) => line.checked.outcome === 'REJECTED').length,
      '[]',
      JSON.stringify(sender),
      mandate?.mandatee ?? null,
      mandate?.payeeIban ?? null,
      mandate?.payeeIban ? mandate.mandateeName : null,
    ])
    let seq = 0
    let position = 0
    for (const [, ofPerson] of groupBy(lines, (line) => `${line.decision.person.id} ${line.invoiceKey}`)) {
      const invoiceId = random.uuid(Date.parse(receivedOn) + 40_000_000)
      const { person, number: decisionNumber } = ofPerson[0]!.decision
      const references = {
        commitment: ofPerson[0]!.commitment?.number ?? null,
        attestation: ofPerson[0]!.attestation?.number ?? null,
      }
      const issuedOn = ofPerson.map((line) => line.until ?? line.on).reduce((a, b) => (a > b ? a : b))
      rows.invoice.push([
        invoiceId,
        fileId,
        position + 1,
        `${receivedOn.slice(0, 4)}-${String(nextSerial()).padStart(6, '0')}`,
        provider.number,
        person.niss,
        person.id,
        issuedOn,
        receivedAt,
        references.commitment,
        null,
        null,
        references.attestation,
      ])
      ofPerson.forEach((line, i) => {
        const { checked } = line
        const isPayable = checked.outcome !== 'REJECTED' && !line.waiting
        const paidOn = nextRun(receivedOn)
        const payment = isPayable && paidOn <= today ? paymentOf(payments, random, line, paidOn, mandate) : null
        const outcome = line.waiting ? 'WAITING' : checked.outcome
        rows.line.push([
          line.id,
          invoiceId,
          fileId,
          seq,
          i + 1,
          `input.invoices.${position}.lines.${i}`,
          provider.number,
          person.niss,
          person.id,
          line.code,
          line.careType,
          line.on,
          line.until,
          line.stay?.from ?? null,
          line.stay?.to ?? null,
          line.quantity,
          line.performer?.number ?? null,
          checked.shares.claimed,
          checked.shares.state,
          checked.shares.cpas,
          checked.shares.patient,
          checked.shares.cpasPatientPart,
          jsonOrNull(byMonthIfSeveral(checked.shares.cpasPatientPartByMonth)),
          outcome,
          JSON.stringify(checked.verdict.findings),
          appliedRules.of(checked.verdict.applied),
          arrayLiteral(checked.verdict.findings.map((finding) => finding.rule)),
          references.commitment,
          references.attestation,
          line.commitment?.number ?? null,
          decisionNumber,
          line.version,
          person.cpas.enterpriseNumber,
          line.decision.versions[line.version - 1]!.content.refundTerms!.refundCode,
          line.attestation?.number ?? null,
          line.attestationRequired,
          line.attestation !== null,
          provider.category,
          receivedAt,
          receivedOn,
          payment?.id ?? null,
          false,
        ])
        rows.event.push([line.id, receivedAt, JSON.stringify(checking), checked.outcome, null])
        if (line.waiting) {
          rows.event.push([line.id, timestamp(receivedOn, 5), JSON.stringify(caami), 'WAITING', null])
          rows.review.push([line.id, timestamp(receivedOn, 5), JSON.stringify(caami), 2026, checked.outcome])
        }
        if (payment)
          rows.paymentLine.push([
            line.id,
            'PAID',
            payment.id,
            payment.on,
            person.cpas.enterpriseNumber,
            checked.shares.state,
            checked.shares.cpas,
          ])
        seq++
      })
      position++
    }
  }
  const runs = new Map<Day, string>()
  for (const { id, lines, provider, on, mandate } of payments.values()) {
    if (!runs.has(on)) runs.set(on, random.uuid(Date.parse(on) + 50_000_000))
    const amount = lines.reduce((sum, line) => sum + line.checked.shares.state, 0)
    const delay = Math.max(...lines.map((line) => daysBetween(line.receivedOn, on)))
    rows.payment.push([
      id,
      runs.get(on)!,
      provider.number,
      timestamp(on, 2),
      on,
      amount,
      mandate?.payeeIban ?? provider.iban,
      mandate?.payeeIban ? mandate.mandateeName : provider.name,
      structuredReference(`9${String(nextSerial()).padStart(9, '0')}`),
      delay,
      lines.length,
    ])
  }
  await inTransaction(sources.get('invoice')!, async (tx) => {
    await copyRows(
      tx,
      'invoice_file',
      'id, provider, reference, channel, content_hash, received_at, received_on, status, line_count, lines_in_error, findings, actor, sent_by, payee_iban, payee_name',
      rows.file,
    )
    await copyRows(
      tx,
      'invoice',
      'id, file_id, position, number, provider, niss, person_id, issued_on, received_at, commitment_number, decision_number, decision_version, attestation_number',
      rows.invoice,
    )
    await saveAppliedRuleVersions(tx, appliedRules.all)
    await copyRows(
      tx,
      'invoice_line',
      'id, invoice_id, file_id, seq, position, path, provider, niss, person_id, code, care_type, performed_on, performed_until, stay_from, stay_until, quantity, performer, claimed_cents, state_cents, cpas_cents, patient_cents, cpas_patient_part_cents, cpas_patient_part_by_month, outcome, findings, applied_key, rules, commitment_named, attestation_named, commitment_number, decision_number, decision_version, cpas, refund_code, attestation_number, attestation_required, attestation_recorded, provider_category, received_at, received_on, payment_id, credit',
      rows.line,
    )
    await copyRows(tx, 'line_event', 'line_id, at, actor, outcome, remark', rows.event)
    await copyRows(tx, 'review', 'line_id, selected_at, selected_by, seed, outcome_before', rows.review)
    // Payments come after the earlier events of the lines.
    const [paid] = await tx.query<{ seq: string }>(`select nextval('line_event_seq_seq') as seq`)
    await copyRows(
      tx,
      'payment',
      'id, run_id, provider, executed_at, executed_on, amount_cents, iban, payee, structured_reference, delay_days, line_count, actor, event_seq',
      rows.payment.map((row) => [...row, JSON.stringify(caami), paid!.seq]),
    )
    await copyRows(
      tx,
      'payment_line',
      'line_id, kind, payment_id, executed_on, cpas, state_cents, cpas_cents',
      rows.paymentLine,
    )
  })
}

const jsonOrNull = (value: object | null): string | null => (value === null ? null : JSON.stringify(value))

// CAAMI pays on Tuesdays what it received until the day before.
function nextRun(receivedOn: Day): Day {
  const TUESDAY = '2024-01-02' as Day
  const since = daysBetween(TUESDAY, receivedOn)
  return addDays(receivedOn, 7 - (((since % 7) + 7) % 7))
}

function paymentOf(
  payments: Map<string, DemoPayment>,
  random: Random,
  line: DemoLine,
  on: Day,
  mandate: DemoMandate | null,
) {
  const key = `${line.provider.number} ${on} ${mandate?.payeeIban ?? ''}`
  const known = payments.get(key) ?? {
    id: random.uuid(Date.parse(on) + 50_000_000),
    lines: [],
    provider: line.provider,
    on,
    mandate,
  }
  known.lines.push(line)
  payments.set(key, known)
  return known
}

function groupBy<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of list) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
