import { maxLength, required } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { FreeTextInput } from '../../components/inputs'
import { filtersOf } from '../../components/list/filtersOf'
import { ResourceList } from '../../components/list/ResourceList'
import { CloseAccessAlertDocument } from '../../graphql/generated/graphql'
import { alertColumns } from './alertColumns'

/** Unusual reading of personal data, for an inspector or supervisor to examine; a supervisor has one organisation only. */
export default function AccessAlertList() {
  const filters = filtersOf('access-alerts', 'open', 'organisation')
  return (
    <ResourceList
      resource="access-alerts"
      columns={alertColumns}
      filters={session.isOf('CPAS') ? filters.filter(({ props }) => props.source !== 'organisation') : filters}
      lead="alert.lead"
      rowActions={({ id, closedAt }) => !closedAt && <CloseDialog id={String(id)} />}
    />
  )
}

const CloseDialog = ({ id }: { id: string }) => (
  <MutationDialog
    title="alert.close"
    lead="alert.closeLead"
    button={{ size: 'small' }}
    document={CloseAccessAlertDocument}
    defaults={{ outcome: '' }}
    variables={({ outcome }) => ({ id, outcome })}
    done="alert.closed"
  >
    <FreeTextInput source="outcome" multiline minRows={3} validate={[required(), maxLength(2000)]} />
  </MutationDialog>
)
