import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { accountFindings } from '../application/account-changes'
import { paperExceptions } from '../persistence/paper-invoice.repository'
import { providersByKey } from '../persistence/provider.repository'
import { participation } from '../rules/phase.rule'

// A text that is no INAMI number is the key of no provider.
const keyOf = (number: string) => (isInamiNumber(number) ? providerKey(number) : number)

/** The facts that this subgraph provides to the others. */
export const providerAnswers: FactAnswers = {
  async 'provider.providers'(numbers, context) {
    const keys = numbers.map(keyOf)
    const providers = await providersByKey(context.db, [...new Set(keys)])
    const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
    return keys.map((key) => {
      const provider = byKey.get(key)
      if (!provider) return null
      const { name, category, qualificationCode, birthDate, insCode, iban } = provider
      return {
        // The number of the first registration never changes, so other subgraphs may keep it.
        inamiNumber: provider.firstNumber,
        ...{ name, category, qualificationCode, birthDate, insCode, iban },
        participates: participation({ category, inamiNumber: provider.inamiNumber }),
      }
    })
  },

  async 'provider.payees'(keys, context) {
    const providers = await providersByKey(context.db, [...new Set(keys.map(({ provider }) => keyOf(provider)))])
    const byKey = new Map(providers.map((provider) => [provider.providerKey, provider]))
    return keys.map(({ provider: number, lines, amount }) => {
      const provider = byKey.get(keyOf(number))
      if (!provider) return null
      const leftOut = accountFindings(provider, context.today, { lines, amount })
      return { name: provider.name, iban: provider.iban, leftOut }
    })
  },

  async 'provider.paperExceptions'(keys, context) {
    const rows = await paperExceptions(
      context.db,
      [...new Set(keys.map(({ provider }) => providerKey(provider)))],
      [...new Set(keys.flatMap(({ personIds }) => personIds))],
    )
    return keys.map(({ provider, personIds }) =>
      rows
        .filter((row) => row.provider_key === providerKey(provider) && personIds.includes(row.person_id))
        .map((row) => ({ issuedOn: row.issued_on, situation: row.situation })),
    )
  },
}
