import { electronicFormatIBAN, isValidIBAN } from 'ibantools'
import { formatIban } from './identifiers'
import type { Parser } from './parsers'

// Apart from the other parsers: the library knows the accounts of every country, and few pages have an account.
export const ibanParser: Parser = {
  kind: 'iban',
  parse: (text) => {
    const iban = electronicFormatIBAN(text)
    return iban && isValidIBAN(iban) ? iban : undefined
  },
  format: (value) => formatIban(value).replaceAll('\u00a0', ' '),
  problem: 'form.notAnIban',
}
