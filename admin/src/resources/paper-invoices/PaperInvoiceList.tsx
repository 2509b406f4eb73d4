import Add from '@mui/icons-material/AddOutlined'
import { NullableBooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { PersonStackedField } from '../../components/fields/PersonField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import {
  DateInput,
  EnterpriseNumberInput,
  EuroInput,
  enumChoices,
  InamiInput,
  NissInput,
} from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, today } from '../../format/day'
import { billingSituations } from '../../format/enums'
import { formatDecimal, formatEuro } from '../../format/euro'
import { formatPersonName } from '../../format/identifiers'
import {
  type BillingSituation,
  InspectPaperInvoiceDocument,
  type PaperRowFragment,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

const inspected = (row: PaperRowFragment) =>
  row.inspection ? (row.inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'

/** A paper invoice as a row. */
export const paperColumns: Column<PaperRowFragment>[] = [
  { label: 'issuedOn', text: (row) => formatDate(row.issuedOn) },
  {
    label: 'provider',
    text: (row) => row.provider.name,
    cell: (row) => <ProviderStackedField provider={row.provider} />,
    phone: true,
  },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.beneficiary),
    cell: (row) => <PersonStackedField person={row.beneficiary} />,
  },
  { label: 'cpas', text: (row) => row.cpas?.name ?? '' },
  { label: 'situation', text: (row) => i18nProvider.translate(`enums.BillingSituation.${row.situation}`), wrap: true },
  { label: 'justification', text: (row) => row.justification, wrap: true },
  {
    label: 'amount',
    text: (row) => formatDecimal(row.amount),
    cell: (row) => formatEuro(row.amount),
    align: 'right',
    kind: 'number',
    phone: true,
  },
  {
    label: 'refundable',
    text: (row) => i18nProvider.translate(row.refundable ? 'value.yes' : 'value.no'),
    phone: true,
  },
  {
    label: 'inspection',
    text: (row) => i18nProvider.translate(`enums.Inspection.${inspected(row)}`),
    cell: (row) => <StatusChip of="Inspection" value={inspected(row)} />,
    phone: true,
  },
  { label: 'findings', text: (row) => row.findings.map(({ rule }) => rule).join(', '), fileOnly: true },
]

const filters = [
  <NullableBooleanInput key="inspected" source="inspected" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <EnterpriseNumberInput key="cpas" source="cpas" label="fields.enterpriseNumber" />,
  <DateInput key="issuedFrom" source="issuedFrom" />,
  <DateInput key="issuedTo" source="issuedTo" />,
]

/** Paper invoices of general practitioners under an exception. */
export function PaperInvoiceList() {
  const who = session.current()
  const centre = who?.audience === 'CPAS'
  return (
    <ResourceList
      resource="paper-invoices"
      columns={centre ? paperColumns.filter(({ label }) => label !== 'cpas') : paperColumns}
      filters={centre ? filters.filter(({ key }) => key !== 'cpas') : filters}
      actions={can(who, 'paper-invoices', 'create') && <RecordDialog />}
      rowActions={
        can(who, 'paper-invoices', 'inspect') ? (row) => !row.inspection && <InspectDialog id={row.id} /> : undefined
      }
    />
  )
}

function RecordDialog() {
  const translate = useTranslate()
  return (
    <MutationDialog
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
      <ProviderInput source="provider" category="GENERAL_PRACTITIONER" validate={required()} />
      <NissInput source="niss" validate={required()} />
      <FormRow>
        <DateInput source="issuedOn" validate={required()} />
        <EuroInput source="amount" validate={required()} />
      </FormRow>
      <SelectInput
        source="situation"
        choices={enumChoices('BillingSituation', billingSituations)}
        validate={required()}
      />
      <TextInput source="justification" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}

function InspectDialog({ id }: { id: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('paper.inspect')}
      lead={translate('paper.inspectLead')}
      button={{ size: 'small' }}
      document={InspectPaperInvoiceDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ verdict: 'ACCEPTED', remark: '' }}
      variables={({ verdict, remark }) => ({ id, accepted: verdict === 'ACCEPTED', remark: remark || null })}
      done="paper.inspected"
    >
      <SelectInput
        source="verdict"
        choices={enumChoices('Inspection', ['ACCEPTED', 'REFUSED'])}
        validate={required()}
      />
      <TextInput source="remark" multiline minRows={3} />
    </MutationDialog>
  )
}
