import { maxLength } from 'react-admin'
import { session } from '../../authProvider/session'
import { Field } from '../../components/fields'
import { MutationDialog } from '../../components/form/MutationDialog'
import { Input } from '../../components/inputs/Input'
import { ResourceList } from '../../components/list/ResourceList'
import { CloseAccessAlertDocument } from '../../graphql/generated/graphql'

export const alertColumns = (
  <>
    <Field source="at" phone />
    <Field source="kind" as="tag" phone />
    <Field source="actor" phone />
    <Field source="persons" label="personsRead" />
    <Field source="reason" phone wrap />
    <Field source="outcome" phone="labelled" wrap />
    <Field source="closedAt" hidden />
    <Field source="closedBy" hidden />
  </>
)

/** Unusual reading of personal data, for an inspector or supervisor to examine; a supervisor has one organisation only. */
export default function AccessAlertList() {
  return (
    <ResourceList
      columns={alertColumns}
      alwaysOn={['open', 'organisation']}
      withoutFilters={session.isOf('CPAS') ? ['organisation'] : []}
      lead="alert.lead"
      rowActions={({ id, closedAt }) =>
        !closedAt && (
          <MutationDialog
            title="alert.close"
            button={{ size: 'small' }}
            document={CloseAccessAlertDocument}
            given={{ id: String(id) }}
            done="alert.closed"
          >
            <Input source="outcome" multiline validate={maxLength(2000)} />
          </MutationDialog>
        )
      }
    />
  )
}
