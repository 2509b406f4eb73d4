import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { type Century, dayText, monthText, readDay, readMonth, today } from './day'
import { plainEuro, readEuro } from './euro'
import { readNiss } from './niss'
import { enterpriseText, ibanText, inamiText, nissText } from './numbers'

/**
 * How the text of one kind of field is read and written. `read` gives the value that the graph takes, or undefined
 * where the text cannot be read; reading a value again gives the same value. `write` gives the value as people write it.
 */
export interface Reader {
  kind: 'day' | 'euro' | 'month' | 'integer' | 'niss' | 'inami' | 'enterprise' | 'iban' | 'ins' | 'code' | 'decision'
  read: (text: string) => string | undefined
  write: (value: string) => string
  /** Key of the message for text that cannot be read, and what the message needs. */
  problem: string
  given?: Record<string, string | number>
  inputMode?: 'numeric' | 'decimal'
}

const bare = (text: string) => text.replace(/[.\-\s]/g, '')
const checkDigits = (body: number) => 97 - (body % 97)

/** A day. Two digits of a year are read by what the field is about: a birth is never later than today. */
export const dayReader = (century: Century, today: string): Reader => ({
  kind: 'day',
  read: (text) => readDay(text, century, today),
  write: dayText,
  problem: 'form.notADay',
  inputMode: 'numeric',
})

export const euroReader: Reader = {
  kind: 'euro',
  read: readEuro,
  write: plainEuro,
  problem: 'form.notAnAmount',
  inputMode: 'decimal',
}

export const monthReader: Reader = { kind: 'month', read: readMonth, write: monthText, problem: 'form.notAMonth' }

/** A whole number between two bounds, without a sign. */
export const integerReader = (least: number, most: number): Reader => ({
  kind: 'integer',
  read: (text) => {
    const typed = text.trim()
    const count = /^\d{1,10}$/.test(typed) ? Number(typed) : Number.NaN
    return count >= least && count <= most ? String(count) : undefined
  },
  write: (value) => value,
  problem: 'form.notAnInteger',
  given: { least, most },
  inputMode: 'numeric',
})

/** A national register or BIS number, read as the graph reads it. */
export const nissReader: Reader = {
  kind: 'niss',
  read: (text) => readNiss(text, today(undefined)),
  write: nissText,
  problem: 'form.notANiss',
  inputMode: 'numeric',
}

/** An INAMI/RIZIV number of a provider (11 digits) or an establishment (8 digits). */
export const inamiReader: Reader = {
  kind: 'inami',
  read: (text) => {
    const digits = bare(text).replaceAll('/', '')
    const fits =
      /^(\d{8}|\d{11})$/.test(digits) && checkDigits(Number(digits.slice(0, 6))) === Number(digits.slice(6, 8))
    return fits ? digits : undefined
  },
  write: inamiText,
  problem: 'form.notAnInami',
  inputMode: 'numeric',
}

/** A number of the enterprise register: how a CPAS is named. */
export const enterpriseReader: Reader = {
  kind: 'enterprise',
  read: (text) => {
    const digits = bare(text)
    const fits = /^[01]\d{9}$/.test(digits) && checkDigits(Number(digits.slice(0, 8))) === Number(digits.slice(8))
    return fits ? digits : undefined
  },
  write: enterpriseText,
  problem: 'form.notAnEnterprise',
  inputMode: 'numeric',
}

export const ibanReader: Reader = {
  kind: 'iban',
  read: (text) => {
    const iban = electronicFormatIBAN(text)
    return iban && isValidIBAN(iban) ? iban : undefined
  },
  write: (value) => ibanText(value).replaceAll('\u00a0', ' '),
  problem: 'form.notAnIban',
}

/** A number of so many digits without check digits; fewer digits get zeros in front where `padded`. */
const digitsReader = (kind: Reader['kind'], length: number, problem: string, padded = false): Reader => ({
  kind,
  read: (text) => {
    const digits = bare(text)
    if (!/^\d+$/.test(digits) || digits.length > length || (!padded && digits.length < length)) return undefined
    return digits.padStart(length, '0')
  },
  write: (value) => value,
  problem,
  inputMode: 'numeric',
})

export const insCodeReader = digitsReader('ins', 5, 'form.notAnInsCode')
export const nomenclatureReader = digitsReader('code', 6, 'form.chooseCode')
/** Zeros in front may be left out: the number is shown with them as soon as one leaves the field. */
export const decisionNumberReader = digitsReader('decision', 12, 'form.notADecision', true)
