import { fields } from '../../components/fields'
import { listPath, ResourceList } from '../../components/list'

/** Providers whose lines need an attestation that nobody recorded electronically. A row leads to the lines. */
export default function AttestationReminderList() {
  return (
    <ResourceList
      columns={fields('provider lines:lineCount state firstDay lastDay', { phone: 'lineCount state' })}
      to={({ provider }) => listPath('invoice-lines', { provider: provider?.inamiNumber, attestationMissing: true })}
    />
  )
}
