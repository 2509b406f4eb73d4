import { Field } from '../../components/fields'
import { listPath } from '../../components/list/listPath'
import { ResourceList } from '../../components/list/ResourceList'

/** Providers whose lines need an attestation that nobody recorded electronically. A row leads to the lines. */
export default function ReminderList() {
  return (
    <ResourceList
      lead="attestation.remindersLead"
      columns={
        <>
          <Field source="provider" link />
          <Field source="lineCount" label="lines" phone />
          <Field source="state" phone />
          <Field source="firstDay" />
          <Field source="lastDay" />
        </>
      }
      to={({ provider }) => listPath('invoice-lines', { provider: provider?.inamiNumber, attestationMissing: true })}
    />
  )
}
