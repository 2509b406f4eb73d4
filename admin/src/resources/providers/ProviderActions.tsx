import Add from '@mui/icons-material/AddOutlined'
import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle } from '@mui/material'
import { BooleanInput, required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { DescriptionList } from '../../components/DescriptionList'
import { FormRow } from '../../components/form/FormRow'
import { MutationDialog } from '../../components/form/MutationDialog'
import { InamiInput, ticked } from '../../components/inputs'
import { Input } from '../../components/inputs/Input'
import { formatIban } from '../../format/identifiers'
import {
  ConfirmProviderAccountDocument,
  type ProviderInput,
  RegisterProviderDocument,
} from '../../graphql/generated/graphql'

/** New, or new data for a known number. */
export const RegisterProvider = ({ known }: { known?: ProviderInput }) => (
  <MutationDialog
    title={known ? 'provider.update' : 'provider.register'}
    icon={known ? undefined : <Add />}
    button={{ variant: known ? 'outlined' : 'contained' }}
    document={RegisterProviderDocument}
    defaults={known ?? { category: 'GENERAL_PRACTITIONER' }}
    done="provider.registered"
  >
    <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
    <Input source="name" />
    <Input source="category" />
    <FormRow>
      <Input source="birthDate" century="birth" />
      <Input source="insCode" />
    </FormRow>
    <Input source="iban" />
    <FormRow>
      <Input source="from" label="fields.factsFrom" />
      <Input source="activeUntil" />
    </FormRow>
  </MutationDialog>
)

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
            icon={<Confirm />}
            button={{ color: 'inherit' }}
            document={ConfirmProviderAccountDocument}
            given={{ inamiNumber, iban: ibanToConfirm }}
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
