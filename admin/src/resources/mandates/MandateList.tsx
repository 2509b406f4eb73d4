import Add from '@mui/icons-material/AddOutlined'
import { required, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  EnterpriseNumberField,
  type FieldElement,
  IbanField,
  InstantField,
  PeriodField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, EnterpriseNumberInput, IbanInput, InamiInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { ResourceList } from '../../components/list/ResourceList'
import { today } from '../../format/day'
import { EndMandateDocument, GrantMandateDocument, type MandateInput } from '../../graphql/generated/graphql'

const columns: FieldElement[] = [
  <ProviderField key="provider" source="provider" link />,
  <ValueField key="organisationName" source="organisationName" phone />,
  <EnterpriseNumberField key="organisation" source="organisation" />,
  <PeriodField key="period" source="period" phone />,
  <IbanField key="payeeIban" source="payeeIban" />,
  <InstantField key="recordedAt" source="recordedAt" />,
  <ActorField key="recordedBy" source="recordedBy" hidden />,
]

const filters = [
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />,
  <EnterpriseNumberInput key="organisation" source="organisation" alwaysOn />,
  <DateInput key="on" source="on" label="fields.inForceOn" />,
]

// An organisation signs in by its enterprise number of 10 digits; an INAMI number has 8 or 11.
const isOrganisation = (number: string): boolean => number.length === 10

/** A provider gives its own mandates; an organisation only reads those that it has. */
const mayGive = (): boolean => {
  const holder = session.current()
  return can(holder, 'mandates', 'create') && (holder?.audience !== 'PROVIDER' || !isOrganisation(holder.organisation))
}

/** The organisations that invoice for providers. */
export function MandateList() {
  return (
    <ResourceList
      resource="mandates"
      columns={columns}
      filters={filters}
      actions={mayGive() && <GrantDialog />}
      rowActions={
        mayGive() ? ({ id, organisationName }) => <EndDialog id={String(id)} name={organisationName} /> : undefined
      }
    />
  )
}

function GrantDialog() {
  const translate = useTranslate()
  const holder = session.current()
  const isProvider = holder?.audience === 'PROVIDER'
  const day = today(session.demoClock())
  return (
    <MutationDialog
      title={translate('mandate.grant')}
      lead={translate('mandate.grantLead')}
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantMandateDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{
        ...{ provider: isProvider ? holder.organisation : '', organisation: '', organisationName: '' },
        ...{ from: day, to: '', payeeIban: '' },
      }}
      variables={(values) => ({ input: omitEmpty(values) as MandateInput })}
      done="mandate.granted"
    >
      {isProvider ? (
        <InamiInput source="provider" label="fields.inamiNumber" readOnly />
      ) : (
        <ProviderInput source="provider" validate={required()} />
      )}
      <EnterpriseNumberInput source="organisation" validate={required()} />
      <TextInput source="organisationName" validate={required()} />
      <FormRow>
        <DateInput source="from" label="fields.firstDay" validate={required()} />
        <DateInput source="to" label="fields.lastDay" />
      </FormRow>
      {isProvider && <IbanInput source="payeeIban" helperText="mandate.accountHint" />}
    </MutationDialog>
  )
}

function EndDialog({ id, name }: { id: string; name: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('mandate.end')}
      lead={translate('mandate.endLead', { name })}
      button={{ size: 'small' }}
      document={EndMandateDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ lastDay: today(session.demoClock()) }}
      variables={({ lastDay }) => ({ id, lastDay })}
      done="mandate.ended"
    >
      <DateInput source="lastDay" validate={required()} />
    </MutationDialog>
  )
}
