import Add from '@mui/icons-material/PersonAddAltOutlined'
import { Button } from '@mui/material'
import { SelectInput, TextInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DayField, EnumField, type FieldElement, NissField, ValueField } from '../../components/fields'
import { enumChoices, InsCodeInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { formatPersonName } from '../../format/identifiers'
import type { PersonsQuery } from '../../graphql/generated/graphql'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns: FieldElement[] = [
  <ValueField key="name" source="lastName" label="name" text={(row: Row) => formatPersonName(row)} link />,
  <NissField key="niss" source="niss" phone />,
  <DayField key="birthDate" source="birthDate" phone />,
  <EnumField key="gender" source="gender" of="Gender" />,
  <EnumField key="residenceStatus" source="residence.status" label="residenceStatus" of="ResidenceStatus" wrap />,
  <ValueField key="municipality" source="address.municipality" phone />,
  <DayField key="deathDate" source="deathDate" />,
]

const filters = [
  <TextInput key="search" source="search" label="fields.searchPerson" alwaysOn />,
  <SelectInput key="residenceStatus" source="residenceStatus" choices={enumChoices('ResidenceStatus')} />,
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
      to={({ niss }) => `/persons/${niss}/show`}
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
