import Add from '@mui/icons-material/AddOutlined'
import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle } from '@mui/material'
import { BooleanInput, required, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { DescriptionList } from '../../components'
import { MutationDialog } from '../../components/form'
import { InamiInput, Inputs, ticked } from '../../components/inputs'
import { formatIban } from '../../format'
import {
  ConfirmProviderAccountDocument,
  type ProviderInput,
  RegisterProviderDocument,
} from '../../graphql/generated/graphql'

/** New, or new data for a known number. */
export const RegisterProvider = ({ known }: { known?: ProviderInput }) => (
  <MutationDialog
    title={known && 'update'}
    icon={known ? undefined : <Add />}
    button={{ variant: known ? 'outlined' : 'contained' }}
    document={RegisterProviderDocument}
    defaults={known ?? { category: 'GENERAL_PRACTITIONER' }}
  >
    <InamiInput source="inamiNumber" readOnly={!!known} validate={required()} />
    <Inputs of={['name', 'category qualificationCode', 'birthDate insCode', 'iban', 'factsFrom:from activeUntil']} />
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
            icon={<Confirm />}
            button={{ color: 'inherit' }}
            document={ConfirmProviderAccountDocument}
            given={{ inamiNumber, iban: ibanToConfirm }}
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
