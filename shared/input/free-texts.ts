import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql'
import type { FreeText } from '../rules/free-text-number.rule'

/** Inputs of the scalar String into which people write sentences or names, by their name, or by their place where the name has two meanings. */
const FREE_TEXTS: ReadonlySet<string> = new Set([
  'competenceGround',
  'conclusion',
  'description',
  'fileName',
  'firstNames',
  'grounds',
  'insuranceDelayGrounds',
  'justification',
  'lastName',
  'name',
  'organisationName',
  'outcome',
  'OwnFundsPaymentInput.reference',
  'personName',
  'reason',
  'remark',
  'restrictionGround',
  'settleBalance.reference',
  'SocialInquiryInput.reference',
  'street',
  'text',
  'title',
])

/** Inputs of the scalar String that are codes, numbers, files or the reference that a program chooses. */
const CODES: ReadonlySet<string> = new Set([
  'after',
  'agreement',
  'allocationInsCode',
  'assignTo',
  'assignedTo',
  'content',
  'document',
  'iban',
  'insCode',
  'insurer',
  'InvoiceFileInput.reference',
  'number',
  'payeeIban',
  'postalCode',
  'prescriptionNumber',
  'qualificationCode',
  'residenceInsCode',
  'scan',
  'supplementTypes',
])

/** The registers send these, not people. */
const OF_REGISTERS: ReadonlySet<string> = new Set(['recordIdentityMutations'])

type TextReader = (value: unknown, path: string) => readonly FreeText[]

/**
 * The function that reads the free texts in the arguments of a mutation, in lists and input objects too; null if it has none. The
 * path of a text in the argument `input` does not begin with `input`, as in all findings.
 * @throws Error if an input of the scalar String is not in one of the two lists: free texts are checked for national numbers
 */
export function freeTextReader(
  field: string,
  args: readonly Pick<GraphQLArgument, 'name' | 'type'>[],
): ((values: Readonly<Record<string, unknown>>) => readonly FreeText[]) | null {
  if (OF_REGISTERS.has(field)) return null
  const readers = args.flatMap((argument) => {
    const reader = readerOf(field, argument, [])
    return reader ? [{ name: argument.name, reader }] : []
  })
  if (readers.length === 0) return null
  return (values) =>
    readers.flatMap(({ name, reader }) =>
      reader(values[name], name).map((found) => ({ ...found, path: pathOf(found) })),
    )
}

const pathOf = ({ path }: FreeText): string => path.replace(/^input\./, '')

function readerOf(
  owner: string,
  { name, type }: Pick<GraphQLInputField, 'name' | 'type'>,
  parents: readonly string[],
): TextReader | null {
  return readerOfType(`${owner}.${name}`, name, type, parents)
}

function readerOfType(
  place: string,
  name: string,
  type: GraphQLInputType,
  parents: readonly string[],
): TextReader | null {
  if (isNonNullType(type)) return readerOfType(place, name, type.ofType, parents)
  if (isListType(type)) {
    const item = readerOfType(place, name, type.ofType, parents)
    return (
      item &&
      ((value, path) =>
        Array.isArray(value) ? value.flatMap((one, index) => item(one, `${path}.${index}`)) : item(value, path))
    )
  }
  if (isScalarType(type)) {
    if (type.name !== 'String' || CODES.has(place)) return null
    if (FREE_TEXTS.has(place) || FREE_TEXTS.has(name))
      return (value, path) => (typeof value === 'string' ? [{ path, text: value }] : [])
    if (CODES.has(name)) return null
    throw new Error(`${place} is a text without an entry in shared/input/free-texts.ts: add one that says what it is`)
  }
  // An input type that contains itself is read down to its second occurrence.
  if (!isInputObjectType(type) || parents.includes(type.name)) return null
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const reader = readerOf(type.name, field, [...parents, type.name])
    return reader ? [{ name: field.name, reader }] : []
  })
  if (fields.length === 0) return null
  return (value, path) =>
    typeof value === 'object' && value !== null
      ? fields.flatMap((field) => field.reader((value as Record<string, unknown>)[field.name], `${path}.${field.name}`))
      : []
}
