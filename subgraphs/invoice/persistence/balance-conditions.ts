import { LINE_IS_SHOWN_TO_CPAS } from './row-scope'

/** SQL condition: the CPAS contests the line, and the CAAMI has not answered yet. */
export const isContested = (line: string): string =>
  `exists (select from line_contest contest where contest.line_id = ${line}.id and contest.answered_at is null)`

/** SQL condition: the CPAS owes its share of the line `l`. */
export const LINE_IS_OWED = `l.outcome in ('ACCEPTED', 'REDUCED') and not ${isContested('l')}`

/**
 * SQL condition: the line `l` is to be shown in a balance that is not settled. A credit note and the line that it cancels leave both,
 * unless the line is settled: then the credit note counts.
 */
export const LINE_IS_UNSETTLED = `l.cpas is not null and l.cpas_cents <> 0 and ${LINE_IS_OWED} and ${LINE_IS_SHOWN_TO_CPAS}
  and not exists (select from balance_line b where b.line_id = l.id)
  and l.credited_by is null and (not l.credit or exists (
    select from invoice_line o join balance_line b on b.line_id = o.id where o.credited_by = l.id))`
