import { fetchCentres } from '../../../shared/authorization/centres'
import { maySeePersons } from '../../../shared/authorization/permissions'
import { badInput } from '../../../shared/errors/graphql-errors'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { CareType } from '../../../shared/values/care-types'
import { isEmpty, type Period } from '../../../shared/values/period'
import { type SpendingDimension, spendingBy } from '../persistence/spending.repository'
import type { SpendingRowType } from '../schema/spending.type'

/** The persons of a smaller group could be recognised in its figures. */
const MIN_GROUP_PERSONS = 5

/** The criteria of spending; null does not filter. */
export interface SpendingCriteria {
  /** Days of care, inclusive. */
  period: Period
  cpas: string | null
  careType: CareType | null
}

/**
 * Reads the spending of groups of lines; a CPAS reads its own. The figures of small groups are null for callers who may not see persons.
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
  const groups = await spendingBy(db.manager, by, { ...criteria, centres })
  return groups.map(({ keys, lines, persons, ...amounts }) =>
    persons < MIN_GROUP_PERSONS && !maySeePersons(caller)
      ? { keys, lineCount: null, beneficiaries: null, amounts: null }
      : { keys, lineCount: lines, beneficiaries: persons, amounts },
  )
}
