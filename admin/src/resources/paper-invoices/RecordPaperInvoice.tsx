import Add from '@mui/icons-material/AddOutlined'
import {
  ArrayInput,
  BooleanInput,
  required,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin'
import { useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, EuroInput, enumChoices, FreeTextInput, IntegerInput, NissInput } from '../../components/inputs'
import { NomenclatureCodeInput, ProviderInput } from '../../components/inputs/ProviderInput'
import { today } from '../../format/day'
import { formatEuro } from '../../format/euro'
import {
  type BillingSituation,
  type PaperInvoiceInput,
  PaperInvoicePreviewDocument,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'
import { usePaperOutcome } from './usePaperOutcome'

type Line = Omit<NonNullable<PaperInvoiceInput['lines']>[number], 'quantity'> & { quantity: string }
type Values = Omit<PaperInvoiceInput, 'lines'> & { lines: Line[] }

/** A CPAS records a paper invoice; what the State refunds is shown before it is sent. */
export function RecordPaperInvoice() {
  const foresee = usePaperOutcome()
  const translate = useTranslate()
  return (
    <MutationDialog
      title="paper.record"
      lead="paper.recordLead"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RecordPaperInvoiceDocument}
      knowsWarnings
      defaults={
        {
          issuedOn: today(session.demoClock()),
          situation: 'IN_PRACTICE' as BillingSituation,
          attestationHeld: false,
          lines: [{ quantity: '1' }],
        } as Values
      }
      variables={(values) => ({ input: inputOf(values) })}
      preview={{
        document: PaperInvoicePreviewDocument,
        variables: (values: Values) => ({ input: inputOf(values) }),
        foresee: ({ preview }) => foresee(preview),
        confirm: ({ preview }) => translate('paper.confirmRecord', { refunded: formatEuro(preview.refundedAmount) }),
      }}
      done="paper.recorded"
    >
      <ProviderInput source="provider" validate={required()} />
      <FormRow>
        <SelectInput source="situation" choices={enumChoices('BillingSituation')} validate={required()} />
        <DateInput source="issuedOn" validate={required()} />
      </FormRow>
      <PatientInputs />
      <FreeTextInput source="justification" multiline minRows={2} helperText="paper.justificationHint" />
      <FormRow>
        <TextInput source="attestationNumber" />
        <BooleanInput source="attestationHeld" />
      </FormRow>
      <ArrayInput source="lines" helperText="paper.linesHint">
        <SimpleFormIterator disableClear disableReordering fullWidth>
          <FormRow>
            <NomenclatureCodeInput source="code" validate={required()} />
            <DateInput source="performedOn" validate={required()} />
            <IntegerInput least={1} most={9999} source="quantity" defaultValue="1" />
            <EuroInput source="claimed" validate={required()} />
            <ProviderInput source="prescriber" />
            <TextInput source="prescriptionNumber" />
          </FormRow>
        </SimpleFormIterator>
      </ArrayInput>
      <TotalInput />
    </MutationDialog>
  )
}

/** The number of the patient; a newborn or a person without a number has a name. */
function PatientInputs() {
  const mayLackNumber = lacksNumber(useWatch({ name: 'situation' }))
  return (
    <FormRow>
      <NissInput source="niss" validate={mayLackNumber ? undefined : required()} />
      {mayLackNumber && <FreeTextInput source="personName" />}
    </FormRow>
  )
}

/** The amount of an invoice without lines; otherwise it is their sum. */
function TotalInput() {
  const lines: unknown[] = useWatch({ name: 'lines' }) ?? []
  return lines.length > 0 ? null : <EuroInput source="amount" validate={required()} />
}

const lacksNumber = (situation: BillingSituation) => situation === 'NEWBORN' || situation === 'NO_NUMBER'

function inputOf({ lines = [], personName, ...values }: Values): PaperInvoiceInput {
  const claimed = lines.reduce((total, line) => total + Math.round(Number(line.claimed) * 100), 0)
  return omitEmpty({
    ...values,
    personName: lacksNumber(values.situation) ? personName : undefined,
    amount: lines.length > 0 ? (claimed / 100).toFixed(2) : values.amount,
    lines: lines.map(({ quantity, ...line }) => ({ ...line, quantity: Number(quantity) || 1 })),
  })
}
