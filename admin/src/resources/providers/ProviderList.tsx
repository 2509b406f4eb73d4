import Add from '@mui/icons-material/AddOutlined'
import { required, SelectInput, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { EnumField, type FieldElement, InamiField, ValueField, YesNoField } from '../../components/fields'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, enumChoices, IbanInput, InamiInput, InsCodeInput } from '../../components/inputs'
import { ResourceList } from '../../components/list/ResourceList'
import { type ProviderInput, RegisterProviderDocument } from '../../graphql/generated/graphql'

const columns: FieldElement[] = [
  <ValueField key="name" source="name" link />,
  <InamiField key="inamiNumber" source="inamiNumber" phone />,
  <EnumField key="category" source="category" of="ProviderCategory" phone />,
  <ValueField key="insCode" source="insCode" />,
  <YesNoField key="participates" source="participates" />,
]

const filters = [
  <TextInput key="search" source="search" label="fields.searchProvider" alwaysOn />,
  <SelectInput key="category" source="category" choices={enumChoices('ProviderCategory')} alwaysOn />,
  <InsCodeInput key="insCode" source="insCode" />,
]

/** Who gives care. */
export function ProviderList() {
  return (
    <ResourceList
      resource="providers"
      columns={columns}
      filters={filters}
      to={({ inamiNumber }) => `/providers/${inamiNumber}/show`}
      actions={can(session.current(), 'providers', 'create') && <RegisterProvider />}
    />
  )
}

/** New, or new data for a known number. */
export function RegisterProvider({ known }: { known?: ProviderInput }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate(known ? 'provider.update' : 'provider.register')}
      icon={known ? undefined : <Add />}
      button={{ variant: known ? 'outlined' : 'contained' }}
      document={RegisterProviderDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={
        known ??
        ({
          inamiNumber: '',
          name: '',
          category: 'GENERAL_PRACTITIONER',
          birthDate: '',
          insCode: '',
          iban: '',
          from: '',
          activeUntil: '',
        } as ProviderInput)
      }
      variables={(values) => ({ input: omitEmpty(values) as ProviderInput })}
      done="provider.registered"
    >
      <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
      <TextInput source="name" validate={required()} />
      <SelectInput source="category" choices={enumChoices('ProviderCategory')} validate={required()} />
      <FormRow>
        <DateInput source="birthDate" century="birth" />
        <InsCodeInput source="insCode" />
      </FormRow>
      <IbanInput source="iban" />
      <FormRow>
        <DateInput source="from" label="fields.factsFrom" />
        <DateInput source="activeUntil" />
      </FormRow>
    </MutationDialog>
  )
}
