import type { ProviderCategory } from '../values/care-types'
import type { Day } from '../values/day'
import { includes } from '../values/period'
import type { ProviderFacts } from './contracts'

/** The category of a provider on a day; before its first facts, that of the first ones. */
export const categoryOn = (
  { category, records }: Pick<ProviderFacts, 'category' | 'records'>,
  on: Day,
): ProviderCategory => (records.find(({ period }) => includes(period, on)) ?? records.at(-1))?.category ?? category
