import type { EntityManager } from 'typeorm'
import type { Day } from '../../../shared/values/day'
import type { LinesOfBalance } from './balance.repository'
import { InvoiceEntity } from './invoice.entity'
import { lineQuery } from './line.repository'

/** A line of a balance as its statement prints it. Amounts in cents. */
export interface StatementLine {
  id: string
  personId: string | null
  niss: string
  /** The provider's own number of the invoice. */
  number: string
  code: string
  performedOn: Day
  performedUntil: Day | null
  quantity: number
  claimed: number
  state: number
  cpas: number
}

/** The lines that a balance counts, by day of care. */
export const statementLines = (manager: EntityManager, balance: LinesOfBalance): Promise<StatementLine[]> =>
  lineQuery(manager, { balance }, 'all')
    .innerJoin(InvoiceEntity, 'i', 'i.id = l.invoice_id')
    .select('l.id', 'id')
    .addSelect('l.person_id', 'personId')
    .addSelect('l.niss', 'niss')
    .addSelect('i.number', 'number')
    .addSelect('l.code', 'code')
    .addSelect('l.performed_on', 'performedOn')
    .addSelect('l.performed_until', 'performedUntil')
    .addSelect('l.quantity', 'quantity')
    .addSelect('l.claimed_cents::float8', 'claimed')
    .addSelect('l.state_cents::float8', 'state')
    .addSelect('l.cpas_cents::float8', 'cpas')
    .orderBy('l.performed_on')
    .addOrderBy('i.number')
    .addOrderBy('l.position')
    .addOrderBy('l.id')
    .getRawMany<StatementLine>()
