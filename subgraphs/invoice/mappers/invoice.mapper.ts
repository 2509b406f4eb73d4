import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { ShownInvoice } from '../persistence/invoice.repository'
import type { InvoiceFileEntity } from '../persistence/invoice-file.entity'
import type { ShownLine } from '../persistence/line.repository'
import type { LineTotals } from '../persistence/line-totals.repository'

/** Amounts of the GraphQL type `AmountSplit`, in cents. */
export interface Amounts {
  claimed: number
  state: number
  cpas: number
  patient: number
  insurer: number
}

/** An invoice file as its field resolvers receive it. */
export interface FileNode {
  id: string
  reference: string
  channel: string
  receivedAt: string
  status: string
  findings: Finding[]
  test: boolean
  sentBy: string | null
  entity: InvoiceFileEntity
}

/** Maps an invoice file to its node. */
export const toInvoiceFileNode = (file: InvoiceFileEntity): FileNode => ({
  id: file.id,
  reference: file.reference,
  channel: file.channel,
  receivedAt: file.receivedAt.toISOString(),
  status: file.status,
  findings: file.findings,
  test: file.test,
  sentBy: file.sentBy,
  entity: file,
})

/** An invoice as its field resolvers receive it. */
export interface InvoiceNode {
  id: string
  number: string
  issuedOn: Day
  entity: ShownInvoice
}

/** Maps an invoice to its node. */
export const toInvoiceNode = (invoice: ShownInvoice): InvoiceNode => ({
  id: invoice.id,
  number: invoice.number,
  issuedOn: invoice.issuedOn,
  entity: invoice,
})

/** A line as its field resolvers receive it. */
export interface LineNode {
  id: string
  position: number
  code: string
  careType: CareType | null
  performedOn: Day
  performedUntil: Day | null
  quantity: number
  prescriptionNumber: string | null
  amounts: Amounts
  outcome: string
  findings: Finding[]
  attestationRequired: boolean
  refundCode: number | null
  entity: ShownLine
}

/** Maps a line to its node. */
export const toLineNode = (line: ShownLine): LineNode => ({
  id: line.id,
  position: line.position,
  code: line.code,
  careType: line.careType,
  performedOn: line.performedOn,
  performedUntil: line.performedUntil,
  quantity: line.quantity,
  prescriptionNumber: line.prescriptionNumber,
  amounts: {
    claimed: line.claimedCents,
    state: line.stateCents,
    cpas: line.cpasCents,
    patient: line.patientCents,
    insurer: line.insurerCents,
  },
  outcome: line.outcome,
  findings: line.findings,
  attestationRequired: line.attestationRequired,
  refundCode: line.refundCode,
  entity: line,
})

const noAmounts = (): Amounts => ({ claimed: 0, state: 0, cpas: 0, patient: 0, insurer: 0 })

/** The sum of amounts. */
export function sumOfAmounts(list: readonly Amounts[]): Amounts {
  const total = noAmounts()
  for (const amounts of list) {
    total.claimed += amounts.claimed
    total.state += amounts.state
    total.cpas += amounts.cpas
    total.patient += amounts.patient
    total.insurer += amounts.insurer
  }
  return total
}

/** Maps totals to the GraphQL type `LineCounts`. `lines`: the number of lines, if not all of them are checked yet. */
export const toLineCounts = (totals: LineTotals | null, lines?: number) => ({
  lines: lines ?? totals?.lines ?? 0,
  accepted: totals?.accepted ?? 0,
  reduced: totals?.reduced ?? 0,
  rejected: totals?.rejected ?? 0,
  waiting: totals?.waiting ?? 0,
  paid: totals?.paid ?? 0,
})

/** Maps totals to the GraphQL type `AmountSplit`. */
export const toTotalAmounts = (totals: LineTotals | null): Amounts =>
  totals
    ? {
        claimed: totals.claimed,
        state: totals.state,
        cpas: totals.cpas,
        patient: totals.patient,
        insurer: totals.insurer,
      }
    : noAmounts()

/** The reference to an entity of another subgraph by its key; null without a key. */
export const toReference = <K extends string>(key: K, value: string | null): Record<K, string> | null =>
  value === null ? null : ({ [key]: value } as Record<K, string>)
