import { isOffered } from '../../authProvider/permissions'
import { without } from '../../components/fields'
import { WorkCard } from '../../components/list/WorkCard'
import type { InvoiceLineFilter } from '../../graphql/generated/graphql'
import { lineColumns } from '../invoice-lines/lineColumns'

interface Props {
  filter: InvoiceLineFilter
  title?: string
  /** Source of a column that is the same in every row. */
  hide?: string
}

/** The invoice lines that rest on something: the audit trail in reverse. */
export function RelatedLines({ filter, title = 'line.restingOnThis', hide = '' }: Props) {
  if (!isOffered('invoice-lines', 'list')) return null
  return (
    <WorkCard
      resource="invoice-lines"
      title={title}
      none="line.none"
      filter={{ ...filter }}
      rows={10}
      columns={without(lineColumns, hide)}
      uncounted
    />
  )
}
