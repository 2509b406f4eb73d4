import Add from '@mui/icons-material/AddOutlined'
import { required, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import {
  ActorField,
  DayField,
  type FieldElement,
  InstantField,
  NissField,
  PeriodField,
  ProviderField,
  ValueField,
  without,
} from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, InamiInput, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { ResourceList } from '../../components/list/ResourceList'
import { type DerogationInput, GrantDerogationDocument } from '../../graphql/generated/graphql'

const columns: FieldElement[] = [
  <ProviderField key="provider" source="provider" link />,
  <PeriodField key="performed" source="performed" phone />,
  <NissField key="niss" source="niss" />,
  <DayField key="until" source="until" phone />,
  <ValueField key="grounds" source="grounds" wrap />,
  <InstantField key="grantedAt" source="grantedAt" />,
  <ActorField key="grantedBy" source="grantedBy" hidden />,
]

const filters = [<InamiInput key="provider" source="provider" label="fields.inamiNumber" alwaysOn />]

/** Leave to invoice after the two years. */
export function DerogationList() {
  const mine = session.current()?.audience === 'PROVIDER'
  return (
    <ResourceList
      resource="derogations"
      columns={can(session.current(), 'derogations', 'grounds') ? columns : without(columns, 'grounds')}
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
