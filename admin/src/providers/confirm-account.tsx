import Confirm from '@mui/icons-material/VerifiedUserOutlined'
import { Alert, AlertTitle, Box } from '@mui/material'
import { useTranslate } from 'react-admin'
import { ActDialog } from '../forms/act-dialog'
import { FlagInput } from '../forms/inputs'
import { ConfirmProviderAccountDocument } from '../gql/graphql'
import { Facts } from '../look/facts'
import { may } from '../session/rights'
import { session } from '../session/session'
import { ibanText } from '../values/numbers'

interface Props {
  inamiNumber: string
  name: string
  iban?: string | null
  ibanToConfirm: string
}

/** A new account waits, and with it the payments of the provider: another person at CAAMI confirms it. */
export function AccountToConfirm({ inamiNumber, name, iban, ibanToConfirm }: Props) {
  const translate = useTranslate()
  return (
    <Alert
      severity="warning"
      sx={{ mb: 2.5 }}
      action={
        may(session.current(), 'providers', 'confirm') && (
          <ActDialog
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
            <Facts
              rows={[
                [translate('fields.provider'), name, 'wide'],
                [translate('provider.accountNow'), ibanText(iban)],
                [translate('provider.accountNew'), <strong key="new">{ibanText(ibanToConfirm)}</strong>],
              ]}
            />
            <FlagInput source="compared" label="accountCompared" required />
          </ActDialog>
        )
      }
    >
      <AlertTitle>{translate('provider.accountWaits')}</AlertTitle>
      <Box component="span" sx={{ fontWeight: 650 }}>
        {ibanText(ibanToConfirm)}
      </Box>
      {' · '}
      {translate('provider.accountWaitsHint')}
    </Alert>
  )
}
