import { useTranslate } from 'react-admin'
import { CountField, DayField, EuroField, type FieldElement, ProviderField } from '../../components/fields'
import { listPath } from '../../components/list/listPath'
import { TablePanel } from '../../components/list/TablePanel'
import { QueryState } from '../../components/QueryState'
import { AttestationRemindersDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'

const columns: FieldElement[] = [
  <ProviderField key="provider" source="provider" link />,
  <CountField key="lineCount" source="lineCount" label="lines" phone />,
  <EuroField key="state" source="state" phone />,
  <DayField key="firstDay" source="firstDay" />,
  <DayField key="lastDay" source="lastDay" />,
]

/** Providers whose lines need an attestation that nobody recorded electronically. A row leads to the lines. */
export default function ReminderPage() {
  const translate = useTranslate()
  const query = useGraphQLQuery(AttestationRemindersDocument, {})
  const title = translate('resources.attestation-reminders.name', { smart_count: 2 })
  return (
    <Page title={title} lead={translate('attestation.remindersLead')}>
      <QueryState query={query}>
        {({ reminders }) => (
          <TablePanel
            title={title}
            none="resources.attestation-reminders.empty"
            columns={columns}
            records={reminders.map((reminder) => ({ ...reminder, id: reminder.provider?.inamiNumber ?? '' }))}
            to={({ id }) => listPath('invoice-lines', { provider: String(id), attestationMissing: true })}
          />
        )}
      </QueryState>
    </Page>
  )
}
