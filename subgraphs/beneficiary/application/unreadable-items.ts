import { error } from '../../../shared/rules/define-rule'
import type { Finding } from '../../../shared/rules/finding'
import type { Unreadable } from '../../../shared/schema/unreadable'
import type { Day } from '../../../shared/values/day'
import { isInsCode } from '../../../shared/values/ins-code'
import { isStorableText } from '../../../shared/values/text'
import { type UnreadableKind, unreadableItem } from '../rules/unreadable-item.rule'
import type { IdentityMutationInput } from '../schema/beneficiary.input'

const MAX_VALUE_LENGTH = 40
const kindOf: Record<string, UnreadableKind> = { Niss: 'number', LocalDate: 'day' }

/** The items of a call that hold an unreadable value, by index, each with its findings (ID-UNREADABLE). */
export function unreadableItems(
  input: readonly IdentityMutationInput[],
  unreadable: readonly Unreadable[],
  today: Day,
): Map<number, Finding[]> {
  const found = new Map<number, Finding[]>()
  const add = (index: number, path: string, message: UnreadableKind, value: unknown) => {
    const facts = factsOf(message, value)
    found.set(index, [
      ...(found.get(index) ?? []),
      unreadableItem.createFinding(error(path, facts, { message }), today),
    ])
  }
  for (const { path, type, value } of unreadable) add(Number(path.split('.')[1]), path, kindOf[type] ?? 'choice', value)
  for (const [index, item] of input.entries()) {
    for (const path of unstorableTexts(item, `input.${index}`)) add(index, path, 'text', null)
    const { address, residence, birthDate } = item
    if (birthDate && birthDate > today) add(index, `input.${index}.birthDate`, 'futureBirth', birthDate)
    if (address && !isInsCode(address.insCode)) add(index, `input.${index}.address.insCode`, 'insCode', address.insCode)
    if (residence?.allocationInsCode && !isInsCode(residence.allocationInsCode))
      add(index, `input.${index}.residence.allocationInsCode`, 'insCode', residence.allocationInsCode)
  }
  return found
}

function factsOf(message: UnreadableKind, value: unknown): Record<string, string | undefined> {
  if (message === 'text') return {}
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return { [message === 'futureBirth' ? 'birthDate' : 'value']: text?.slice(0, MAX_VALUE_LENGTH) }
}

function unstorableTexts(value: unknown, path: string): string[] {
  if (typeof value === 'string') return isStorableText(value) ? [] : [path]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, field]) => unstorableTexts(field, `${path}.${name}`))
}
