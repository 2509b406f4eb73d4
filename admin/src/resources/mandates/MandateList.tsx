import Add from '@mui/icons-material/AddOutlined'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { InamiInput, Inputs } from '../../components/inputs'
import { ResourceList } from '../../components/list'
import { EndMandateDocument, GrantMandateDocument } from '../../graphql/generated/graphql'

const columns = fields('provider organisationName organisation period payeeIban recordedAt recordedBy', {
  phone: 'organisationName period',
  hidden: 'recordedBy',
})

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
      rowActions={
        mayGrant() &&
        (({ id, organisationName: name, period }) =>
          !(period.to < session.today()) && (
            <MutationDialog
              args={{ name }}
              document={EndMandateDocument}
              given={{ id: String(id) }}
              defaults={{ lastDay: session.today() }}
            />
          ))
      }
    />
  )
}

function GrantDialog() {
  const isProvider = session.isOf('PROVIDER')
  return (
    <MutationDialog
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantMandateDocument}
      defaults={{ provider: isProvider ? session.current()?.organisation : '', from: session.today() }}
    >
      {isProvider && <InamiInput source="provider" label="fields.inamiNumber" readOnly />}
      <Inputs
        of={[...(isProvider ? [] : ['provider']), 'organisation', 'organisationName', 'firstDay:from lastDay:to']}
      />
      {isProvider && <Inputs of="payeeIban" />}
    </MutationDialog>
  )
}
