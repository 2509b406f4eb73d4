import Revoke from '@mui/icons-material/BlockOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { Box, Typography } from '@mui/material'
import { required, TextInput, useTranslate } from 'react-admin'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts } from '../../components/DescriptionList'
import {
  DayField,
  EnumField,
  EnumsField,
  InstantField,
  PeriodField,
  PersonField,
  ProviderField,
  ValueField,
  YesNoField,
} from '../../components/fields'
import { formatActor } from '../../components/fields/formatActor'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { MainAndSide, Panel, Stack } from '../../components/Panel'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { ResourceShow } from '../../components/ResourceShow'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import {
  AttestationFormDocument,
  type AttestationQuery,
  RevokeAttestationDocument,
} from '../../graphql/generated/graphql'
import { RelatedLines } from '../decisions/RelatedLines'

type Attestation = NonNullable<AttestationQuery['one']>

/** An attestation, its controls, and the lines that it covers. */
export function AttestationShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Attestation>
      title={({ number }) => `${translate('fields.attestationNumber')} ${number}`}
      beside={({ revokedAt }) => <StatusChip of="AttestationState" value={revokedAt ? 'REVOKED' : 'VALID'} />}
      actions={({ number, revokedAt }) => (
        <>
          <PrintPdfButton
            title={translate('attestation.form')}
            icon={<Print />}
            document={AttestationFormDocument}
            variables={{ number }}
          />
          {can(session.current(), 'attestations', 'revoke') && !revokedAt && <RevokeDialog number={number} />}
        </>
      )}
    >
      {(attestation) => (
        <Stack>
          <MainAndSide
            main={
              <Panel title={translate('attestation.says')}>
                <Facts columns={3}>
                  <PersonField source="beneficiary" />
                  <ProviderField source="provider" label="issuer" />
                  <InstantField source="issuedAt" />
                  <EnumsField source="careTypes" of="CareType" />
                  <PeriodField source="validity" />
                  <EnumField source="medium" of="AttestationMedium" />
                  <DayField source="keptUntil" />
                  <YesNoField source="issuedLate" />
                  <InstantField source="revokedAt" />
                  <ValueField source="revocationReason" label="reason" />
                </Facts>
              </Panel>
            }
            side={<Controls attestation={attestation} />}
          />
          <RelatedLines filter={{ attestationNumber: attestation.number }} />
        </Stack>
      )}
    </ResourceShow>
  )
}

function Controls({ attestation }: { attestation: Attestation }) {
  const translate = useTranslate()
  return (
    <Panel title={translate('resources.controls.name', { smart_count: 2 })}>
      {attestation.controls.length === 0 && (
        <Typography color="text.secondary">{translate('resources.controls.empty')}</Typography>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
        {attestation.controls.map((control) => (
          <li key={control.id}>
            <StatusChip of="ControlOutcome" value={control.outcome ?? 'PENDING'} />{' '}
            {control.invoiceLine && (
              <ResourceLink
                resource="invoice-lines"
                id={control.invoiceLine.id}
              >{`${control.invoiceLine.code} · ${formatDate(control.invoiceLine.performedOn)}`}</ResourceLink>
            )}
            <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
              {translate('trail.control', { opened: formatInstant(control.openedAt), due: formatDate(control.dueOn) })}{' '}
              · {formatActor(control.openedBy, translate)}
            </Typography>
            {control.remark}
          </li>
        ))}
      </Box>
    </Panel>
  )
}

function RevokeDialog({ number }: { number: string }) {
  const translate = useTranslate()
  return (
    <MutationDialog
      title={translate('attestation.revoke')}
      lead={translate('attestation.revokeLead')}
      icon={<Revoke />}
      document={RevokeAttestationDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ reason: '' }}
      variables={({ reason }) => ({ number, reason })}
      done="attestation.revoked"
    >
      <TextInput source="reason" multiline minRows={3} validate={required()} />
    </MutationDialog>
  )
}
