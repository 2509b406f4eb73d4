import { Alert } from '@mui/material'
import { required, SelectInput, useTranslate } from 'react-admin'
import { DescriptionList } from '../../components'
import { figuresOf, MutationDialog, variablesOf } from '../../components/form'
import { enumChoices, Input } from '../../components/inputs'
import { formatDate, formatEuro } from '../../format'
import {
  InspectPaperInvoiceDocument,
  PaperInspectionPreviewDocument,
  type PaperRowFragment,
} from '../../graphql/generated/graphql'

/** A line of a paper invoice: code, day, quantity, amount, and the prescription if there is one. */
export const formatPaperLine = (line: PaperRowFragment['lines'][number]): string =>
  [line.code, formatDate(line.performedOn), `${line.quantity} ×`, formatEuro(line.claimed), line.prescriptionNumber]
    .filter(Boolean)
    .join(' · ')

/** The inspection of a paper invoice; its outcome is shown before it is sent. */
export function InspectPaperInvoice({ invoice }: { invoice: PaperRowFragment }) {
  const { id, justification } = invoice
  const translate = useTranslate()
  const lines = [...new Set(invoice.lines.map(formatPaperLine))]
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
      <DescriptionList
        columns={1}
        rows={[
          ['fields.lines', lines.length > 0 && lines.map((line) => <div key={line}>{line}</div>)],
          ['fields.attestationNumber', invoice.attestationNumber],
          ['fields.attestationHeld', invoice.attestationHeld && translate('value.yes')],
        ]}
      />
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <Input source="remark" />
    </MutationDialog>
  )
}
