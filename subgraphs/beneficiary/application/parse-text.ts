import { badInput } from '../../../shared/errors/graphql-errors'
import { isInsCode } from '../../../shared/values/ins-code'

/** Longest name that is taken. */
export const MAX_NAME_LENGTH = 200
const LONGEST_STREET = 200
const LONGEST_POSTAL_CODE = 20

/** A text without blanks around it, in one form of its letters; null where it is empty or longer than that. */
export function parseText(text: string, longest: number): string | null {
  const value = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return value.length === 0 || value.length > longest ? null : value
}

/** The text, or BAD_USER_INPUT. */
export function requireText(argument: string, text: string, longest: number): string {
  const value = parseText(text, longest)
  if (value === null) throw badInput(argument, `A text of 1 to ${longest} characters is expected.`)
  return value
}

/** The text, or BAD_USER_INPUT where it is too long; an empty one is none. */
export function parseOptionalText(argument: string, text: string | null | undefined, longest: number): string | null {
  if (text === null || text === undefined || text.trim() === '') return null
  return requireText(argument, text, longest)
}

/** An INS code, or BAD_USER_INPUT. */
export function requireInsCode(argument: string, text: string): string {
  if (!isInsCode(text)) throw badInput(argument, 'An INS code has 5 digits, the first of them from 1 to 9.')
  return text
}

/** An address as facts hold it, or BAD_USER_INPUT. */
export const parseAddress = (
  argument: string,
  address: { street?: string | null; postalCode?: string | null; insCode: string },
) => ({
  street: parseOptionalText(`${argument}.street`, address.street, LONGEST_STREET),
  postalCode: parseOptionalText(`${argument}.postalCode`, address.postalCode, LONGEST_POSTAL_CODE),
  insCode: requireInsCode(`${argument}.insCode`, address.insCode),
})

/** A residence as facts hold it, or BAD_USER_INPUT. */
export const parseResidence = <S, R>(
  argument: string,
  residence: { status: S; register: R; allocationInsCode?: string | null },
) => ({
  status: residence.status,
  register: residence.register,
  allocationInsCode:
    residence.allocationInsCode === null || residence.allocationInsCode === undefined
      ? null
      : requireInsCode(`${argument}.allocationInsCode`, residence.allocationInsCode),
})
