import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { inTransaction, type Tx } from '../../../shared/database/transaction'
import { badInput } from '../../../shared/errors/graphql-errors'
import { evaluateRules } from '../../../shared/rules/evaluate-rules'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { iban, sepaError } from '../../../shared/values/iban'
import { type InamiNumber, providerKey, qualificationOf } from '../../../shared/values/inami-number'
import { isInsCode } from '../../../shared/values/ins-code'
import { accountFindings, takeAccount } from '../application/provider-account'
import { toProviderNode } from '../mappers/provider.mapper'
import {
  addProviderVersion,
  type ProviderData,
  type ProviderRow,
  providersByKey,
  takeProvider,
} from '../persistence/provider.repository'
import { numberOfCategory } from '../rules/number-of-category.rule'
import { ProviderInput, ProviderPayload } from '../schema/provider.type'

/** CAAMI registers providers. */
@Resolver()
export class RegisterProviderResolver {
  @Mutation(() => ProviderPayload, {
    description:
      'New, or new data for a known number: earlier data is kept as a version. The same call again changes nothing and gives the same answer. The account of the first registration holds at once; another one waits until another person confirms it (PRV-ACCOUNT, confirmProviderAccount), payments of the provider wait too, and the account in force, given again, withdraws it. A call without account leaves accounts as they are.',
  })
  async registerProvider(
    @Arg('input', () => ProviderInput, { description: 'The provider’s data.' }) input: ProviderInput,
    @Ctx() context: SubgraphContext,
  ): Promise<ProviderPayload> {
    const data = readInput(input, context)
    const { findings, acceptable } = evaluateRules(
      [numberOfCategory],
      { category: data.category, inamiNumber: data.inami_number },
      { recording: context.today },
    )
    if (!acceptable) return { provider: null, findings: findings as never }
    const row = await inTransaction(context.db, (tx) => register(tx, data, findings, context))
    return {
      provider: toProviderNode(row),
      findings: [...findings, ...accountFindings(row, context.today)] as never,
    }
  }
}

async function register(
  tx: Tx,
  data: ProviderData,
  findings: readonly Finding[],
  context: SubgraphContext,
): Promise<ProviderRow> {
  const key = providerKey(data.inami_number)
  const known = await takeProvider(tx, key, data.inami_number, context.now)
  // The first account holds at once; every later one waits for a second person.
  if (known && data.iban !== null) await takeAccount(tx, known, data.iban, context)
  const inForce = known ? { ...data, iban: known.iban } : data
  if (!known || !isSame(known, inForce))
    await addProviderVersion(tx, key, (known?.version ?? 0) + 1, inForce, findings, context)
  const [row] = await providersByKey(tx, [key])
  return row!
}

const isSame = (known: ProviderData, data: ProviderData): boolean =>
  (Object.keys(data) as (keyof ProviderData)[]).every((field) => known[field] === data[field])

const isGiven = (value: string | null | undefined): value is string => value !== null && value !== undefined

function readInput(input: ProviderInput, context: SubgraphContext): ProviderData {
  const name = input.name.trim()
  if (name === '') throw badInput('input.name', 'The name is empty: give the provider’s name.')
  if (name.length > 200) throw badInput('input.name', 'The name has more than 200 characters.')
  const accountError = isGiven(input.iban) ? sepaError(input.iban) : null
  if (accountError) throw badInput('input.iban', `Payments can’t go to this account: ${accountError}.`)
  if (isGiven(input.insCode) && !isInsCode(input.insCode))
    throw badInput('input.insCode', 'An INS code has 5 digits and begins with 1 to 9.')
  if (input.birthDate && input.birthDate > context.today)
    throw badInput('input.birthDate', 'The birth date is after today.')
  const isEstablishment = input.inamiNumber.length === 8 || input.inamiNumber.startsWith('7')
  return {
    inami_number: input.inamiNumber,
    name,
    category: input.category,
    qualification_code: isEstablishment ? null : qualificationOf(input.inamiNumber as InamiNumber),
    birth_date: input.birthDate ?? null,
    ins_code: input.insCode ?? null,
    iban: isGiven(input.iban) ? iban(input.iban) : null,
  }
}
