import Add from '@mui/icons-material/AddOutlined'
import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle } from '@mui/material'
import { BooleanInput, required, SelectInput, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { DescriptionList } from '../../components/DescriptionList'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { omitEmpty } from '../../components/form/omitEmpty'
import {
  DateInput,
  enumChoices,
  FreeTextInput,
  IbanInput,
  InamiInput,
  InsCodeInput,
  ticked,
} from '../../components/inputs'
import { formatIban } from '../../format/identifiers'
import {
  ConfirmProviderAccountDocument,
  type ProviderInput,
  RegisterProviderDocument,
} from '../../graphql/generated/graphql'

const NEW: ProviderInput = {
  inamiNumber: '',
  name: '',
  category: 'GENERAL_PRACTITIONER',
  birthDate: '',
  insCode: '',
  iban: '',
  from: '',
  activeUntil: '',
}

/** New, or new data for a known number. */
export function RegisterProvider({ known }: { known?: ProviderInput }) {
  return (
    <MutationDialog
      title={known ? 'provider.update' : 'provider.register'}
      icon={known ? undefined : <Add />}
      button={{ variant: known ? 'outlined' : 'contained' }}
      document={RegisterProviderDocument}
      defaults={{ ...NEW, ...known }}
      variables={(values) => ({ input: omitEmpty(values) })}
      done="provider.registered"
    >
      <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
      <FreeTextInput source="name" validate={required()} />
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

interface AccountProps {
  inamiNumber: string
  name: string
  iban?: string | null
  ibanToConfirm: string
}

/** A new account waits, and with it the payments of the provider: another person at CAAMI confirms it. */
export function ConfirmAccount({ inamiNumber, name, iban, ibanToConfirm }: AccountProps) {
  const translate = useTranslate()
  const account = <strong>{formatIban(ibanToConfirm)}</strong>
  return (
    <Alert
      severity="warning"
      action={
        isOffered('providers', 'confirm') && (
          <MutationDialog
            title="provider.confirmAccount"
            lead="provider.confirmAccountLead"
            icon={<Confirm />}
            button={{ color: 'inherit' }}
            document={ConfirmProviderAccountDocument}
            defaults={{ compared: false }}
            variables={() => ({ inamiNumber, iban: ibanToConfirm })}
            done="provider.accountConfirmed"
          >
            <DescriptionList
              rows={[
                ['fields.provider', name, 'wide'],
                ['provider.accountNow', formatIban(iban)],
                ['provider.accountNew', account],
              ]}
            />
            <BooleanInput source="compared" label="fields.accountCompared" validate={ticked} />
          </MutationDialog>
        )
      }
    >
      <AlertTitle>{translate('provider.accountWaits')}</AlertTitle>
      {account} · {translate('provider.accountWaitsHint')}
    </Alert>
  )
}
