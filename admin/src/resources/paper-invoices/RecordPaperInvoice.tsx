import Add from '@mui/icons-material/AddOutlined'
import { ArrayInput, required, SimpleFormIterator } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { FormRow, figuresOf, MutationDialog, variablesOf } from '../../components/form'
import { EuroInput, Input, Inputs, NissInput } from '../../components/inputs'
import {
  type BillingSituation,
  type PaperInvoiceInput,
  PaperInvoicePreviewDocument,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'

/** A CPAS records a paper invoice; what the State refunds is shown before it is sent. */
export function RecordPaperInvoice() {
  const variables = (values: Values) => variablesOf(RecordPaperInvoiceDocument, values, computed(values))
  return (
    <MutationDialog
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RecordPaperInvoiceDocument}
      knowsWarnings
      defaults={{ issuedOn: session.today(), situation: 'IN_PRACTICE', lines: [{ quantity: '1' }] }}
      variables={variables}
      preview={{
        document: PaperInvoicePreviewDocument,
        variables,
        foresee: ({ preview }) => ({ rows: figuresOf(preview, 'refundable', 'refundedAmount') }),
      }}
    >
      <Inputs of={['provider', 'situation issuedOn']} />
      <PatientInputs />
      <Inputs of={['justification', 'attestationNumber attestationHeld']} />
      <ArrayInput source="lines" helperText="paper.linesHint">
        <SimpleFormIterator disableClear disableReordering fullWidth>
          <Inputs of="code performedOn quantity claimed prescriber prescriptionNumber" />
        </SimpleFormIterator>
      </ArrayInput>
      <TotalInput />
    </MutationDialog>
  )
}

type Values = Omit<Partial<PaperInvoiceInput>, 'lines'> & { lines?: { claimed?: string; quantity?: string }[] }

/** The number of the patient; a newborn or a person without a number has a name. */
function PatientInputs() {
  const mayLackNumber = lacksNumber(useWatch({ name: 'situation' }))
  return (
    <FormRow>
      <NissInput source="niss" validate={mayLackNumber ? undefined : required()} />
      {mayLackNumber && <Input source="personName" />}
    </FormRow>
  )
}

/** The amount of an invoice without lines; otherwise it is their sum. */
function TotalInput() {
  const lines: unknown[] = useWatch({ name: 'lines' }) ?? []
  return lines.length > 0 ? null : <EuroInput source="amount" validate={required()} />
}

const lacksNumber = (situation?: BillingSituation) => situation === 'NEWBORN' || situation === 'NO_NUMBER'

/** What is not sent as it was typed: the sum of the lines, and the name of a patient who has a number. */
function computed({ lines = [], amount, situation }: Values) {
  const claimed = lines.reduce((total, line) => total + Math.round(Number(line.claimed) * 100), 0)
  return {
    amount: lines.length > 0 ? (claimed / 100).toFixed(2) : amount,
    ...(!lacksNumber(situation) && { personName: undefined }),
  }
}
