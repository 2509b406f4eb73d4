import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { ChoiceInput, DayInput, InamiInput, NissInput, YesNoInput } from '../forms/inputs'
import type { AttestationRowFragment } from '../gql/graphql'
import type { Column } from '../lists/columns'
import { DeskList } from '../lists/desk-list'
import { TwoLines } from '../lists/two-lines'
import { StateChip } from '../look/chips'
import { PersonCell, ProviderCell } from '../look/links'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { careTypes } from '../values/enums'
import { personName } from '../values/numbers'
import { periodText } from '../values/period'
import { words } from '../words/catalogue'

const care = (row: AttestationRowFragment) => row.careTypes.map((one) => words.text(`enums.CareType.${one}`)).join(', ')
const state = (row: AttestationRowFragment) => (row.revokedAt ? 'REVOKED' : 'VALID')

const columns: Column<AttestationRowFragment>[] = [
  { label: 'attestationNumber', text: (row) => row.number },
  {
    label: 'beneficiary',
    text: (row) => personName(row.beneficiary),
    cell: (row) => <PersonCell person={row.beneficiary} />,
    phone: true,
  },
  { label: 'issuer', text: (row) => row.provider?.name ?? '', cell: (row) => <ProviderCell provider={row.provider} /> },
  { label: 'careTypes', text: care, cell: (row) => <TwoLines first={care(row)} width={240} /> },
  { label: 'validity', text: (row) => periodText(row.validity), phone: true },
  {
    label: 'status',
    text: (row) => words.text(`enums.AttestationState.${state(row)}`),
    cell: (row) => <StateChip of="AttestationState" value={state(row)} />,
    phone: true,
  },
  { label: 'medium', text: (row) => words.text(`enums.AttestationMedium.${row.medium}`) },
  { label: 'issuedAt', text: (row) => instantText(row.issuedAt), fileOnly: true },
  { label: 'keptUntil', text: (row) => dayText(row.keptUntil), fileOnly: true },
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="inamiNumber" />,
  <DayInput key="on" source="on" label="inForceOn" />,
  <ChoiceInput key="careType" source="careType" of="CareType" values={careTypes} clearable />,
  <YesNoInput key="revoked" source="revoked" />,
]

/** The attestations of urgent medical aid. */
export function AttestationList() {
  const translate = useTranslate()
  return (
    <DeskList
      resource="attestations"
      columns={columns}
      filters={filters}
      to={(row) => `/attestations/${encodeURIComponent(row.number)}/show`}
      actions={
        may(session.current(), 'attestations', 'create') && (
          <Button variant="contained" startIcon={<Add />} component={RouterLink} to="/attestations/create">
            {translate('attestation.issue')}
          </Button>
        )
      }
    />
  )
}
