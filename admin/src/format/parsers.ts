import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { type Century, formatDate, formatMonth, parseDate, parseMonth, today } from './day'
import { formatDecimal, parseEuro } from './euro'
import { formatEnterpriseNumber, formatIban, formatInami, formatNiss } from './identifiers'
import { parseNiss } from './niss'

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

const bare = (text: string) => text.replace(/[.\-\s]/g, '')
const checkDigits = (body: number) => 97 - (body % 97)

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

/** A national register or BIS number, read as the graph reads it. */
export const nissParser: Parser = {
  kind: 'niss',
  parse: (text) => parseNiss(text, today(undefined)),
  format: formatNiss,
  problem: 'form.notANiss',
  inputMode: 'numeric',
}

/** An INAMI/RIZIV number of a provider (11 digits) or an establishment (8 digits). */
export const inamiParser: Parser = {
  kind: 'inami',
  parse: (text) => {
    const digits = bare(text).replaceAll('/', '')
    const fits =
      /^(\d{8}|\d{11})$/.test(digits) && checkDigits(Number(digits.slice(0, 6))) === Number(digits.slice(6, 8))
    return fits ? digits : undefined
  },
  format: formatInami,
  problem: 'form.notAnInami',
  inputMode: 'numeric',
}

/** A number of the enterprise register: how a CPAS is named. */
export const enterpriseNumberParser: Parser = {
  kind: 'enterprise',
  parse: (text) => {
    const digits = bare(text)
    const fits = /^[01]\d{9}$/.test(digits) && checkDigits(Number(digits.slice(0, 8))) === Number(digits.slice(8))
    return fits ? digits : undefined
  },
  format: formatEnterpriseNumber,
  problem: 'form.notAnEnterprise',
  inputMode: 'numeric',
}

export const ibanParser: Parser = {
  kind: 'iban',
  parse: (text) => {
    const iban = electronicFormatIBAN(text)
    return iban && isValidIBAN(iban) ? iban : undefined
  },
  format: (value) => formatIban(value).replaceAll('\u00a0', ' '),
  problem: 'form.notAnIban',
}

/** A number of so many digits without check digits; fewer digits get zeros in front where `padded`. */
const digitsParser = (kind: Parser['kind'], length: number, problem: string, padded = false): Parser => ({
  kind,
  parse: (text) => {
    const digits = bare(text)
    if (!/^\d+$/.test(digits) || digits.length > length || (!padded && digits.length < length)) return undefined
    return digits.padStart(length, '0')
  },
  format: (value) => value,
  problem,
  inputMode: 'numeric',
})

export const insCodeParser = digitsParser('ins', 5, 'form.notAnInsCode')
export const nomenclatureCodeParser = digitsParser('code', 6, 'form.chooseCode')
/** Zeros in front may be left out: the number is shown with them as soon as one leaves the field. */
export const decisionNumberParser = digitsParser('decision', 12, 'form.notADecision', true)
