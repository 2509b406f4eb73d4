import { isEnterpriseNumber } from '../../../shared/values/enterprise-number'
import { isInamiNumber } from '../../../shared/values/inami-number'
import { isInsCode } from '../../../shared/values/ins-code'
import { isNiss } from '../../../shared/values/niss'
import { type Century, formatDate, formatMonth, parseDate, parseMonth } from './day'
import { formatDecimal, parseEuro } from './euro'
import { formatEnterpriseNumber, formatInami, formatNiss } from './identifiers'

/**
 * How the text of one kind of field is read and written. `read` gives the value that the graph takes, or undefined
 * where the text cannot be read; reading a value again gives the same value. `write` gives the value as people write it.
 */
export interface Parser {
  kind: 'day' | 'euro' | 'month' | 'integer' | 'niss' | 'inami' | 'enterprise' | 'iban' | 'ins' | 'code' | 'decision'
  parse: (text: string) => string | undefined
  format: (value: string) => string
  /** Key of the message for text that cannot be read, and what the message needs. */
  problem: string
  given?: Record<string, string | number>
  inputMode?: 'numeric' | 'decimal'
}

/** A day. Two digits of a year are read by what the field is about: a birth is never later than today. */
export const dateParser = (century: Century, today: string): Parser => ({
  kind: 'day',
  parse: (text) => parseDate(text, century, today),
  format: formatDate,
  problem: 'form.notADay',
  inputMode: 'numeric',
})

export const euroParser: Parser = {
  kind: 'euro',
  parse: parseEuro,
  format: formatDecimal,
  problem: 'form.notAnAmount',
  inputMode: 'decimal',
}

export const monthParser: Parser = { kind: 'month', parse: parseMonth, format: formatMonth, problem: 'form.notAMonth' }

/** A whole number between two bounds, without a sign. */
export const integerParser = (least: number, most: number): Parser => ({
  kind: 'integer',
  parse: (text) => {
    const typed = text.trim()
    const count = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN
    return count >= least && count <= most ? String(count) : undefined
  },
  format: (value) => value,
  problem: 'form.notAnInteger',
  given: { least, most },
  inputMode: 'numeric',
})

/** A number that consists of digits: points, dashes, slashes and spaces between them mean nothing. */
const numberParser = (
  kind: Parser['kind'],
  problem: string,
  isValid: (digits: string) => boolean,
  format = (value: string) => value,
): Parser => ({
  kind,
  parse: (text) => {
    const digits = text.replace(/[.\-/\s]/g, '')
    return isValid(digits) ? digits : undefined
  },
  format,
  problem,
  inputMode: 'numeric',
})

/** A national register or BIS number, read as the graph reads it. */
export const nissParser = numberParser('niss', 'form.notANiss', isNiss, formatNiss)
/** An INAMI/RIZIV number of a provider (11 digits) or an establishment (8 digits). */
export const inamiParser = numberParser('inami', 'form.notAnInami', isInamiNumber, formatInami)
/** A number of the enterprise register: how a CPAS is named. */
export const enterpriseNumberParser = numberParser(
  'enterprise',
  'form.notAnEnterprise',
  isEnterpriseNumber,
  formatEnterpriseNumber,
)
export const insCodeParser = numberParser('ins', 'form.notAnInsCode', isInsCode)
export const nomenclatureCodeParser = numberParser('code', 'form.chooseCode', (digits) => /^\d{6}$/.test(digits))

/** Zeros in front may be left out: the number is shown with them as soon as one leaves the field. */
export const decisionNumberParser: Parser = {
  ...numberParser('decision', 'form.notADecision', () => true),
  parse: (text) => {
    const digits = text.replace(/[.\-\s]/g, '')
    return /^\d{1,12}$/.test(digits) ? digits.padStart(12, '0') : undefined
  },
}
