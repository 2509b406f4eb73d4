import { isDay } from '../../../shared/values/day'
import { isEnterpriseNumber } from '../../../shared/values/enterprise-number'
import { isIban } from '../../../shared/values/iban'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { isNiss } from '../../../shared/values/niss'
import { isNomenclatureCode } from '../../../shared/values/nomenclature-code'
import { recordCheckDigits } from './check-digits'
import { hasCheckDigits } from './layouts'
import type { EfactRecord } from './record'
import { EfactValidationIssue, issueCode } from './validation-issue'
import type { ValidationIssueKind } from './validation-issue-texts'
import { isNumeric, type Layout, type Zone, type ZoneSpec } from './zone-layout'

/** What is wrong with a zone by itself: kind, serial of the code, facts. */
type ZoneFault = [kind: ValidationIssueKind, serial: string, facts?: Record<string, string>]

const DIGITS = /^\d+$/
const EMPTY = /^[0 ]*$/
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/
const none: readonly EfactValidationIssue[] = []

/** Looks at the records of a file one by one. */
export class ZoneCheck {
  // The same provider, day or bank account in every record need not be found good every time.
  private readonly lastGood = new Map<Layout, string[]>()

  /** Everything that a record shows by itself: digits, values, dates, numbers, its own check digits. */
  problemsOf(record: EfactRecord): readonly EfactValidationIssue[] {
    // Nearly every record is good: the zones are looked at one by one only where digits are missing somewhere.
    if (!digitsAreThere(record)) return [...allZoneProblems(record), ...checkDigitProblem(record)]
    const { particular } = record.layout
    const good = this.goodOf(record.layout)
    let problems: EfactValidationIssue[] | null = null
    for (let i = 0; i < particular.length; i++) {
      const cell = particular[i]!
      const raw = record.text.slice(cell.at - 1, cell.at - 1 + cell.length)
      if (raw === good[i]) continue
      const problem = cellProblem(record, cell, raw)
      if (!problem) good[i] = raw
      else if (problems) problems.push(problem)
      else problems = [problem]
    }
    const wrongCheck = checkDigitProblem(record)
    return problems ? [...problems, ...wrongCheck] : wrongCheck
  }

  private goodOf(layout: Layout): string[] {
    const known = this.lastGood.get(layout)
    if (known) return known
    const good = layout.particular.map(() => '')
    this.lastGood.set(layout, good)
    return good
  }
}

const allZoneProblems = (record: EfactRecord): EfactValidationIssue[] =>
  record.layout.cells.flatMap(
    (cell) => cellProblem(record, cell, record.text.slice(cell.at - 1, cell.at - 1 + cell.length)) ?? [],
  )

const cellProblem = (record: EfactRecord, cell: ZoneSpec, raw: string): EfactValidationIssue | null =>
  cell.zone ? zoneProblem(record, cell.zone, raw) : reservedProblem(record, cell, raw)

function digitsAreThere({ text, layout: { digits } }: EfactRecord): boolean {
  for (let i = 0; i < digits.length; i++) {
    if (digits[i] === 0) continue
    const character = text.charCodeAt(i)
    if (character < 48 || character > 57) return false
  }
  return true
}

function zoneProblem(record: EfactRecord, zone: Zone, raw: string): EfactValidationIssue | null {
  if (zone.key === 'recordCheck') return null
  const error = faultOf(zone, raw)
  if (!error) return null
  const isSegment = record.index < 0
  const [kind, serial, facts = {}] = error
  const rule = zone.form === 'code' ? 'TAR-CODE' : 'INV-FORMAT'
  const code = isSegment ? null : issueCode(record, zone, serial)
  return new EfactValidationIssue({
    kind,
    rule,
    record,
    zone,
    code,
    message: isSegment,
    serial,
    facts: { found: raw.trim(), ...facts },
  })
}

function reservedProblem(record: EfactRecord, cell: ZoneSpec, raw: string): EfactValidationIssue | null {
  if (!record.layout.reservedChecked || EMPTY.test(raw)) return null
  const code = issueCode(record, cell.number, '01')
  return new EfactValidationIssue({
    kind: 'reservedNotZero',
    rule: 'INV-FORMAT',
    record,
    place: cell,
    code,
    facts: { found: raw },
  })
}

function checkDigitProblem(record: EfactRecord): readonly EfactValidationIssue[] {
  if (record.index < 0 || !hasCheckDigits(record.type) || record.layout.zones.length === 0) return none
  const found = record.text.slice(348, 350)
  const expected = recordCheckDigits(record.text)
  if (found === expected) return none
  const zone = record.layout.zone('recordCheck')
  return [
    new EfactValidationIssue({
      kind: 'recordCheck',
      rule: 'INV-CHECK-DIGIT',
      record,
      zone,
      code: issueCode(record, zone, '02'),
      facts: { found, expected },
    }),
  ]
}

function faultOf(zone: Zone, raw: string): ZoneFault | null {
  if (zone.form === 'amount') return amountFault(zone, raw)
  if (zone.form === 'sign') return raw === '+' || raw === '-' || EMPTY.test(raw) ? null : ['signMissing', '05']
  if (isNumeric(zone) && !DIGITS.test(raw)) return ['notNumeric', '01']
  if (zone.allowed && !zone.allowed.includes(raw)) return ['notAllowed', '03', { allowed: zone.allowed.join(', ') }]
  if (zone.form === 'date') return dateFault(zone, raw)
  if (zone.key === 'cpas') return cpasFault(raw)
  if (EMPTY.test(raw)) return zone.required ? ['missing', '10'] : null
  return zone.checked ? numberFault(zone, raw) : null
}

// A zone that is not used may be left blank or zero; an amount that is told needs its sign.
function amountFault(zone: Zone, raw: string): ZoneFault | null {
  if (!zone.required && EMPTY.test(raw)) return null
  if (raw[0] !== '+' && raw[0] !== '-') return ['signMissing', '05']
  return DIGITS.test(raw.slice(1)) ? null : ['notNumeric', '01']
}

function dateFault(zone: Zone, raw: string): ZoneFault | null {
  if (EMPTY.test(raw)) return zone.required ? ['notADate', '03'] : null
  return isDay(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`) ? null : ['notADate', '03']
}

function cpasFault(raw: string): ZoneFault | null {
  const number = enterpriseDigits(raw)
  if (!DIGITS.test(number)) return ['notNumeric', '01']
  return isEnterpriseNumber(number) ? null : ['numberCheckDigits', '02']
}

function numberFault(zone: Zone, raw: string): ZoneFault | null {
  switch (zone.form) {
    case 'beneficiary':
      return raw.startsWith('00') && isNiss(raw.slice(2)) ? null : ['numberCheckDigits', '02']
    case 'inami':
      return raw.startsWith('0') && isInamiNumber(raw.slice(1)) ? null : ['numberCheckDigits', '02']
    case 'enterprise':
      return isEnterpriseNumber(raw) ? null : ['numberCheckDigits', '02']
    case 'iban':
      return isIban(raw.trim()) ? null : ['numberCheckDigits', '02']
    case 'bic':
      return BIC.test(raw.trim()) ? null : ['notAllowed', '03', { allowed: 'ISO 9362' }]
    case 'code':
      if (!raw.startsWith('0')) return ['notAllowed', '03', { allowed: '0NNNNNN' }]
      return isNomenclatureCode(raw.slice(1)) ? null : ['numberCheckDigits', '02']
    default:
      return null
  }
}

/** The ten digits of an enterprise number in twelve positions, wherever it was put. */
export const enterpriseDigits = (raw: string): string => raw.trim().replace(/^00(?=\d{10}$)/, '')
