import type { Day } from '../../../shared/values/day'

// eFact record 25 has 21 positions for the number: AMU, the day of issue, a serial number, two check digits.
const PATTERN = /^AMU(\d{8})(\d{8})(\d{2})$/
const checkDigits = (digits: string): string => String(97 - Number(BigInt(digits) % 97n)).padStart(2, '0')

/** Builds the number of an attestation: 21 characters; the last two check the 16 digits before them (97 minus the remainder by 97). */
export function attestationNumber(issuedOn: Day, serial: number | string): string {
  const digits = `${issuedOn.replaceAll('-', '')}${String(serial).padStart(8, '0')}`
  return `AMU${digits}${checkDigits(digits)}`
}

/** Whether the text has the form of a number that this system issues, with valid check digits. */
export function isAttestationNumber(text: string): boolean {
  const parts = PATTERN.exec(text)
  return parts !== null && checkDigits(`${parts[1]}${parts[2]}`) === parts[3]
}
