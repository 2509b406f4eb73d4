import { isDay } from '../../../shared/values/day'
import { isEnterpriseNumber } from '../../../shared/values/enterprise-number'
import { isIban } from '../../../shared/values/iban'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { isNiss } from '../../../shared/values/niss'
import { isNomenclatureCode } from '../../../shared/values/nomenclature-code'
import { recordCheckDigits } from './check-digits'
import { hasCheckDigits } from './layouts'
import { codeOf, EfactProblem } from './problem'
import type { ProblemKind } from './problem-texts'
import type { EfactRecord } from './record'
import type { Zone } from './zone'

/** What is wrong with a zone by itself: kind, serial of the code, facts. */
type ZoneFault = [kind: ProblemKind, serial: string, facts?: Record<string, string>]

const DIGITS = /^\d+$/
const EMPTY = /^[0 ]*$/
const BIC = /^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/

/** Everything that a record shows by itself: digits, values, dates, numbers, its own check digits. */
export function* zoneProblems(record: EfactRecord): Generator<EfactProblem> {
  const isSegment = record.index < 0
  for (const cell of record.layout.cells) {
    const raw = record.text.slice(cell.at - 1, cell.at - 1 + cell.length)
    if (!cell.zone) {
      if (!record.layout.reservedChecked || EMPTY.test(raw)) continue
      yield new EfactProblem({
        kind: 'reservedNotZero',
        rule: 'INV-FORMAT',
        record,
        place: cell,
        code: codeOf(record, cell.number, '01'),
        facts: { found: raw },
      })
      continue
    }
    if (cell.zone.key === 'recordCheck') continue
    const fault = faultOf(cell.zone, raw)
    if (!fault) continue
    const [kind, serial, facts = {}] = fault
    const rule = cell.zone.form === 'code' ? 'TAR-CODE' : 'INV-FORMAT'
    const code = isSegment ? null : codeOf(record, cell.zone, serial)
    yield new EfactProblem({
      kind,
      rule,
      record,
      zone: cell.zone,
      code,
      message: isSegment,
      serial,
      facts: { found: raw.trim(), ...facts },
    })
  }
  if (!isSegment && hasCheckDigits(record.type) && record.layout.zones.length > 0) yield* checkDigitProblem(record)
}

function* checkDigitProblem(record: EfactRecord): Generator<EfactProblem> {
  const zone = record.layout.zone('recordCheck')
  const found = record.raw('recordCheck')
  const expected = recordCheckDigits(record.text)
  if (found !== expected)
    yield new EfactProblem({
      kind: 'recordCheck',
      rule: 'INV-CHECK-DIGIT',
      record,
      zone,
      code: codeOf(record, zone, '02'),
      facts: { found, expected },
    })
}

function faultOf(zone: Zone, raw: string): ZoneFault | null {
  if (zone.form === 'amount') return amountFault(zone, raw)
  if (zone.form === 'sign') return raw === '+' || raw === '-' || EMPTY.test(raw) ? null : ['signMissing', '05']
  if (zone.form === 'reference') return null
  if (zone.type === 'N' && !DIGITS.test(raw)) return ['notNumeric', '01']
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
