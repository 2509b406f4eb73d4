import Add from '@mui/icons-material/AddOutlined'
import { required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  EnterpriseNumberField,
  IbanField,
  InstantField,
  PeriodField,
  ProviderField,
  ValueField,
} from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, EnterpriseNumberInput, FreeTextInput, IbanInput, InamiInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { EndMandateDocument, GrantMandateDocument } from '../../graphql/generated/graphql'

const columns = (
  <>
    <ProviderField source="provider" link />
    <ValueField source="organisationName" phone />
    <EnterpriseNumberField source="organisation" />
    <PeriodField source="period" phone />
    <IbanField source="payeeIban" />
    <InstantField source="recordedAt" />
    <ActorField source="recordedBy" hidden />
  </>
)

/** A provider gives its own mandates; an organisation, which signs in by its enterprise number of 10 digits, only reads those that it has. */
const mayGrant = (): boolean =>
  isOffered('mandates', 'create') && (!session.isOf('PROVIDER') || session.current()?.organisation.length !== 10)

/** The organisations that invoice for providers. */
export default function MandateList() {
  return (
    <ResourceList
      resource="mandates"
      columns={columns}
      filters={filtersOf('mandates', 'provider', 'organisation')}
      actions={mayGrant() && <GrantDialog />}
      rowActions={
        mayGrant() ? ({ id, organisationName }) => <EndDialog id={String(id)} name={organisationName} /> : undefined
      }
    />
  )
}

function GrantDialog() {
  const isProvider = session.isOf('PROVIDER')
  return (
    <MutationDialog
      title="mandate.grant"
      lead="mandate.grantLead"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantMandateDocument}
      defaults={{
        provider: isProvider ? (session.current()?.organisation ?? '') : '',
        organisation: '',
        organisationName: '',
        from: session.today(),
        to: '',
        payeeIban: '',
      }}
      variables={(values) => ({ input: omitEmpty(values) })}
      done="mandate.granted"
    >
      {isProvider ? (
        <InamiInput source="provider" label="fields.inamiNumber" readOnly />
      ) : (
        <ProviderInput source="provider" validate={required()} />
      )}
      <EnterpriseNumberInput source="organisation" validate={required()} />
      <FreeTextInput source="organisationName" validate={required()} />
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
      title="mandate.end"
      lead={translate('mandate.endLead', { name })}
      button={{ size: 'small' }}
      document={EndMandateDocument}
      defaults={{ lastDay: session.today() }}
      variables={({ lastDay }) => ({ id, lastDay })}
      done="mandate.ended"
    >
      <DateInput source="lastDay" validate={required()} />
    </MutationDialog>
  )
}
