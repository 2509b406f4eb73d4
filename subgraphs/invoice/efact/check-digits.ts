// A digit counts its value, a blank 10, a letter 11 (A) to 36 (Z), any other character 37.
const CHARACTER_VALUES = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (/[0-9]/.test(character)) return byte - 48
  if (character === ' ') return 10
  if (/[a-z]/i.test(character)) return character.toUpperCase().charCodeAt(0) - 65 + 11
  return 37
})

const formatRemainder = (rest: number): string => String(rest || 97).padStart(2, '0')

/** Zone 99: the sum of the values of characters 1 to 348, modulo 97; remainder 0 is written 97. */
export function recordCheckDigits(record: string): string {
  let sum = 0
  for (let i = 0; i < 348; i++) sum += CHARACTER_VALUES[record.charCodeAt(i) & 255]!
  return formatRemainder(sum % 97)
}

/** Zone 98 and the control numbers of records 95 and 96: a sum of nomenclature codes modulo 97; remainder 0 is written 97. */
export const codeCheckDigits = (sumOfCodes: number): string => formatRemainder(sumOfCodes % 97)
