import { parseText } from '../../../shared/input/text'
import { error } from '../../../shared/rules/define-rule'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { Day } from '../../../shared/values/day'
import type { MutationContent } from '../domain/mutation-effects'
import { mutationFields, mutationFieldsRule } from '../rules/mutation-fields.rule'
import type { IdentityMutationInput } from '../schema/beneficiary.input'
import { MAX_NAME_LENGTH } from './name-length'

const MAX_REFERENCE_LENGTH = 100

/**
 * The content of an identity mutation, or the findings that refuse it (BEN-MUTATION-FIELDS). A finding refuses this item only,
 * not the call. `path` is the item's path in the input.
 */
export function parseIdentityMutation(
  input: IdentityMutationInput,
  path: string,
  today: Day,
): { content: MutationContent; findings: Finding[] } {
  // Null removes first names; in every other field it counts as absent.
  const given = mutationFields.filter((field) =>
    field === 'firstNames' && input.kind === 'NAME_CHANGE'
      ? input.firstNames !== undefined
      : input[field] !== undefined && input[field] !== null,
  )
  const shape = {
    path,
    kind: input.kind,
    given,
    niss: input.niss,
    newNiss: input.newNiss ?? null,
    insurance: input.insurance ?? null,
  }
  const { findings } = evaluateRules([mutationFieldsRule], shape, { recording: today })
  const unreadable = unreadableFields(input).map((field) =>
    mutationFieldsRule.createFinding(error(`${path}.${field}`, { field }, { message: 'unreadable' }), today),
  )
  const content: MutationContent = { niss: input.niss, kind: input.kind, effectiveOn: input.effectiveOn }
  const isRefused = findings.length + unreadable.length > 0
  return {
    content: isRefused ? content : { ...content, ...changesOf(input) },
    findings: [...findings, ...unreadable],
  }
}

const isUnreadable = (text: string | null | undefined) =>
  typeof text === 'string' && parseText(text, MAX_NAME_LENGTH) === null
const isTooLong = (text: string | null | undefined) => isUnreadable(text) && text?.trim() !== ''

function unreadableFields({ reference, lastName, firstNames, address, insurer }: IdentityMutationInput): string[] {
  const unreadable: Record<string, boolean> = {
    reference: reference.trim() === '' || reference.length > MAX_REFERENCE_LENGTH,
    lastName: isUnreadable(lastName),
    firstNames: isTooLong(firstNames),
    'address.street': isTooLong(address?.street),
    'address.postalCode': isTooLong(address?.postalCode),
    insurer: isUnreadable(insurer),
  }
  return Object.keys(unreadable).filter((field) => unreadable[field])
}

function changesOf(input: IdentityMutationInput): Partial<MutationContent> {
  const { newNiss, gender, birthDate, address, residence, insurance } = input
  const text = (value: string | null | undefined) => parseText(value ?? '', MAX_NAME_LENGTH)
  const lastName = text(input.lastName)
  const insurer = text(input.insurer)
  return {
    ...(lastName !== null && { lastName }),
    ...(input.firstNames !== undefined && { firstNames: text(input.firstNames) }),
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
    ...(insurer !== null && { insurer }),
    ...(insurance && { insurance }),
  }
}
