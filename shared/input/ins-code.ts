import { badInput } from '../errors/graphql-errors'
import { isInsCode } from '../values/ins-code'

/** The INS code of a municipality. @throws BAD_USER_INPUT if the text is none. */
export function requireInsCode(argument: string, text: string): string {
  if (!isInsCode(text)) throw badInput(argument, 'An INS code has 5 digits and begins with 1 to 9.')
  return text
}
