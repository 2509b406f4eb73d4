import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle, Box } from '@mui/material'
import { BooleanInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { MutationDialog } from '../../components/form/MutationDialog'
import { ticked } from '../../components/inputs'
import { formatIban } from '../../format/identifiers'
import { ConfirmProviderAccountDocument } from '../../graphql/generated/graphql'

interface Props {
  inamiNumber: string
  name: string
  iban?: string | null
  ibanToConfirm: string
}

/** A new account waits, and with it the payments of the provider: another person at CAAMI confirms it. */
export function ConfirmAccount({ inamiNumber, name, iban, ibanToConfirm }: Props) {
  const translate = useTranslate()
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2.5 }}
      action={
        can(session.current(), 'providers', 'confirm') && (
          <MutationDialog
            title={translate('provider.confirmAccount')}
            lead={translate('provider.confirmAccountLead')}
            icon={<Confirm />}
            button={{ variant: 'outlined', color: 'inherit' }}
            document={ConfirmProviderAccountDocument}
            findingsOf={(data) => data.payload.findings}
            defaults={{ compared: false }}
            variables={() => ({ inamiNumber, iban: ibanToConfirm })}
            done="provider.accountConfirmed"
          >
            <DescriptionList
              rows={[
                [translate('fields.provider'), name, 'wide'],
                [translate('provider.accountNow'), formatIban(iban)],
                [translate('provider.accountNew'), <strong key="new">{formatIban(ibanToConfirm)}</strong>],
              ]}
            />
            <BooleanInput source="compared" label="fields.accountCompared" validate={ticked} />
          </MutationDialog>
        )
      }
    >
      <AlertTitle>{translate('provider.accountWaits')}</AlertTitle>
      <Box component="span" sx={{ fontWeight: 650 }}>
        {formatIban(ibanToConfirm)}
      </Box>
      {' · '}
      {translate('provider.accountWaitsHint')}
    </Alert>
  )
}
