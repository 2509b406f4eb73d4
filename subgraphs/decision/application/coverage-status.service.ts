import { ACCESS_COLUMNS } from '../../../shared/audit/access-log-writer'
import type { RequestContext } from '../../../shared/authorization/caller'
import { preparedQueryByKeys, type Runner } from '../../../shared/database/prepared-statements'
import type { PersonFacts } from '../../../shared/inter-service/contracts'
import type { Day } from '../../../shared/values/day'
import { newId } from '../../../shared/values/id'
import type { CpasRow } from '../persistence/cpas.repository'
import { CURRENT, DECISION_COLUMNS, type DecisionRow } from '../persistence/decision.repository'

/** How a person stands on a day: whether any decision was ever taken, and the one that holds. */
export interface CoverageStatus {
  everDecided: boolean
  decision: DecisionRow | null
  cpas: CpasRow | null
}

/** Of somebody whom nobody knows. */
export const notCovered: CoverageStatus = { everDecided: false, decision: null, cpas: null }

// The reading and its trace are one statement: no trace, no answer.
const STANDING = (isOneOf: string) => `
  with trace as (
    insert into access (${ACCESS_COLUMNS}) values ($3, $4, $5, $6, $7, $8, $9, $10, $11, 'READ', $12, $13::text[])
    on conflict (request_id, person_id, kind) do nothing
  )
  select exists (select from decision e where e.person_id ${isOneOf}) as ever, h.*
  from (select) one left join lateral (
    select ${DECISION_COLUMNS}, c.name_fr, c.name_nl, c.name_de, c.name_en, c.ins_codes, c.address, c.email, c.phone
    from ${CURRENT} join cpas c on c.enterprise_number = d.cpas
    where d.person_id ${isOneOf} and d.valid_from <= $2 and d.valid_to >= $2
    order by d.suspended_since nulls first, d.number limit 1
  ) h on true`

/** Reads how a person stands on a day and leaves the trace of it; before a suspended decision comes one in force. */
export async function readCoverageStatus(
  runner: Runner,
  { caller, now, operation, requestId, rootFields }: RequestContext,
  { person, niss, on }: { person: PersonFacts; niss: string; on: Day },
): Promise<CoverageStatus> {
  const [row] = await preparedQueryByKeys<{ ever: boolean } & DecisionRow & CpasRow>(
    runner,
    'coverage.standing',
    STANDING,
    person.ids,
    [
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
    ],
  )
  const { ever, ...held } = row!
  if (held.number === null) return { ...notCovered, everDecided: ever }
  return { everDecided: ever, decision: held, cpas: { ...held, enterprise_number: held.cpas } }
}
