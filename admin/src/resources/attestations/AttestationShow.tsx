import Revoke from '@mui/icons-material/BlockOutlined'
import { Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { FactPanel, MainAndSide, Panel, PrintPdfButton, ResourceShow, Stack, StatusChip } from '../../components'
import { MutationDialog } from '../../components/form'
import { RelatedPanel } from '../../components/list'
import {
  AttestationFormDocument,
  type AttestationQuery,
  RevokeAttestationDocument,
} from '../../graphql/generated/graphql'
import { ControlText } from '../controls/ControlText'
import { lineColumns } from '../invoice-lines/lineColumns'

type Attestation = NonNullable<AttestationQuery['one']>

export default function AttestationShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Attestation>
      title={({ number }) => `${translate('fields.attestationNumber')} ${number}`}
      beside={({ revokedAt }) => <StatusChip of="AttestationState" value={revokedAt ? 'REVOKED' : 'VALID'} />}
      actions={({ number, revokedAt }) => (
        <>
          <PrintPdfButton title="attestation.form" document={AttestationFormDocument} variables={{ number }} />
          {isOffered('attestations', 'revoke') && !revokedAt && (
            <MutationDialog document={RevokeAttestationDocument} given={{ number }} icon={<Revoke />} />
          )}
        </>
      )}
    >
      {({ controls }) => (
        <Stack>
          <MainAndSide
            main={
              <FactPanel
                title="attestation.says"
                fields="beneficiary issuer:provider careTypes validity issuedAt medium keptUntil issuedLate revokedAt reason:revocationReason"
              />
            }
            side={
              <Panel title="resources.controls.name">
                {controls.length === 0 && (
                  <Typography color="textSecondary">{translate('resources.controls.empty')}</Typography>
                )}
                {controls.map((control) => (
                  <ControlText key={control.id} control={control} />
                ))}
              </Panel>
            }
          />
          <RelatedPanel
            title="line.restingOnThis"
            reference="invoice-lines"
            target="attestationNumber"
            none="line.none"
            columns={lineColumns}
          />
        </Stack>
      )}
    </ResourceShow>
  )
}
