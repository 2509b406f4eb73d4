import { ACCESS_COLUMNS } from '../../../shared/audit/access-log-writer'
import { rememberGranted } from '../../../shared/audit/granted-persons'
import type { RequestContext } from '../../../shared/authorization/caller'
import { preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
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

// One statement reads the status and the tables of refund codes, and writes the access-log row: no row, no answer.
const statement = (isOneOf: string) => `
  with logged as (
    insert into access (${ACCESS_COLUMNS}) values ($3, $4, $5, $6, $7, $8, $9, $10, $11, 'READ', $12, $13::text[], false, $14, $15)
    on conflict do nothing
  )
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

/** Reads the coverage status of a person on a day and logs the access. A decision in force takes precedence over a suspended one. */
export async function readCoverageStatus(
  runner: Runner,
  context: RequestContext,
  { person, niss, on }: { person: PersonFacts; niss: string; on: Day },
): Promise<CoverageStatus> {
  const { caller, now, operation, requestId, rootFields, purpose = null } = context
  const [row] = await preparedQueryByKeys<StatusRow>(runner, 'coverage.status', statement, person.ids, [
    on,
    newId(),
    now,
    person.id,
    niss,
    caller.subject,
    caller.audience,
    caller.organisation,
    caller.role,
    operation,
    requestId,
    [...rootFields],
    purpose,
    caller.client ?? null,
  ])
  if (!row) throw new Error('The statement coverage.status returned no row.')
  rememberGranted(context, [{ personId: person.id, niss }])
  const { everDecided } = row
  const refundTables = row.refundTables ?? []
  if (row.number === null) return { ...notCovered, everDecided, refundTables }
  return { everDecided, refundTables, decision: { ...row, content: completeContent(row.content) }, cpas: row }
}
