import { parse } from 'csv-parse/sync'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { insuranceStatuses, residenceStatuses } from '../../../../shared/values/care-types'
import { type Day, isDay } from '../../../../shared/values/day'
import { incomeLevels, type Share } from '../../domain/decision-content'
import { furtherConditions, type RefundRow, refundTermsOf } from '../../domain/refund-terms'

/** A table of refund codes as a file gives it. */
export interface RefundList {
  validFrom: Day
  rows: RefundRow[]
}

/** The columns of a file, all of them, in any order. */
const refundColumns = [
  'valid_from',
  'code',
  'residence_status',
  'insurance_status',
  'income_level',
  'further',
  'hospital_insurance',
  'hospital_patient',
  'ambulatory_insurance',
  'ambulatory_patient',
  'other_insurance',
  'other_patient',
  'legal_stay',
  'amu_attestation',
  'text_fr',
  'text_nl',
  'text_de',
  'text_en',
] as const
type Column = (typeof refundColumns)[number]
type Cells = Record<Column, string>

/** Reads a table of refund codes (CSV with a header); throws FileRefused with every fault where any row is wrong. */
export function parseRefundCodes(text: string): RefundList {
  const { header, records } = cellsOf(text)
  const missing = refundColumns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  if (records.length === 0) throw new ImportRejected(['the file has no row'])
  const errors: string[] = []
  const rows = records.map((cells, i) => readRow(cells, (error) => errors.push(`line ${i + 2}: ${error}`)))
  const days = new Set(records.map((cells) => cells.valid_from))
  const [validFrom] = days
  if (days.size > 1) errors.push(`valid_from differs between rows (${[...days].join(', ')}): one table, one first day`)
  const codes = rows.map((row) => row.code)
  for (const code of new Set(codes.filter((one, i) => codes.indexOf(one) < i)))
    errors.push(`code ${code} stands on several rows`)
  if (errors.length === 0) errors.push(...situationsWithoutRow(rows).map((one) => `no row fits ${one}`))
  if (errors.length > 0) throw new ImportRejected(errors)
  return { validFrom: validFrom as Day, rows }
}

// Every person who is not insured must get terms: a table with a hole would stop the CPAS from deciding.
function situationsWithoutRow(rows: readonly RefundRow[]): string[] {
  const uninsured = insuranceStatuses.filter((status) => status !== 'INSURED')
  const either = [true, false]
  return residenceStatuses.flatMap((residenceStatus) =>
    uninsured.flatMap((insuranceStatus) =>
      incomeLevels.flatMap((incomeLevel) => {
        const whole = either.every((housingOffered) =>
          either.every((withinDelayOrGrounds) => {
            const place = { residenceInsCode: '21004', allocationInsCode: null }
            const facts = {
              residenceStatus,
              insuranceStatus,
              incomeLevel,
              housingOffered,
              withinDelayOrGrounds,
              ...place,
            }
            return refundTermsOf(rows, facts) !== null
          }),
        )
        return whole ? [] : [`${residenceStatus}, ${insuranceStatus}, ${incomeLevel} in every case`]
      }),
    ),
  )
}

function cellsOf(text: string): { header: readonly string[]; records: Cells[] } {
  try {
    const [header = [], ...lines] = parse(text, { bom: true, trim: true, skip_empty_lines: true }) as string[][]
    const records = lines.map((line) => Object.fromEntries(header.map((name, i) => [name, line[i] ?? ''])) as Cells)
    return { header, records }
  } catch (error) {
    throw new ImportRejected([`the file can't be read as CSV: ${(error as Error).message}`])
  }
}

function readRow(cells: Cells, wrong: (error: string) => void): RefundRow {
  const among = <T extends string>(column: Column, allowed: readonly T[]): T => {
    if (!(allowed as readonly string[]).includes(cells[column]))
      wrong(`${column} is "${cells[column]}"; one of ${allowed.join(', ')} is expected`)
    return cells[column] as T
  }
  const list = <T extends string>(column: Column, allowed: readonly T[]): T[] => {
    if (cells[column] === 'ANY') return []
    const values = cells[column].split('|')
    if (values.some((value) => !(allowed as readonly string[]).includes(value)))
      wrong(`${column} is "${cells[column]}"; ANY or some of ${allowed.join(', ')}, divided by |, is expected`)
    return values as T[]
  }
  const percent = (column: Column) => Number(among(column, ['0', '50', '100'])) * 10
  const share = (setting: 'hospital' | 'ambulatory' | 'other'): Share => ({
    insurancePart: percent(`${setting}_insurance`),
    patientPart: percent(`${setting}_patient`),
  })
  const text = (column: Column) => {
    if (!cells[column]) wrong(`${column} is empty`)
    return cells[column]
  }
  if (!isDay(cells.valid_from)) wrong(`valid_from is "${cells.valid_from}"; a day such as 2026-01-01 is expected`)
  if (!/^\d{1,4}$/.test(cells.code)) wrong(`code is "${cells.code}"; a number from 0 to 9999 is expected`)
  return {
    code: Number(cells.code),
    residenceStatuses: list('residence_status', residenceStatuses),
    insuranceStatuses: list('insurance_status', insuranceStatuses),
    incomeLevel: among('income_level', incomeLevels),
    further: among('further', furtherConditions),
    hospital: share('hospital'),
    ambulatory: share('ambulatory'),
    other: share('other'),
    legalStay: among('legal_stay', ['yes', 'no']) === 'yes',
    amuAttestation: among('amu_attestation', ['yes', 'no']) === 'yes',
    justification: { FR: text('text_fr'), NL: text('text_nl'), DE: text('text_de'), EN: text('text_en') },
  }
}
