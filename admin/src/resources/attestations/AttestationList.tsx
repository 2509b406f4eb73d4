import Add from '@mui/icons-material/AddOutlined'
import { Button } from '@mui/material'
import { NullableBooleanInput, SelectInput, useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  DayField,
  EnumField,
  EnumsField,
  type FieldElement,
  InstantField,
  PeriodField,
  PersonField,
  ProviderField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { DateInput, enumChoices, InamiInput, NissInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import type { AttestationRowFragment } from '../../graphql/generated/graphql'

const columns: FieldElement[] = [
  <ValueField key="number" source="number" label="attestationNumber" link />,
  <PersonField key="beneficiary" source="beneficiary" phone />,
  <ProviderField key="issuer" source="provider" label="issuer" />,
  <EnumsField key="careTypes" source="careTypes" of="CareType" />,
  <PeriodField key="validity" source="validity" phone />,
  <DayField key="lastDay" source="validity.to" label="lastDay" hidden />,
  <StatusField
    key="revokedAt"
    source="revokedAt"
    label="status"
    of="AttestationState"
    statusOf={({ revokedAt }: AttestationRowFragment) => (revokedAt ? 'REVOKED' : 'VALID')}
    phone
  />,
  <EnumField key="medium" source="medium" of="AttestationMedium" />,
  <InstantField key="issuedAt" source="issuedAt" hidden />,
  <DayField key="keptUntil" source="keptUntil" hidden />,
]

const filters = [
  <NissInput key="niss" source="niss" alwaysOn />,
  <InamiInput key="provider" source="provider" label="fields.inamiNumber" />,
  <DateInput key="on" source="on" label="fields.inForceOn" />,
  <SelectInput key="careType" source="careType" choices={enumChoices('CareType')} />,
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
