import type { Finding } from '../../../shared/rules/finding'
import type { CareType } from '../../../shared/values/care-types'
import type { Day } from '../../../shared/values/day'
import type { FileRecord, InvoiceRecord } from '../persistence/file.repository'
import type { LineRow } from '../persistence/line-record'

/** Amounts in cents, as `AmountSplit` tells them. */
export interface Amounts {
  claimed: number
  state: number
  cpas: number
  patient: number
}

/** A file as its field resolvers get it. */
export interface FileNode {
  id: string
  reference: string
  channel: string
  receivedAt: string
  status: string
  findings: Finding[]
  test: boolean
  record: FileRecord
}

/** A stored file as a node. */
export const toInvoiceFileNode = (record: FileRecord): FileNode => ({
  id: record.id,
  reference: record.reference,
  channel: record.channel,
  receivedAt: record.received_at.toISOString(),
  status: record.status,
  findings: record.findings,
  test: record.test,
  record,
})

/** An invoice as its field resolvers get it. */
export interface InvoiceNode {
  id: string
  number: string
  issuedOn: Day
  record: InvoiceRecord
}

/** A stored invoice as a node. */
export const toInvoiceNode = (record: InvoiceRecord): InvoiceNode => ({
  id: record.id,
  number: record.number,
  issuedOn: record.issued_on,
  record,
})

/** A line as its field resolvers get it. */
export interface LineNode {
  id: string
  position: number
  code: string
  careType: CareType | null
  performedOn: Day
  quantity: number
  prescriptionNumber: string | null
  amounts: Amounts
  outcome: string
  findings: Finding[]
  attestationRequired: boolean
  record: LineRow
}

/** A stored line as a node. */
export const toLineNode = (record: LineRow): LineNode => ({
  id: record.id,
  position: record.position,
  code: record.code,
  careType: record.care_type,
  performedOn: record.performed_on,
  quantity: record.quantity,
  prescriptionNumber: record.prescription_number,
  amounts: amountsOf(record),
  outcome: record.outcome,
  findings: record.findings,
  attestationRequired: record.attestation_required,
  record,
})

/** The amounts of a stored line. */
const amountsOf = (record: LineRow): Amounts => ({
  claimed: Number(record.claimed_cents),
  state: Number(record.state_cents),
  cpas: Number(record.cpas_cents),
  patient: Number(record.patient_cents),
})

/** No money. */
export const noAmounts = (): Amounts => ({ claimed: 0, state: 0, cpas: 0, patient: 0 })

/** The sum of amounts. */
export function totalOf(list: readonly Amounts[]): Amounts {
  const total = noAmounts()
  for (const one of list) {
    total.claimed += one.claimed
    total.state += one.state
    total.cpas += one.cpas
    total.patient += one.patient
  }
  return total
}

/** The reference fields of another subgraph's entity by a number, or null. */
export const toReference = <K extends string>(key: K, value: string | null): Record<K, string> | null =>
  value === null ? null : ({ [key]: value } as Record<K, string>)

/** Persons of rows, for the access log. */
export const personsOf = (rows: readonly { person_id: string | null; niss: string }[]) =>
  rows.flatMap((row) => (row.person_id === null ? [] : [{ personId: row.person_id, niss: row.niss }]))
