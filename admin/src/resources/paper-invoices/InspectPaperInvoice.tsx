import { Alert } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { MutationDialog } from '../../components/form/MutationDialog'
import { enumChoices, FreeTextInput } from '../../components/inputs'
import { formatEuro } from '../../format/euro'
import {
  InspectPaperInvoiceDocument,
  PaperInspectionPreviewDocument,
  type PaperRowFragment,
} from '../../graphql/generated/graphql'
import { usePaperOutcome } from './usePaperOutcome'

/** The inspection of a paper invoice; its outcome is shown before it is sent. */
export function InspectPaperInvoice({ invoice }: { invoice: PaperRowFragment }) {
  const foresee = usePaperOutcome()
  const translate = useTranslate()
  const { id, justification } = invoice
  return (
    <MutationDialog
      title="paper.inspect"
      lead="paper.inspectLead"
      button={{ size: 'small' }}
      document={InspectPaperInvoiceDocument}
      knowsWarnings
      defaults={{ verdict: 'ACCEPTED', remark: '' }}
      variables={({ verdict, remark }) => ({ id, accepted: verdict === 'ACCEPTED', remark: remark || null })}
      preview={{
        document: PaperInspectionPreviewDocument,
        variables: ({ verdict }: { verdict: string }) => ({ id, accepted: verdict === 'ACCEPTED' }),
        foresee: ({ preview }) => foresee(preview),
        confirm: ({ preview }) =>
          translate('paper.confirmInspection', { refunded: formatEuro(preview.refundedAmount) }),
      }}
      done="paper.inspected"
    >
      {justification && <Alert severity="info">{justification}</Alert>}
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <FreeTextInput source="remark" multiline minRows={3} />
    </MutationDialog>
  )
}
