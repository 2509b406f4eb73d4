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

/** An error of one zone: kind, serial of the code, facts. */
type ZoneError = [kind: ValidationIssueKind, serial: string, facts?: Record<string, string>]

const DIGITS = /^\d+$/
const EMPTY = /^[0 ]*$/
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/
const none: readonly EfactValidationIssue[] = []

/** Checks the zones of each record by themselves. */
export class ZoneCheck {
  // Records repeat the same provider, day and bank account: a value that was valid in the previous record is not checked again.
  private readonly lastValid = new Map<Layout, string[]>()

  /** The issues of a record: digits, allowed values, dates, numbers and its check digits (zone 99). */
  check(record: EfactRecord): readonly EfactValidationIssue[] {
    // Fast path for valid records: every zone is checked only if a digit is missing somewhere.
    if (!hasDigitsInPlace(record)) return [...allZoneIssues(record), ...checkDigitIssues(record)]
    const { checkedSpecs } = record.layout
    const valid = this.lastValidOf(record.layout)
    let issues: EfactValidationIssue[] | null = null
    for (let i = 0; i < checkedSpecs.length; i++) {
      const spec = checkedSpecs[i]!
      const raw = record.text.slice(spec.at - 1, spec.at - 1 + spec.length)
      if (raw === valid[i]) continue
      const issue = specIssue(record, spec, raw)
      if (!issue) valid[i] = raw
      else if (issues) issues.push(issue)
      else issues = [issue]
    }
    const wrongCheck = checkDigitIssues(record)
    return issues ? [...issues, ...wrongCheck] : wrongCheck
  }

  private lastValidOf(layout: Layout): string[] {
    const known = this.lastValid.get(layout)
    if (known) return known
    const valid = layout.checkedSpecs.map(() => '')
    this.lastValid.set(layout, valid)
    return valid
  }
}

const allZoneIssues = (record: EfactRecord): EfactValidationIssue[] =>
  record.layout.specs.flatMap(
    (spec) => specIssue(record, spec, record.text.slice(spec.at - 1, spec.at - 1 + spec.length)) ?? [],
  )

const specIssue = (record: EfactRecord, spec: ZoneSpec, raw: string): EfactValidationIssue | null =>
  spec.zone ? zoneIssue(record, spec.zone, raw) : reservedIssue(record, spec, raw)

function hasDigitsInPlace({ text, layout: { digitPositions } }: EfactRecord): boolean {
  for (let i = 0; i < digitPositions.length; i++) {
    if (digitPositions[i] === 0) continue
    const character = text.charCodeAt(i)
    if (character < 48 || character > 57) return false
  }
  return true
}

function zoneIssue(record: EfactRecord, zone: Zone, raw: string): EfactValidationIssue | null {
  if (zone.key === 'recordCheck') return null
  const error = zoneErrorOf(zone, raw)
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
    isMessageLevel: isSegment,
    serial,
    facts: { found: raw.trim(), ...facts },
  })
}

function reservedIssue(record: EfactRecord, spec: ZoneSpec, raw: string): EfactValidationIssue | null {
  if (!record.layout.reservedChecked || EMPTY.test(raw)) return null
  const code = issueCode(record, spec.number, '01')
  return new EfactValidationIssue({
    kind: 'reservedNotZero',
    rule: 'INV-FORMAT',
    record,
    location: spec,
    code,
    facts: { found: raw },
  })
}

function checkDigitIssues(record: EfactRecord): readonly EfactValidationIssue[] {
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

function zoneErrorOf(zone: Zone, raw: string): ZoneError | null {
  if (zone.form === 'amount') return amountError(zone, raw)
  if (zone.form === 'sign') return raw === '+' || raw === '-' || EMPTY.test(raw) ? null : ['signMissing', '05']
  if (isNumeric(zone) && !DIGITS.test(raw)) return ['notNumeric', '01']
  if (zone.allowed && !zone.allowed.includes(raw)) return ['notAllowed', '03', { allowed: zone.allowed.join(', ') }]
  if (zone.form === 'date') return dateError(zone, raw)
  if (zone.key === 'cpas') return cpasError(raw)
  if (EMPTY.test(raw)) return zone.required ? ['missing', '10'] : null
  return zone.checked ? numberError(zone, raw) : null
}

// An unused zone may be blank or zero; an amount needs a sign.
function amountError(zone: Zone, raw: string): ZoneError | null {
  if (!zone.required && EMPTY.test(raw)) return null
  if (raw[0] !== '+' && raw[0] !== '-') return ['signMissing', '05']
  return DIGITS.test(raw.slice(1)) ? null : ['notNumeric', '01']
}

function dateError(zone: Zone, raw: string): ZoneError | null {
  if (EMPTY.test(raw)) return zone.required ? ['notADate', '03'] : null
  return isDay(`${raw.slice(0, 4)}-${raw.slice(4, 6)}-${raw.slice(6)}`) ? null : ['notADate', '03']
}

function cpasError(raw: string): ZoneError | null {
  const number = enterpriseNumberDigits(raw)
  if (!DIGITS.test(number)) return ['notNumeric', '01']
  return isEnterpriseNumber(number) ? null : ['numberCheckDigits', '02']
}

function numberError(zone: Zone, raw: string): ZoneError | null {
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

/** The ten digits of an enterprise number in twelve positions, left- or right-aligned. */
export const enterpriseNumberDigits = (raw: string): string => raw.trim().replace(/^00(?=\d{10}$)/, '')
