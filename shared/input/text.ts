import { badInput } from '../errors/graphql-errors'

/** Normalises a text: one form of its letters (NFC), single blanks, none at the ends. Null if it is empty or longer than `maxLength`. */
export function parseText(text: string, maxLength: number): string | null {
  const value = text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return value.length === 0 || value.length > maxLength ? null : value
}

/** The normalised text. @throws BAD_USER_INPUT if it is empty or longer than `maxLength`. */
export function requireText(argument: string, text: string, maxLength: number): string {
  const value = parseText(text, maxLength)
  if (value === null) throw badInput(argument, `A text of 1 to ${maxLength} characters is expected.`)
  return value
}

/** The normalised text; null if it is absent or blank. @throws BAD_USER_INPUT if it is longer than `maxLength`. */
export function parseOptionalText(argument: string, text: string | null | undefined, maxLength: number): string | null {
  if (text === null || text === undefined || text.trim() === '') return null
  return requireText(argument, text, maxLength)
}
