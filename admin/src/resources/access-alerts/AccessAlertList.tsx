import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { ResourceList } from '../../components/list'
import { CloseAccessAlertDocument } from '../../graphql/generated/graphql'

export const alertColumns = fields('at kind actor personsRead:persons reason outcome closedAt closedBy', {
  phone: 'kind actor reason',
  labelled: 'outcome',
  hidden: 'closedAt closedBy',
})

/** Unusual reading of personal data, for an inspector or supervisor to examine; a supervisor has one organisation only. */
export default function AccessAlertList() {
  return (
    <ResourceList
      columns={alertColumns}
      alwaysOn={['open', 'organisation']}
      withoutFilters={session.isOf('CPAS') ? ['organisation'] : []}
      rowActions={({ id, closedAt }) =>
        !closedAt && <MutationDialog document={CloseAccessAlertDocument} given={{ id: String(id) }} />
      }
    />
  )
}
