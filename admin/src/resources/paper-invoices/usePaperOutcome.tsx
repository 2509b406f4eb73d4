import { useTranslate } from 'react-admin'
import type { PreviewResult } from '../../components/form/MutationPreview'
import { formatEuro } from '../../format/euro'
import type { PaperOutcomeFragment } from '../../graphql/generated/graphql'

/** What the State refunds of a paper invoice, as a preview shows it. */
export function usePaperOutcome() {
  const translate = useTranslate()
  return ({ preview: { refundable, refundedAmount } }: { preview: PaperOutcomeFragment }): PreviewResult => ({
    rows: [
      ['fields.refundable', translate(refundable ? 'ra.boolean.true' : 'ra.boolean.false')],
      ['fields.refundedAmount', <strong key="refunded">{formatEuro(refundedAmount)}</strong>],
    ],
  })
}
