import { Alert } from '@mui/material'
import { required, SelectInput } from 'react-admin'
import { figuresOf, MutationDialog, variablesOf } from '../../components/form'
import { enumChoices, Input } from '../../components/inputs'
import {
  InspectPaperInvoiceDocument,
  PaperInspectionPreviewDocument,
  type PaperRowFragment,
} from '../../graphql/generated/graphql'

/** The inspection of a paper invoice; its outcome is shown before it is sent. */
export function InspectPaperInvoice({ invoice: { id, justification } }: { invoice: PaperRowFragment }) {
  const given = ({ verdict }: { verdict?: string }) => ({ id, accepted: verdict === 'ACCEPTED' })
  return (
    <MutationDialog
      document={InspectPaperInvoiceDocument}
      knowsWarnings
      defaults={{ verdict: 'ACCEPTED' }}
      variables={(values) => variablesOf(InspectPaperInvoiceDocument, values, given(values))}
      preview={{
        document: PaperInspectionPreviewDocument,
        variables: given,
        foresee: ({ preview }) => ({ rows: figuresOf(preview, 'refundable', 'refundedAmount') }),
      }}
    >
      {justification && <Alert severity="info">{justification}</Alert>}
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <Input source="remark" />
    </MutationDialog>
  )
}
