import { Alert } from '@mui/material'
import { ArrayInput, required, SelectInput, SimpleFormIterator, useListContext } from 'react-admin'
import { useWatch } from 'react-hook-form'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components'
import { fields, only, PersonCell, without } from '../../components/fields'
import { FormRow, figuresOf, MutationDialog, variablesOf } from '../../components/form'
import { EuroInput, enumChoices, Input, Inputs, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatDate, formatEuro } from '../../format'
import {
  type BillingSituation,
  InspectPaperInvoiceDocument,
  PaperInspectionPreviewDocument,
  type PaperInvoiceInput,
  PaperInvoicePreviewDocument,
  type PaperRowFragment,
  PaperStatementDocument,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'
import { monthBefore } from '../settlements/month'

/** A line of a paper invoice: code, day, quantity, amount, and the prescription if there is one. */
const formatLine = (line: PaperRowFragment['lines'][number]): string =>
  [line.code, formatDate(line.performedOn), `${line.quantity} ×`, formatEuro(line.claimed), line.prescriptionNumber]
    .filter(Boolean)
    .join(' · ')

export const paperColumns = fields(
  `issuedOn provider beneficiary personName cpas situation justification amount refundable refundedAmount lines
  attestationNumber attestationHeld inspection findings`,
  {
    beneficiary: { render: (row) => <PersonCell person={row.beneficiary} name={row.personName ?? undefined} /> },
    phone: 'provider amount inspection',
    labelled: 'refundable',
    hidden: 'personName justification lines attestationNumber attestationHeld findings',
    onlyYes: 'attestationHeld',
    lines: {
      value: ({ lines }: PaperRowFragment) => lines.map(formatLine),
      render: ({ lines }) =>
        [...new Set(lines.map(formatLine))].map((line) => <div key={String(line)}>{String(line)}</div>),
    },
    inspection: {
      of: 'Inspection',
      value: ({ inspection }: PaperRowFragment) =>
        !inspection ? 'PENDING' : inspection.accepted ? 'ACCEPTED' : 'REFUSED',
    },
    findings: { value: ({ findings }: PaperRowFragment) => findings.map(({ rule }) => rule) },
  },
)

/** The paper invoices that CPAS received, and what the State refunds of them. */
export default function PaperInvoiceList() {
  return (
    <ResourceList
      columns={without(paperColumns, session.isOf('CPAS') ? 'cpas' : '')}
      alwaysOn={['inspected']}
      actions={
        <>
          <PaperStatement />
          {isOffered('paper-invoices', 'create') && <RecordPaperInvoice />}
        </>
      }
      rowActions={
        isOffered('paper-invoices', 'inspect') &&
        ((row: PaperRowFragment) => !row.inspection && <InspectPaperInvoice invoice={row} />)
      }
    />
  )
}

/** What a CPAS claims back for a month (form D1): its own, or that of the CPAS that the list is filtered by. */
function PaperStatement() {
  const { filterValues } = useListContext()
  const cpas: string | undefined = session.isOf('CPAS') ? session.current()?.organisation : filterValues.cpas
  if (!cpas) return null
  return (
    <MutationDialog
      document={PaperStatementDocument}
      given={{ cpas }}
      defaults={{ month: monthBefore(session.today()) }}
    />
  )
}

const papers = only(paperColumns, 'lines', 'attestationNumber', 'attestationHeld')

/** The inspection of a paper invoice; its outcome is shown before it is sent. */
function InspectPaperInvoice({ invoice }: { invoice: PaperRowFragment }) {
  const { id, justification } = invoice
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
      <Facts columns={1} record={invoice} of="PaperInvoice" fields={papers} />
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <Input source="remark" />
    </MutationDialog>
  )
}

/** A CPAS records a paper invoice; what the State refunds is shown before it is sent. */
function RecordPaperInvoice() {
  const variables = (values: Values) => variablesOf(RecordPaperInvoiceDocument, values, computed(values))
  return (
    <MutationDialog
      creates
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
