import { lineColumns } from '../invoice-lines/line-columns'

/** A line in a card of the landing page. */
export const lineCardColumns = lineColumns.filter(({ label }) =>
  ['performedOn', 'care', 'provider', 'outcome', 'claimed'].includes(label),
)
