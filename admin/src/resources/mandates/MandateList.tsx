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
  isOffered('mandates', 'create') && (!session.isOf('PROVIDER') || session.provider() !== undefined)

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
  const provider = session.provider()
  return (
    <MutationDialog creates document={GrantMandateDocument} defaults={{ provider, from: session.today() }}>
      {provider && <InamiInput source="provider" label="fields.inamiNumber" readOnly />}
      <Inputs
        of={[...(provider ? [] : ['provider']), 'organisation', 'organisationName', 'firstDay:from lastDay:to']}
      />
      {provider && <Inputs of="payeeIban" />}
    </MutationDialog>
  )
}
