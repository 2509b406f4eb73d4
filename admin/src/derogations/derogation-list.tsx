import Add from '@mui/icons-material/AddOutlined'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { DayInput, InamiInput, NissInput, WordInput } from '../forms/inputs'
import { ProviderInput } from '../forms/provider-input'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type DerogationInput, type DerogationsQuery, GrantDerogationDocument } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { actorText, ProviderCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { nissText } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

type Row_ = DerogationsQuery['connection']['edges'][number]['node']

const columns: Column<Row_>[] = [
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderCell provider={row.provider} />,
  },
  { label: 'performed', text: (row) => periodText(row.performed), phone: true },
  { label: 'niss', text: (row) => nissText(row.niss) },
  { label: 'until', text: (row) => dayText(row.until), phone: true },
  { label: 'grounds', text: (row) => row.grounds, wrap: true },
  { label: 'grantedAt', text: (row) => instantText(row.grantedAt) },
  { label: 'grantedBy', text: (row) => actorText(row.grantedBy, words.text), fileOnly: true },
]

const filters = [<InamiInput key="provider" source="provider" label="inamiNumber" alwaysOn />]

/** Leave to invoice after the two years. */
export function DerogationList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <DeskList
      resource="derogations"
      columns={columns}
      filters={mine ? undefined : filters}
      actions={may(session.current(), 'derogations', 'create') && <GrantDialog />}
    />
  )
}

function GrantDialog() {
  const translate = useTranslate()
  return (
    <ActDialog
      title={translate('derogation.grant')}
      lead={translate('derogation.grantLead')}
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantDerogationDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ provider: '', performed: { from: '', to: '' }, niss: '', grounds: '', until: '' }}
      variables={(values) => ({ input: tidy(values) as DerogationInput })}
      done="derogation.granted"
    >
      <ProviderInput source="provider" required category="HOSPITAL" />
      <Row>
        <DayInput source="performed.from" label="performedFrom" required />
        <DayInput source="performed.to" label="performedTo" />
      </Row>
      <NissInput source="niss" />
      <WordInput source="grounds" required multiline />
      <DayInput source="until" required />
    </ActDialog>
  )
}
