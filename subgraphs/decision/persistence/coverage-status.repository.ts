import { preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { completeContent, type Stored } from '../domain/complete-content'
import { cpasColumns, type RegisteredCpas } from './cpas.repository'
import { CURRENT_DECISION, CURRENT_DECISION_COLUMNS, type CurrentDecision } from './decision.repository'
import { REFUND_TABLES, type RefundTable } from './refund-list.repository'

/** Coverage status of a person on a day. */
export interface CoverageStatus {
  /** True: a CPAS has taken a decision for the person at some time. */
  everDecided: boolean
  /** The decision that is valid on the day, and its CPAS. Null: none is. */
  decision: CurrentDecision | null
  cpas: RegisteredCpas | null
  /** The tables of refund codes that exist. */
  refundTables: readonly RefundTable[]
}

/** Coverage status of an unknown person. */
export const notCovered: CoverageStatus = { everDecided: false, decision: null, cpas: null, refundTables: [] }

// One statement reads the status and the tables of refund codes.
const statement = (isOneOf: string) => `
  select exists (select from decision e where e.person_id ${isOneOf}) as "everDecided", ${REFUND_TABLES} as "refundTables", h.*
  from (select) always left join lateral (
    select ${CURRENT_DECISION_COLUMNS}, ${cpasColumns('c')}
    from ${CURRENT_DECISION} join cpas c on c.enterprise_number = d.cpas
    where d.person_id ${isOneOf} and d.valid_from <= $2 and d.valid_to >= $2
    order by coalesce(d.suspended_since <= $2, false), d.number limit 1
  ) h on true`

type StatusRow = { everDecided: boolean; refundTables: RefundTable[] | null } & (
  | (Stored<CurrentDecision> & RegisteredCpas)
  | { [Property in keyof (CurrentDecision & RegisteredCpas)]: null }
)

/** Reads the coverage status of a person on a day; the caller logs the access. A decision in force takes precedence over a suspended one. */
export async function readCoverageStatus(
  runner: Runner,
  person: Pick<PersonFacts, 'ids'>,
  on: Day,
): Promise<CoverageStatus> {
  const [row] = await preparedQueryByKeys<StatusRow>(runner, 'coverage.status', statement, person.ids, [on])
  if (!row) throw new Error('The statement coverage.status returned no row.')
  const { everDecided } = row
  const refundTables = row.refundTables ?? []
  if (row.number === null) return { ...notCovered, everDecided, refundTables }
  return { everDecided, refundTables, decision: { ...row, content: completeContent(row.content) }, cpas: row }
}
