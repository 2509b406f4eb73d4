// A spreadsheet runs these as formulas, in ASCII and in full-width forms.
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
// The number of a person, decision or provider: as a number it would lose leading zeros or its last digits.
const IDENTIFIER = /^(0\d+|\d{8,})$/

/** A cell that a spreadsheet shows as the text that it is: a leading apostrophe keeps it from being a formula or a number. */
export const csvText = (cell: string): string => (FORMULA.test(cell) || IDENTIFIER.test(cell) ? `'${cell}` : cell)
