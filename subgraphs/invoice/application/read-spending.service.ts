import { fetchCentres } from '../../../shared/authorization/centres'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import { firstDayOf, lastDayOf, monthOf } from '../../../shared/values/day'
import { isEmpty, type Period } from '../../../shared/values/period'
import { protectedSpendingBy } from '../persistence/protected-spending.repository'
import { type SpendingDimension, spendingBy } from '../persistence/spending.repository'
import type { SpendingRowType } from '../schema/spending.type'

/** The persons of a smaller group could be recognised in its figures. */
const MIN_GROUP_PERSONS = 5

// Days could be subtracted from each other: who may not see persons reads whole months.
const wholeMonths = ({ from, to }: Period): Period => ({
  from: firstDayOf(monthOf(from)),
  to: to && lastDayOf(monthOf(to)),
})

/** The criteria of spending; null does not filter. */
export interface SpendingCriteria {
  /** Days of care, inclusive. */
  period: Period
  cpas: string | null
  careType: CareType | null
}

/**
 * Reads the spending of groups of lines; a CPAS reads its own. Callers who may not see persons
 * read whole months, in figures of at least five persons that cannot be subtracted from each other to learn of fewer.
 * @throws BAD_USER_INPUT for an empty period.
 */
export async function readSpending(
  by: readonly SpendingDimension[],
  criteria: SpendingCriteria,
  context: SubgraphContext,
): Promise<SpendingRowType[]> {
  if (isEmpty(criteria.period)) throw badInput('period', 'The period ends before it begins.')
  const { db, caller } = context
  const own = caller.audience === 'CPAS' ? await fetchCentres(context) : null
  const centres = criteria.cpas ? [criteria.cpas].filter((cpas) => own?.includes(cpas) ?? true) : own
  if (centres?.length === 0) return []
  const search = { ...criteria, centres }
  const groups = maySeePersons(caller)
    ? await spendingBy(db.manager, by, search)
    : await protectedSpendingBy(db.manager, by, { ...search, period: wholeMonths(criteria.period) }, MIN_GROUP_PERSONS)
  return groups.map(({ keys, lines, persons, ...amounts }) =>
    persons === 0
      ? { keys, lineCount: null, beneficiaries: null, amounts: null }
      : { keys, lineCount: lines, beneficiaries: persons, amounts },
  )
}
