/** Contact data of a CPAS. Null: not known. */
export interface CpasContact {
  /** One line: street and number, postal code and municipality. */
  address: string | null
  email: string | null
  phone: string | null
}

const ADDRESS = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,200}$/u
// One local part, one domain with at least one dot: what mail servers accept from the public internet.
const EMAIL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/
const PHONE = /^\+?[0-9][0-9 ./()-]{5,29}$/

/** Validates contact data. Returns one message per invalid part. */
export function contactProblems({ address, email, phone }: CpasContact): string[] {
  const problems: string[] = []
  if (address !== null && (!ADDRESS.test(address) || address !== address.trim()))
    problems.push('address must be one line of at most 200 characters')
  if (email !== null && (!EMAIL.test(email) || email.length > 254))
    problems.push(`email "${email}" is not an e-mail address`)
  if (phone !== null && !PHONE.test(phone))
    problems.push(
      `phone "${phone}" is not a phone number: 6 to 30 digits, blanks, dots, slashes, dashes or brackets, with or without a leading +`,
    )
  return problems
}
