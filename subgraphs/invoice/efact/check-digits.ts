// A digit is worth its value, a blank 10, a letter 11 (A) to 36 (Z), anything else 37.
const WORTH = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte)
  if (/[0-9]/.test(character)) return byte - 48
  if (character === ' ') return 10
  if (/[a-z]/i.test(character)) return character.toUpperCase().charCodeAt(0) - 65 + 11
  return 37
})

const twoDigits = (rest: number): string => String(rest || 97).padStart(2, '0')

/** Zone 99: the worth of the characters 1 to 348 added up, modulo 97; 97 where nothing is left. */
export function recordCheckDigits(record: string): string {
  let sum = 0
  for (let i = 0; i < 348; i++) sum += WORTH[record.charCodeAt(i) & 255]!
  return twoDigits(sum % 97)
}

/** Zone 98 and the control numbers of the records 95 and 96: a sum of nomenclature codes modulo 97; 97 where nothing is left. */
export const codeCheckDigits = (sumOfCodes: number): string => twoDigits(sumOfCodes % 97)
