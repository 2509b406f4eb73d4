import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { readCsvFile } from '../../../../shared/input/csv-file'
import { day, isDay } from '../../../../shared/values/day'
import { isEnterpriseNumber } from '../../../../shared/values/enterprise-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import { type CpasContact, contactProblems } from '../../domain/cpas-contact'
import type { CpasRegistration } from './register-cpas'

const columns = ['enterprise_number', 'name_fr', 'name_nl', 'name_de', 'name_en', 'ins_codes'] as const
// A file without one of these columns keeps that part of the contact data; an empty cell removes it.
const contactColumns = ['address', 'email', 'phone'] as const
// A file without these columns keeps the mergers; empty cells remove that of the centre.
const mergerColumns = ['successor', 'successor_from'] as const
type OptionalColumn = (typeof contactColumns)[number] | (typeof mergerColumns)[number]
type Cells = Record<(typeof columns)[number], string> & Partial<Record<OptionalColumn, string>>

/** Parses the register of CPAS: CSV with a header, INS codes separated by blanks. @throws ImportRejected with all errors of the file. */
export function parseCpasFile(text: string): CpasRegistration[] {
  const { header, rows: lines } = readCsvFile<Cells>(text)
  if (lines.length === 0) throw new ImportRejected(['the file has no rows'])
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  if (mergerColumns.filter((column) => header.includes(column)).length === 1)
    throw new ImportRejected(['line 1: the columns successor and successor_from belong together'])
  const errors = lines.flatMap(({ line, cells }) => rowErrors(cells).map((error) => `line ${line}: ${error}`))
  const rows = lines.map(({ cells }) => cells)
  const numbers = rows.map((row) => row.enterprise_number)
  const duplicates = numbers.filter((number, index) => numbers.indexOf(number) !== index)
  if (duplicates.length > 0) errors.push(`twice in the file: ${[...new Set(duplicates)].join(', ')}`)
  if (errors.length > 0) throw new ImportRejected(errors)
  return rows.map((row) => ({
    enterpriseNumber: row.enterprise_number,
    names: { FR: row.name_fr, NL: row.name_nl, DE: row.name_de, EN: row.name_en },
    insCodes: row.ins_codes.split(/\s+/),
    contact: contactOf(row),
    ...mergerOf(row),
  }))
}

function contactOf(row: Cells): Partial<CpasContact> {
  const given = contactColumns.flatMap((column) => {
    const cell = row[column]
    return cell === undefined ? [] : [[column, cell.normalize('NFC') || null]]
  })
  return Object.fromEntries(given)
}

function mergerOf({ successor, successor_from: from }: Cells): Pick<CpasRegistration, 'merger'> {
  if (successor === undefined || from === undefined) return {}
  // `rowErrors` has refused one without the other.
  return { merger: successor === '' ? null : { successor, from: day(from) } }
}

function mergerErrors({ enterprise_number, successor = '', successor_from: from = '' }: Cells): string[] {
  if (successor === '' && from === '') return []
  if (successor === '' || from === '') return ['a merger needs both successor and successor_from']
  const errors: string[] = []
  if (!isEnterpriseNumber(successor))
    errors.push(`the successor "${successor}" is not an enterprise number: its check digits are wrong`)
  if (successor === enterprise_number) errors.push('a centre is not its own successor')
  if (!isDay(from)) errors.push(`successor_from "${from}" is not a day: write 2027-01-01`)
  return errors
}

function rowErrors(row: Cells): string[] {
  const errors: string[] = []
  if (!isEnterpriseNumber(row.enterprise_number))
    errors.push(`"${row.enterprise_number}" is not an enterprise number: its check digits are wrong`)
  for (const name of ['name_fr', 'name_nl', 'name_de', 'name_en'] as const)
    if (!row[name]) errors.push(`${name} is empty`)
  if (!row.ins_codes) errors.push('ins_codes is empty')
  for (const code of row.ins_codes.split(/\s+/))
    if (code && !isInsCode(code)) errors.push(`"${code}" is not an INS code: use 5 digits`)
  return [
    ...errors,
    ...mergerErrors(row),
    ...contactProblems({ address: null, email: null, phone: null, ...contactOf(row) }),
  ]
}
