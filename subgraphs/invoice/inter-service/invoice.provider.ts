import { preparedQuery } from '../../../shared/database/prepared-statements'
import type { LineFacts } from '../../../shared/inter-service/contracts'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { isUuid } from '../../../shared/values/id'
import { linesById } from '../persistence/line.repository'
import type { LineRow } from '../persistence/line-record'

/** What the other subgraphs may ask about invoice lines. */
export const invoiceAnswers: FactAnswers = {
  async 'invoice.lines'(ids, { db }) {
    const rows = await linesById(db, ids.filter(isUuid), 'all')
    const found = new Map(rows.map((row) => [row.id, toFacts(row)]))
    return ids.map((id) => found.get(id) ?? null)
  },
  async 'invoice.linesOnAttestation'(numbers, { db }) {
    const rows = await preparedQuery<{ number: string; lines: number }>(
      db,
      'line.count-on-attestation',
      `select attestation_number as number, count(*)::int as lines from invoice_line
       where attestation_number = any($1) and outcome in ('ACCEPTED', 'REDUCED', 'WAITING')
         and not credit and credited_by is null group by 1`,
      [numbers],
    )
    const found = new Map(rows.map((row) => [row.number, row.lines]))
    return numbers.map((number) => found.get(number) ?? 0)
  },
}

const toFacts = (row: LineRow): LineFacts => ({
  id: row.id,
  provider: row.provider,
  personId: row.person_id,
  careType: row.care_type,
  performedOn: row.performed_on,
  outcome: row.outcome,
  attestationNumber: row.attestation_number,
  attestationRequired: row.attestation_required,
  paid: row.payment_id !== null,
})
