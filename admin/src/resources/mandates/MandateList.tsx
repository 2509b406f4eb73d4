import Add from '@mui/icons-material/AddOutlined'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { InamiInput } from '../../components/inputs'
import { Input } from '../../components/inputs/Input'
import { ResourceList } from '../../components/list/ResourceList'
import { EndMandateDocument, GrantMandateDocument } from '../../graphql/generated/graphql'

const columns = (
  <>
    <Field source="provider" link />
    <Field source="organisationName" phone />
    <Field source="organisation" />
    <Field source="period" phone />
    <Field source="payeeIban" />
    <Field source="recordedAt" />
    <Field source="recordedBy" hidden />
  </>
)

/** A provider gives its own mandates; an organisation, which signs in by its enterprise number of 10 digits, only reads those that it has. */
const mayGrant = (): boolean =>
  isOffered('mandates', 'create') && (!session.isOf('PROVIDER') || session.current()?.organisation.length !== 10)

/** The organisations that invoice for providers. */
export default function MandateList() {
  return (
    <ResourceList
      columns={columns}
      alwaysOn={['provider', 'organisation']}
      actions={mayGrant() && <GrantDialog />}
      rowActions={mayGrant() && (({ id, organisationName }) => <EndDialog id={String(id)} name={organisationName} />)}
    />
  )
}

function GrantDialog() {
  const isProvider = session.isOf('PROVIDER')
  return (
    <MutationDialog
      title="mandate.grant"
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantMandateDocument}
      defaults={{ provider: isProvider ? session.current()?.organisation : '', from: session.today() }}
      done="mandate.granted"
    >
      {isProvider ? <InamiInput source="provider" label="fields.inamiNumber" readOnly /> : <Input source="provider" />}
      <Input source="organisation" />
      <Input source="organisationName" />
      <FormRow>
        <Input source="from" label="fields.firstDay" />
        <Input source="to" label="fields.lastDay" />
      </FormRow>
      {isProvider && <Input source="payeeIban" helperText="mandate.accountHint" />}
    </MutationDialog>
  )
}

const EndDialog = ({ id, name }: { id: string; name: string }) => (
  <MutationDialog
    title="mandate.end"
    args={{ name }}
    button={{ size: 'small' }}
    document={EndMandateDocument}
    given={{ id }}
    defaults={{ lastDay: session.today() }}
    done="mandate.ended"
  />
)
