import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { iban, sepaError } from '../../../shared/values/iban'
import { inamiNumber, providerKey, qualificationOf } from '../../../shared/values/inami-number'
import { isInsCode } from '../../../shared/values/ins-code'
import {
  addProviderVersion,
  insertProvider,
  lockProvider,
  type ProviderData,
  providerByKey,
  type RegisteredProvider,
} from '../persistence/provider.repository'
import { numberOfCategory } from '../rules/number-of-category.rule'
import type { ProviderInput } from '../schema/provider.type'
import { accountFindings, recordAccount } from './account-changes'

const MAX_NAME_LENGTH = 200

/**
 * Registers a provider, or a new version of its data. The provider is null if the number contradicts the category (PRV-NUMBER).
 * @throws BAD_USER_INPUT for an empty or too long name, an account that SEPA cannot reach, an invalid INS code or a birth date
 * after today.
 */
export async function registerProvider(
  input: ProviderInput,
  context: SubgraphContext,
): Promise<{ provider: RegisteredProvider | null; findings: Finding[] }> {
  const data = parseInput(input, context)
  const { findings, acceptable } = evaluateRules(
    [numberOfCategory],
    { category: data.category, inamiNumber: data.inamiNumber },
    { recording: context.today },
  )
  if (!acceptable) return { provider: null, findings }
  const provider = await inTransaction(context.db, (tx) => register(tx, data, findings, context))
  return { provider, findings: [...findings, ...(provider ? accountFindings(provider, context.today) : [])] }
}

async function register(
  { manager }: Tx,
  data: ProviderData,
  findings: readonly Finding[],
  context: SubgraphContext,
): Promise<RegisteredProvider | null> {
  const key = providerKey(data.inamiNumber)
  const now = new Date(context.now)
  const head = { providerKey: key, inamiNumber: data.inamiNumber, version: 0, registeredAt: now }
  const isNew = await insertProvider(manager, head)
  const known = isNew ? null : await lockProvider(manager, key)
  // The first account is in force at once; every later one waits for a second person.
  if (known && data.iban !== null) await recordAccount(manager, known, data.iban, context)
  const inForce = known ? { ...data, iban: known.iban } : data
  if (!known || !isSameData(known, inForce))
    await addProviderVersion(manager, {
      ...inForce,
      providerKey: key,
      version: (known?.version ?? 0) + 1,
      findings,
      recordedAt: now,
      ...context.caller,
    })
  return providerByKey(manager, key)
}

const isSameData = (known: ProviderData, data: ProviderData): boolean =>
  (Object.keys(data) as (keyof ProviderData)[]).every((property) => known[property] === data[property])

const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined

function parseInput(input: ProviderInput, { today }: SubgraphContext): ProviderData {
  const name = input.name.trim()
  if (name === '') throw badInput('input.name', 'The name is empty: give the provider’s name.')
  if (name.length > MAX_NAME_LENGTH) throw badInput('input.name', 'The name is longer than 200 characters.')
  const accountError = isGiven(input.iban) ? sepaError(input.iban) : null
  if (accountError) throw badInput('input.iban', `Payments can’t go to this account: ${accountError}.`)
  if (isGiven(input.insCode) && !isInsCode(input.insCode))
    throw badInput('input.insCode', 'An INS code has 5 digits and begins with 1 to 9.')
  if (input.birthDate && input.birthDate > today)
    throw badInput('input.birthDate', `The birth date, ${input.birthDate}, is after today, ${today}.`)
  const number = inamiNumber(input.inamiNumber)
  const isEstablishment = number.length === 8 || number.startsWith('7')
  return {
    inamiNumber: number,
    name,
    category: input.category,
    qualificationCode: isEstablishment ? null : qualificationOf(number),
    birthDate: input.birthDate ?? null,
    insCode: input.insCode ?? null,
    iban: isGiven(input.iban) ? iban(input.iban) : null,
  }
}
