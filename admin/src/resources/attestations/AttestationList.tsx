import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { NullableBooleanInput, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { PersonStackedField } from '../../components/fields/PersonField'
import { ProviderStackedField } from '../../components/fields/ProviderField'
import { DateInput, enumChoices, InamiInput, NissInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { StackedCell } from '../../components/list/StackedCell'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { careTypes } from '../../format/enums'
import { formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import type { AttestationRowFragment } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

const care = (row: AttestationRowFragment) =>
  row.careTypes.map((one) => i18nProvider.translate(`enums.CareType.${one}`)).join(', ')
const state = (row: AttestationRowFragment) => (row.revokedAt ? 'REVOKED' : 'VALID')

const columns: Column<AttestationRowFragment>[] = [
  { label: 'attestationNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => formatPersonName(row.beneficiary),
    cell: (row) => <PersonStackedField person={row.beneficiary} />,
    phone: true,
  },
  {
    label: 'issuer',
    text: (row) => row.provider?.name ?? '',
    cell: (row) => <ProviderStackedField provider={row.provider} />,
  },
  { label: 'careTypes', text: care, cell: (row) => <StackedCell first={care(row)} width={240} /> },
  { label: 'validity', text: (row) => formatPeriod(row.validity), phone: true },
  {
    label: 'status',
    text: (row) => i18nProvider.translate(`enums.AttestationState.${state(row)}`),
    cell: (row) => <StatusChip of="AttestationState" value={state(row)} />,
    phone: true,
  },
  { label: 'medium', text: (row) => i18nProvider.translate(`enums.AttestationMedium.${row.medium}`) },
  { label: 'issuedAt', text: (row) => formatInstant(row.issuedAt), fileOnly: true },
  { label: 'keptUntil', text: (row) => formatDate(row.keptUntil), fileOnly: true },
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <DateInput key="on" source="on" label="fields.inForceOn" />,
  <SelectInput key="careType" source="careType" choices={enumChoices('CareType', careTypes)} />,
  <NullableBooleanInput key="revoked" source="revoked" />,
]

/** The attestations of urgent medical aid. */
export function AttestationList() {
  const translate = useTranslate()
  return (
    <ResourceList
      resource="attestations"
      columns={columns}
      filters={filters}
      to={(row) => `/attestations/${encodeURIComponent(row.number)}/show`}
      actions={
        can(session.current(), 'attestations', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/attestations/create">
            {translate('attestation.issue')}
          </Button>
        )
      }
    />
  )
}
