/** The longest operation name, alias, fragment name or variable name: all of them get into logs and error messages. */
export const MAX_NAME_LENGTH = 100

/** The longest text of an argument that is an identifier, a name, a reference or a search. */
const LONGEST_SHORT_TEXT = 255
/** The longest cursor: it may hold a person's name. */
const LONGEST_CURSOR = 4_000
/** The longest text that a person writes to explain something. */
const LONGEST_FREE_TEXT = 4_000

const FREE_TEXTS = new Set(['remark', 'reason', 'grounds', 'justification', 'description', 'insuranceDelayGrounds'])
/** Whole files in base64: their own resolvers limit them. */
const FILES = new Set(['content'])

/**
 * How many characters a `String` or `ID` argument may have, by the last name of its dotted path ("input.remark"). What a
 * client chooses is stored, logged or searched, so no text is without a limit.
 */
export function maxTextLength(path: string): number {
  const name = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
  if (name === undefined || FILES.has(name)) return Number.POSITIVE_INFINITY
  if (name === 'after') return LONGEST_CURSOR
  return FREE_TEXTS.has(name) ? LONGEST_FREE_TEXT : LONGEST_SHORT_TEXT
}
