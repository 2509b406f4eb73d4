declare const codeBrand: unique symbol
/** An INAMI nomenclature code or pseudo-code: 6 digits, the last of them a check digit. */
export type NomenclatureCode = string & { readonly [codeBrand]: true }

/** Whether the text has the form of a code: 6 digits. */
export const isCodeShaped = (text: unknown): text is NomenclatureCode =>
  typeof text === 'string' && /^\d{6}$/.test(text)

/** Whether the sixth digit is the first five modulo 7. */
export const hasCheckDigit = (code: string): boolean => Number(code.slice(0, 5)) % 7 === Number(code[5])

/** Whether the text is a code with a right check digit. */
export const isNomenclatureCode = (text: unknown): boolean => isCodeShaped(text) && hasCheckDigit(text)
