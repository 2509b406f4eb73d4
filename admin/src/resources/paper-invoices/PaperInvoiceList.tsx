import Add from '@mui/icons-material/AddOutlined'
import { NullableBooleanInput, required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  EnumField,
  EuroField,
  type FieldElement,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
  without,
  YesNoField,
} from '../../components/fields'
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
import { ResourceList } from '../../components/list/ResourceList'
import { today } from '../../format/day'
import {
  type BillingSituation,
  InspectPaperInvoiceDocument,
  type PaperRowFragment,
  RecordPaperInvoiceDocument,
} from '../../graphql/generated/graphql'

export const paperColumns: FieldElement[] = [
  <DayField key="issuedOn" source="issuedOn" link />,
  <ProviderField key="provider" source="provider" phone />,
  <PersonField key="beneficiary" source="beneficiary" />,
  <ValueField key="cpas" source="cpas.name" label="cpas" />,
  <EnumField key="situation" source="situation" of="BillingSituation" wrap />,
  <ValueField key="justification" source="justification" wrap />,
  <EuroField key="amount" source="amount" phone />,
  <YesNoField key="refundable" source="refundable" phone />,
  <StatusField
    key="inspection"
    source="inspection"
    of="Inspection"
    statusOf={({ inspection }: PaperRowFragment) =>
      inspection ? (inspection.accepted ? 'ACCEPTED' : 'REFUSED') : 'PENDING'
    }
    phone
  />,
  <ValueField
    key="findings"
    source="findings"
    text={(row: PaperRowFragment) => row.findings.map(({ rule }) => rule).join(', ')}
    hidden
  />,
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
      columns={centre ? without(paperColumns, 'cpas.name') : paperColumns}
      filters={centre ? filters.filter(({ key }) => key !== 'cpas') : filters}
      actions={can(who, 'paper-invoices', 'create') && <RecordDialog />}
      rowActions={
        can(who, 'paper-invoices', 'inspect')
          ? (row: PaperRowFragment) => !row.inspection && <InspectDialog id={row.id} />
          : undefined
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
      <SelectInput source="situation" choices={enumChoices('BillingSituation')} validate={required()} />
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
