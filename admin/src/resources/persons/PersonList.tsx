import Add from '@mui/icons-material/PersonAddAltOutlined'
import { Button } from '@mui/material'
import { SelectInput, TextInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { enumChoices, InsCodeInput } from '../../components/inputs'
import type { Column } from '../../components/list/column'
import { ResourceList } from '../../components/list/ResourceList'
import { formatDate } from '../../format/day'
import { residenceStatuses } from '../../format/enums'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import type { PersonsQuery } from '../../graphql/generated/graphql'
import { i18nProvider } from '../../i18n/i18nProvider'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'name', text: formatPersonName },
  { label: 'niss', text: (row) => formatNiss(row.niss), phone: true },
  { label: 'birthDate', text: (row) => formatDate(row.birthDate), phone: true },
  { label: 'gender', text: (row) => i18nProvider.translate(`enums.Gender.${row.gender}`) },
  {
    label: 'residenceStatus',
    text: (row) => (row.residence ? i18nProvider.translate(`enums.ResidenceStatus.${row.residence.status}`) : ''),
    wrap: true,
  },
  { label: 'municipality', text: (row) => row.address?.municipality ?? '', phone: true },
  { label: 'deathDate', text: (row) => formatDate(row.deathDate) },
]

const filters = [
  <TextInput key="search" source="search" label="fields.searchPerson" alwaysOn />,
  <SelectInput
    key="residenceStatus"
    source="residenceStatus"
    choices={enumChoices('ResidenceStatus', residenceStatuses)}
  />,
  <InsCodeInput key="insCode" source="insCode" />,
]

/** Persons by any number or name. */
export function PersonList() {
  const translate = useTranslate()
  return (
    <ResourceList
      resource="persons"
      columns={columns}
      filters={filters}
      to={(row) => `/persons/${row.niss}/show`}
      actions={
        can(session.current(), 'persons', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/persons/create">
            {translate('person.register')}
          </Button>
        )
      }
    />
  )
}
