import { error } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { MutationContent } from '../domain/mutation-effects'
import { mutationFields, mutationFieldsRule } from '../rules/mutation-fields.rule'
import type { IdentityMutationInput } from '../schema/inputs'
import { MAX_NAME_LENGTH, parseOptionalText, parseText } from './parse-text'

const LONGEST_REFERENCE = 100

/** What a mutation of the feed says, or why it can't be taken: each of a call stands alone, so nothing here refuses the call. */
export function parseIdentityMutation(
  input: IdentityMutationInput,
  path: string,
  today: Day,
): { content: MutationContent; findings: Finding[] } {
  // Null is "nothing", which only first names can become; elsewhere it is as if it had not been given.
  const given = mutationFields.filter((field) =>
    field === 'firstNames' && input.kind === 'NAME_CHANGE'
      ? input.firstNames !== undefined
      : input[field] !== undefined && input[field] !== null,
  )
  const shape = { path, kind: input.kind, given, niss: input.niss, newNiss: input.newNiss ?? null }
  const { findings } = evaluateRules([mutationFieldsRule], shape, { recording: today })
  const unreadable = unreadableFields(input).map((field) =>
    mutationFieldsRule.createFinding(error(`${path}.${field}`, { field }, { message: 'unreadable' }), today),
  )
  const content: MutationContent = { niss: input.niss, kind: input.kind, effectiveOn: input.effectiveOn }
  const refused = findings.length + unreadable.length > 0
  return { content: refused ? content : { ...content, ...values(input) }, findings: [...findings, ...unreadable] }
}

const tooLong = (text: string | null | undefined) =>
  text !== null && text !== undefined && text.trim() !== '' && parseText(text, MAX_NAME_LENGTH) === null

function unreadableFields({ reference, lastName, firstNames, address, insurer }: IdentityMutationInput) {
  const wrong: Record<string, boolean> = {
    reference: reference.trim() === '' || reference.length > LONGEST_REFERENCE,
    lastName: typeof lastName === 'string' && parseText(lastName, MAX_NAME_LENGTH) === null,
    firstNames: tooLong(firstNames),
    'address.street': tooLong(address?.street),
    'address.postalCode': tooLong(address?.postalCode),
    insurer: typeof insurer === 'string' && parseText(insurer, MAX_NAME_LENGTH) === null,
  }
  return Object.keys(wrong).filter((field) => wrong[field])
}

function values(input: IdentityMutationInput): Partial<MutationContent> {
  const { lastName, firstNames, newNiss, gender, birthDate, address, residence, insurer } = input
  const text = (value: string | null | undefined) => parseOptionalText('', value, MAX_NAME_LENGTH)
  return {
    ...(typeof lastName === 'string' && { lastName: text(lastName)! }),
    ...(firstNames !== undefined && { firstNames: text(firstNames) }),
    ...(newNiss && { newNiss }),
    ...(gender && { gender }),
    ...(birthDate && { birthDate }),
    ...(address && {
      address: { street: text(address.street), postalCode: text(address.postalCode), insCode: address.insCode },
    }),
    ...(residence && {
      residence: {
        status: residence.status,
        register: residence.register,
        allocationInsCode: residence.allocationInsCode || null,
      },
    }),
    ...(insurer && { insurer: text(insurer)! }),
  }
}
