import { formatPercentage } from '../../../../shared/values/cents'
import type { RefundRow } from '../../domain/refund-terms'
import type { RefundList } from './parse-refund-list'

/** Returns the differences between a new table of refund codes and the one in force on its first day, a line per change. */
export function previewRefundList(current: readonly RefundRow[], { validFrom, rows }: RefundList): string[] {
  const before = new Map(current.map((row) => [row.code, describe(row)]))
  const after = new Map(rows.map((row) => [row.code, describe(row)]))
  const lines = [...after].flatMap(([code, text]) => {
    const old = before.get(code)
    if (old === undefined) return [`+ ${text}`]
    return old === text ? [] : [`- ${old}`, `+ ${text}`]
  })
  const removed = [...before].filter(([code]) => !after.has(code)).map(([, text]) => `- ${text}`)
  return [
    `Table of ${rows.length} refund codes from ${validFrom} on (council dates); until now ${current.length} codes.`,
    ...(lines.length + removed.length > 0 ? [...lines, ...removed] : ['No code changes.']),
  ]
}

function describe(row: RefundRow): string {
  const any = (list: readonly string[]) => (list.length === 0 ? 'any' : list.join('|'))
  const share = ({ insurancePart, patientPart }: RefundRow['hospital']) =>
    `${formatPercentage(insurancePart)}/${formatPercentage(patientPart)}`
  return [
    row.code,
    any(row.residenceStatuses),
    any(row.insuranceStatuses),
    `register ${any(row.registers ?? [])}`,
    row.incomeLevel,
    row.further,
    `hospital ${share(row.hospital)}`,
    `ambulatory ${share(row.ambulatory)}`,
    `other ${share(row.other)}`,
    row.legalStay ? 'legal' : 'illegal',
    row.amuAttestation ? 'AMU attestation' : 'no attestation',
    `"${row.justification.FR}"`,
  ].join(' · ')
}
