import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { readCsvFile } from '../../../../shared/input/csv-file'
import { insuranceStatuses, registers, residenceStatuses } from '../../../../shared/values/care-types'
import { type Day, isDay } from '../../../../shared/values/day'
import { incomeLevels, type Share } from '../../domain/decision-content'
import { type Determinants, furtherConditions, type RefundRow, refundTermsOf } from '../../domain/refund-terms'

/** A table of refund codes of a file. */
export interface RefundList {
  validFrom: Day
  rows: RefundRow[]
}

// The columns of a file, in any order. All are required but `register`: without it a row applies to any register.
const refundColumns = [
  'valid_from',
  'code',
  'residence_status',
  'insurance_status',
  'register',
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

/** Parses a table of refund codes: CSV with a header. @throws ImportRejected with all errors of the file. */
export function parseRefundList(text: string): RefundList {
  const { header, rows: records } = readCsvFile<Cells>(text)
  const missing = refundColumns.filter((column) => column !== 'register' && !header.includes(column))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  if (records.length === 0) throw new ImportRejected(['the file has no rows'])
  const errors: string[] = []
  const rows = records.map(({ line, cells }) => parseRow(cells, (error) => errors.push(`line ${line}: ${error}`)))
  const days = new Set(records.map(({ cells }) => cells.valid_from))
  const [validFrom] = days
  if (days.size > 1) errors.push(`valid_from differs between rows (${[...days].join(', ')}): a table has one first day`)
  const codes = rows.map((row) => row.code)
  for (const code of new Set(codes.filter((code, i) => codes.indexOf(code) < i)))
    errors.push(`code ${code} is on several rows`)
  if (errors.length === 0)
    errors.push(...uncoveredSituations(rows).map((situation) => `no row applies to ${situation}`))
  if (errors.length > 0) throw new ImportRejected(errors)
  return { validFrom: validFrom as Day, rows }
}

// Every uninsured person must get terms: with a gap in the table a CPAS could not decide.
function uncoveredSituations(rows: readonly RefundRow[]): string[] {
  const uninsured = insuranceStatuses.filter((status) => status !== 'INSURED')
  return residenceStatuses.flatMap((residenceStatus) =>
    uninsured.flatMap((insuranceStatus) =>
      incomeLevels.flatMap((incomeLevel) => {
        const uncovered = registers.filter(
          (register) => !isCovered(rows, { residenceStatus, register, insuranceStatus, incomeLevel }),
        )
        if (uncovered.length === 0) return []
        const inRegisters = uncovered.length < registers.length ? ` in the registers ${uncovered.join(', ')}` : ''
        return [`${residenceStatus}, ${insuranceStatus}, ${incomeLevel}${inRegisters} in every case`]
      }),
    ),
  )
}

const either = [true, false]
const isCovered = (
  rows: readonly RefundRow[],
  person: Pick<Determinants, 'residenceStatus' | 'register' | 'insuranceStatus' | 'incomeLevel'>,
): boolean =>
  [null, '62063', '21004'].every((allocationInsCode) =>
    either.every((housingOffered) =>
      either.every((withinDelayOrGrounds) => {
        const further = { residenceInsCode: '21004', allocationInsCode, housingOffered, withinDelayOrGrounds }
        return refundTermsOf(rows, { ...person, ...further }) !== null
      }),
    ),
  )

function parseRow(cells: Cells, addError: (error: string) => void): RefundRow {
  const oneOf = <T extends string>(column: Column, allowed: readonly T[]): T => {
    if (!(allowed as readonly string[]).includes(cells[column]))
      addError(`${column} is "${cells[column]}"; one of ${allowed.join(', ')} is expected`)
    return cells[column] as T
  }
  const list = <T extends string>(column: Column, allowed: readonly T[]): T[] => {
    if (cells[column] === 'ANY') return []
    const values = cells[column].split('|')
    if (values.some((value) => !(allowed as readonly string[]).includes(value)))
      addError(`${column} is "${cells[column]}"; ANY or some of ${allowed.join(', ')}, separated by |, is expected`)
    return values as T[]
  }
  const percent = (column: Column) => Number(oneOf(column, ['0', '50', '100'])) * 10
  const share = (setting: 'hospital' | 'ambulatory' | 'other'): Share => ({
    insurancePart: percent(`${setting}_insurance`),
    patientPart: percent(`${setting}_patient`),
  })
  const text = (column: Column) => {
    if (!cells[column]) addError(`${column} is empty`)
    return cells[column]
  }
  if (!isDay(cells.valid_from)) addError(`valid_from is "${cells.valid_from}"; a day such as 2026-01-01 is expected`)
  if (!/^\d{1,4}$/.test(cells.code)) addError(`code is "${cells.code}"; a number from 0 to 9999 is expected`)
  return {
    code: Number(cells.code),
    residenceStatuses: list('residence_status', residenceStatuses),
    insuranceStatuses: list('insurance_status', insuranceStatuses),
    registers: cells.register ? list('register', registers) : [],
    incomeLevel: oneOf('income_level', incomeLevels),
    further: oneOf('further', furtherConditions),
    hospital: share('hospital'),
    ambulatory: share('ambulatory'),
    other: share('other'),
    legalStay: oneOf('legal_stay', ['yes', 'no']) === 'yes',
    amuAttestation: oneOf('amu_attestation', ['yes', 'no']) === 'yes',
    justification: { FR: text('text_fr'), NL: text('text_nl'), DE: text('text_de'), EN: text('text_en') },
  }
}
