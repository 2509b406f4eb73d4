/** Characters of an operation name, alias, fragment name or variable name: all of them appear in logs and error messages. */
export const MAX_NAME_LENGTH = 100

/** Characters of an argument that is an identifier, a name, a reference or a search text. */
const MAX_SHORT_TEXT_LENGTH = 255
/** Characters of a cursor, which may contain a person's name. */
const MAX_CURSOR_LENGTH = 4_000
/** Characters of an explanation that a person writes. */
const MAX_FREE_TEXT_LENGTH = 4_000

const FREE_TEXT_ARGUMENTS = new Set([
  'remark',
  'reason',
  'grounds',
  'justification',
  'description',
  'insuranceDelayGrounds',
  'competenceGround',
  'restrictionGround',
])
/** Files in base64: their resolvers limit the size. */
const FILE_ARGUMENTS = new Set(['agreement', 'content', 'document', 'scan'])

/**
 * Maximal characters of a `String` or `ID` argument, by the last name of its dotted path ("input.remark"). Texts of
 * clients are stored, logged or searched, so every text has a limit.
 */
export function maxTextLength(path: string): number {
  const name = path
    .split('.')
    .filter((part) => !/^\d+$/.test(part))
    .at(-1)
  if (name === undefined || FILE_ARGUMENTS.has(name)) return Number.POSITIVE_INFINITY
  if (name === 'after') return MAX_CURSOR_LENGTH
  return FREE_TEXT_ARGUMENTS.has(name) ? MAX_FREE_TEXT_LENGTH : MAX_SHORT_TEXT_LENGTH
}
