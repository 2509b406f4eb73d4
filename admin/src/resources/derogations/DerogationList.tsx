import Add from '@mui/icons-material/AddOutlined'
import { required, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { formatActor } from '../../components/fields/ActorField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, InamiInput, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { formatDate, formatInstant } from '../../format/day'
import { formatNiss } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import { type DerogationInput, type DerogationsQuery, GrantDerogationDocument } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Row_ = DerogationsQuery['connection']['edges'][number]['node']

const columns: Column<Row_>[] = [
  {
    label: 'provider',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
  },
  { label: 'performed', text: (row) => formatPeriod(row.performed), phone: true },
  { label: 'niss', text: (row) => formatNiss(row.niss) },
  { label: 'until', text: (row) => formatDate(row.until), phone: true },
  { label: 'grounds', text: (row) => row.grounds, wrap: true },
  { label: 'grantedAt', text: (row) => formatInstant(row.grantedAt) },
  { label: 'grantedBy', text: (row) => formatActor(row.grantedBy, i18nProvider.translate), fileOnly: true },
]

const filters = [<InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />]

/** Leave to invoice after the two years. */
export function DerogationList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="derogations"
      columns={columns}
      filters={mine ? undefined : filters}
      actions={can(session.current(), 'derogations', 'create') && <GrantDialog />}
    />
  )
}

function GrantDialog() {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('derogation.grant')}
      lead={translate('derogation.grantLead')}
      icon={<Add />}
      button={{ variant: 'contained' }}
      document={GrantDerogationDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ provider: '', performed: { from: '', to: '' }, niss: '', grounds: '', until: '' }}
      variables={(values) => ({ input: omitEmpty(values) as DerogationInput })}
      done="derogation.granted"
    >
      <ProviderInput source="provider" category="HOSPITAL" validate={required()} />
      <FormRow>
        <DateInput source="performed.from" label="fields.performedFrom" validate={required()} />
        <DateInput source="performed.to" label="fields.performedTo" />
      </FormRow>
      <NissInput source="niss" />
      <TextInput source="grounds" multiline minRows={3} validate={required()} />
      <DateInput source="until" validate={required()} />
    </MutationDialog>
  )
}
