declare const ibanBrand: unique symbol
/** An international bank account number without blanks, check digits right. */
export type Iban = string & { readonly [ibanBrand]: true }

const mod97 = (digits: string): number => {
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest
}

/** Whether the text is an IBAN with right check digits; a Belgian one has 16 characters and right inner check digits too. */
export function isIban(text: unknown): boolean {
  if (typeof text !== 'string') return false
  const value = text.replace(/\s/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(value)) return false
  // 00, 01 and 99 leave the same rest as 97, 98 and 02, which are the ones that the standard gives.
  if (/^..(00|01|99)/.test(value)) return false
  const digits = [...(value.slice(4) + value.slice(0, 4))].map((c) => String(Number.parseInt(c, 36))).join('')
  if (mod97(digits) !== 1) return false
  if (!value.startsWith('BE')) return true
  return value.length === 16 && (Number(value.slice(4, 14)) % 97 || 97) === Number(value.slice(14))
}

/** The IBAN without blanks; throws on wrong check digits. */
export function iban(text: unknown): Iban {
  if (!isIban(text)) throw new RangeError(`${JSON.stringify(text)} is not an IBAN with right check digits`)
  return (text as string).replace(/\s/g, '').toUpperCase() as Iban
}
