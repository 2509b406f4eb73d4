import { randomBytes } from 'node:crypto'

/** Generates a commitment number: 38 random digits, so that nobody can guess it, and two check digits (97 - digits modulo 97). eFact record 51 has room for 48. */
export function newCommitmentNumber(): string {
  const digits = BigInt(`0x${randomBytes(16).toString('hex')}`)
    .toString()
    .padStart(39, '0')
    .slice(1)
  return `${digits}${String(97n - (BigInt(digits) % 97n)).padStart(2, '0')}`
}
