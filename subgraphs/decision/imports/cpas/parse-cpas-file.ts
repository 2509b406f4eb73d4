import { parse } from 'csv-parse/sync'
import { ImportRejected } from '../../../../shared/errors/import-rejected'
import { isEnterpriseNumber } from '../../../../shared/values/enterprise-number'
import { isInsCode } from '../../../../shared/values/ins-code'
import { type CpasContact, contactProblems } from '../../domain/cpas-contact'
import type { CpasRegistration } from './register-cpas'

const columns = ['enterprise_number', 'name_fr', 'name_nl', 'name_de', 'name_en', 'ins_codes'] as const
// A file without one of these columns keeps that part of the contact data; an empty cell removes it.
const contactColumns = ['address', 'email', 'phone'] as const
type Cells = Record<(typeof columns)[number], string> & Partial<Record<(typeof contactColumns)[number], string>>

/** Parses the register of CPAS: CSV with a header, INS codes separated by blanks. @throws ImportRejected with all errors of the file. */
export function parseCpasFile(text: string): CpasRegistration[] {
  const rows = parse(text, { columns: true, bom: true, trim: true, skip_empty_lines: true }) as Cells[]
  const [first] = rows
  if (!first) throw new ImportRejected(['the file has no rows'])
  const missing = columns.filter((column) => !(column in first))
  if (missing.length > 0) throw new ImportRejected([`line 1: columns missing: ${missing.join(', ')}`])
  const errors = rows.flatMap((row, index) => rowErrors(row).map((error) => `line ${index + 2}: ${error}`))
  const numbers = rows.map((row) => row.enterprise_number)
  const duplicates = numbers.filter((number, index) => numbers.indexOf(number) !== index)
  if (duplicates.length > 0) errors.push(`twice in the file: ${[...new Set(duplicates)].join(', ')}`)
  if (errors.length > 0) throw new ImportRejected(errors)
  return rows.map((row) => ({
    enterpriseNumber: row.enterprise_number,
    names: { FR: row.name_fr, NL: row.name_nl, DE: row.name_de, EN: row.name_en },
    insCodes: row.ins_codes.split(/\s+/),
    contact: contactOf(row),
  }))
}

function contactOf(row: Cells): Partial<CpasContact> {
  const given = contactColumns.flatMap((column) => {
    const cell = row[column]
    return cell === undefined ? [] : [[column, cell.normalize('NFC') || null]]
  })
  return Object.fromEntries(given)
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
  return [...errors, ...contactProblems({ address: null, email: null, phone: null, ...contactOf(row) })]
}
