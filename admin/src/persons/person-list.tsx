import Add from '@mui/icons-material/PersonAddAltOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, InsCodeInput, WordInput } from '../forms/inputs'
import type { PersonsQuery } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText } from '../values/day'
import { residenceStatuses } from '../values/enums'
import { nissText, personName } from '../values/numbers'
import { words } from '../words/catalogue'

type Row = PersonsQuery['connection']['edges'][number]['node']

const columns: Column<Row>[] = [
  { label: 'name', text: personName },
  { label: 'niss', text: (row) => nissText(row.niss), phone: true },
  { label: 'birthDate', text: (row) => dayText(row.birthDate), phone: true },
  { label: 'gender', text: (row) => words.text(`enums.Gender.${row.gender}`) },
  {
    label: 'residenceStatus',
    text: (row) => (row.residence ? words.text(`enums.ResidenceStatus.${row.residence.status}`) : ''),
    wrap: true,
  },
  { label: 'municipality', text: (row) => row.address?.municipality ?? '', phone: true },
  { label: 'deathDate', text: (row) => dayText(row.deathDate) },
]

const filters = [
  <WordInput key="search" source="search" label="searchPerson" minWidth={280} alwaysOn />,
  <ChoiceInput
    key="residenceStatus"
    source="residenceStatus"
    of="ResidenceStatus"
    values={residenceStatuses}
    clearable
  />,
  <InsCodeInput key="insCode" source="insCode" />,
]

/** Persons by any number or name. */
export function PersonList() {
  const translate = useTranslate()
  return (
    <DeskList
      resource="persons"
      columns={columns}
      filters={filters}
      to={(row) => `/persons/${row.niss}/show`}
      actions={
        may(session.current(), 'persons', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/persons/create">
            {translate('person.register')}
          </Button>
        )
      }
    />
  )
}
