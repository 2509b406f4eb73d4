import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { isInamiNumber, providerKey } from '../../../shared/values/inami-number'
import { type ProviderRow, providersByKey } from '../persistence/provider.repository'

/** Providers by any writing of their number, in one statement per request step. */
export const providerLoader = (context: SubgraphContext) =>
  context.once(
    'provider.loader',
    () =>
      new DataLoader<string, ProviderRow | null>(async (keys) => {
        const rows = await providersByKey(context.db, keys)
        const byKey = new Map(rows.map((row) => [row.provider_key, row]))
        return keys.map((key) => byKey.get(key) ?? null)
      }),
  )

/** The provider of a number, by either writing; null where it is not registered. */
export const loadProvider = (number: string, context: SubgraphContext): Promise<ProviderRow | null> =>
  isInamiNumber(number) ? providerLoader(context).load(providerKey(number)) : Promise.resolve(null)

/** The entity as other subgraphs refer to it: all who are in the graph may see a provider. */
export const resolveProviderReference = async (
  reference: Record<string, unknown>,
  context: SubgraphContext,
): Promise<object | null> => {
  const row = await loadProvider(String(reference.inamiNumber), context)
  return row && toProviderNode(row)
}

/** A provider as the schema shows it; the resolver of the type hides what is not for everyone. */
export const toProviderNode = (row: ProviderRow) => ({
  inamiNumber: row.inami_number,
  name: row.name,
  category: row.category,
  qualificationCode: row.qualification_code,
  birthDate: row.birth_date,
  insCode: row.ins_code,
  iban: row.iban,
  ibanToConfirm: row.iban_to_confirm,
})
