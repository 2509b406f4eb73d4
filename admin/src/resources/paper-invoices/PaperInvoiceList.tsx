import { Alert } from '@mui/material'
import { required, SelectInput, useListContext } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components'
import { fields, without } from '../../components/fields'
import { figuresOf, MutationDialog, variablesOf } from '../../components/form'
import { enumChoices, Input } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { formatDate, formatEuro } from '../../format'
import {
  InspectPaperInvoiceDocument,
  PaperInspectionPreviewDocument,
  type PaperRowFragment,
  PaperStatementDocument,
} from '../../graphql/generated/graphql'
import { monthBefore } from '../settlements/month'
import { RecordPaperInvoice } from './RecordPaperInvoice'

/** A line of a paper invoice: code, day, quantity, amount, and the prescription if there is one. */
const formatLine = (line: PaperRowFragment['lines'][number]): string =>
  [line.code, formatDate(line.performedOn), `${line.quantity} ×`, formatEuro(line.claimed), line.prescriptionNumber]
    .filter(Boolean)
    .join(' · ')

export const paperColumns = fields(
  `issuedOn provider beneficiary personName cpas situation justification amount refundable refundedAmount lines
  attestationNumber attestationHeld inspection findings`,
  {
    phone: 'provider amount inspection',
    labelled: 'refundable',
    hidden: 'personName justification lines attestationNumber attestationHeld findings',
    lines: { value: ({ lines }: PaperRowFragment) => lines.map(formatLine) },
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

const papers = fields('lines attestationNumber attestationHeld', {
  onlyYes: 'attestationHeld',
  lines: {
    value: ({ lines }: PaperRowFragment) => lines.map(formatLine),
    render: ({ lines }) =>
      [...new Set(lines.map(formatLine))].map((line) => <div key={String(line)}>{String(line)}</div>),
  },
})

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
      <Facts columns={1} record={invoice} of="PaperInvoice">
        {papers}
      </Facts>
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <Input source="remark" />
    </MutationDialog>
  )
}
