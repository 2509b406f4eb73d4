import Add from '@mui/icons-material/AddOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import {
  ChoiceInput,
  DayInput,
  EnterpriseInput,
  EuroInput,
  InamiInput,
  NissInput,
  WordInput,
  YesNoInput,
} from '../forms/inputs'
import { ProviderInput } from '../forms/provider-input'
import { Row } from '../forms/rows'
import {
  type BillingSituation,
  InspectPaperInvoiceDocument,
  type PaperRowFragment,
  RecordPaperInvoiceDocument,
} from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { StateChip } from '../look/chips'
import { PersonCell, ProviderCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, today } from '../values/day'
import { billingSituations } from '../values/enums'
import { euroText, plainEuro } from '../values/euro'
import { personName } from '../values/numbers'
import { words } from '../words/catalogue'

const inspected = (row: PaperRowFragment) =>
  row.inspection ? (row.inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'

/** A paper invoice as a row. */
export const paperColumns: Column<PaperRowFragment>[] = [
  { label: 'issuedOn', text: (row) => dayText(row.issuedOn) },
  {
    label: 'provider',
    text: (row) => row.provider.name,
    cell: (row) => <ProviderCell provider={row.provider} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
  },
  { label: 'cpas', text: (row) => row.cpas?.name ?? '' },
  { label: 'situation', text: (row) => words.text(`enums.BillingSituation.${row.situation}`), wrap: true },
  { label: 'justification', text: (row) => row.justification, wrap: true },
  {
    label: 'amount',
    text: (row) => plainEuro(row.amount),
    cell: (row) => euroText(row.amount),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  { label: 'refundable', text: (row) => words.text(row.refundable ? 'value.yes' : 'value.no'), phone: true },
  {
    label: 'inspection',
    text: (row) => words.text(`enums.Inspection.${inspected(row)}`),
    cell: (row) => <StateChip of="Inspection" value={inspected(row)} />,
    phone: true,
  },
  { label: 'findings', text: (row) => row.findings.map(({ rule }) => rule).join(', '), fileOnly: true },
]

const filters = [
  <YesNoInput key="inspected" source="inspected" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <EnterpriseInput key="cpas" source="cpas" label="enterpriseNumber" />,
  <DayInput key="issuedFrom" source="issuedFrom" />,
  <DayInput key="issuedTo" source="issuedTo" />,
]

/** Paper invoices of general practitioners under an exception. */
export function PaperList() {
  const who = session.current()
  const centre = who?.audience === 'CPAS'
  return (
    <DeskList
      resource="paper-invoices"
      columns={centre ? paperColumns.filter(({ label }) => label !== 'cpas') : paperColumns}
      filters={centre ? filters.filter(({ key }) => key !== 'cpas') : filters}
      actions={may(who, 'paper-invoices', 'create') && <RecordDialog />}
      rowActions={
        may(who, 'paper-invoices', 'inspect') ? (row) => !row.inspection && <InspectDialog id={row.id} /> : undefined
      }
    />
  )
}

function RecordDialog() {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate('paper.record')}
      lead={translate('paper.recordLead')}
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RecordPaperInvoiceDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{
        provider: '',
        niss: '',
        issuedOn: today(session.demoClock()),
        amount: '',
        situation: 'OUTSIDE_PRACTICE_NOT_POSSIBLE' as BillingSituation,
        justification: '',
      }}
      variables={(input) => ({ input })}
      done="paper.recorded"
    >
      <ProviderInput source="provider" required category="GENERAL_PRACTITIONER" />
      <NissInput source="niss" required />
      <Row>
        <DayInput source="issuedOn" required />
        <EuroInput source="amount" required />
      </Row>
      <ChoiceInput source="situation" of="BillingSituation" values={billingSituations} required />
      <WordInput source="justification" required multiline />
    </ActDialog>
  )
}

function InspectDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate('paper.inspect')}
      lead={translate('paper.inspectLead')}
      button={{ size: 'small' }}
      document={InspectPaperInvoiceDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ verdict: 'ACCEPTED', remark: '' }}
      variables={({ verdict, remark }) => ({ id, accepted: verdict === 'ACCEPTED', remark: remark || null })}
      done="paper.inspected"
    >
      <ChoiceInput source="verdict" of="Inspection" values={['ACCEPTED', 'REFUSED']} required />
      <WordInput source="remark" multiline />
    </ActDialog>
  )
}
