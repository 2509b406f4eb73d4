import { iban, isIban } from '../../../shared/values/iban'
import { formatIban } from './identifiers'
import type { Parser } from './parsers'

// Apart from the other parsers: the library behind it knows the accounts of every country, and few pages have an account.
export const ibanParser: Parser = {
  kind: 'iban',
  parse: (text) => {
    const typed = text.replaceAll('-', '')
    return isIban(typed) ? iban(typed) : undefined
  },
  format: (value) => formatIban(value).replaceAll('\u00a0', ' '),
  problem: 'form.notAnIban',
}
