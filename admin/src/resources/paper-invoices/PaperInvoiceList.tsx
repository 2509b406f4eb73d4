import Add from '@mui/icons-material/AddOutlined'
import { required, SelectInput, TextInput } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  EnumField,
  EuroField,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
  without,
  YesNoField,
} from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, EuroInput, enumChoices, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import {
  type BillingSituation,
  InspectPaperInvoiceDocument,
  type PaperRowFragment,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'

export const paperColumns = (
  <>
    <DayField source="issuedOn" link />
    <ProviderField source="provider" phone />
    <PersonField source="beneficiary" />
    <ValueField source="cpas.name" label="cpas" />
    <EnumField source="situation" of="BillingSituation" wrap />
    <ValueField source="justification" wrap />
    <EuroField source="amount" phone />
    <YesNoField source="refundable" phone />
    <StatusField
      source="inspection"
      of="Inspection"
      statusOf={({ inspection }: PaperRowFragment) =>
        inspection ? (inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'
      }
      phone
    />
    <ValueField
      source="findings"
      text={(row: PaperRowFragment) => row.findings.map(({ rule }) => rule).join(', ')}
      hidden
    />
  </>
)

/** Paper invoices of general practitioners under an exception. */
export default function PaperInvoiceList() {
  const who = session.current()
  const centre = who?.audience === 'CPAS'
  return (
    <ResourceList
      resource="paper-invoices"
      columns={centre ? without(paperColumns, 'cpas.name') : paperColumns}
      filters={without(filtersOf('paper-invoices', 'inspected'), centre ? 'cpas' : '')}
      actions={isOffered('paper-invoices', 'create') && <RecordDialog />}
      rowActions={
        isOffered('paper-invoices', 'inspect')
          ? (row: PaperRowFragment) => !row.inspection && <InspectDialog id={row.id} />
          : undefined
      }
    />
  )
}

function RecordDialog() {
  return (
    <MutationDialog
      title="paper.record"
      lead="paper.recordLead"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={RecordPaperInvoiceDocument}
      defaults={{
        provider: '',
        niss: '',
        issuedOn: session.today(),
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
      <SelectInput source="situation" choices={enumChoices('BillingSituation')} validate={required()} />
      <TextInput source="justification" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}

function InspectDialog({ id }: { id: string }) {
  return (
    <MutationDialog
      title="paper.inspect"
      lead="paper.inspectLead"
      button={{ size: 'small' }}
      document={InspectPaperInvoiceDocument}
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
