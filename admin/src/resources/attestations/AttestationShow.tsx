import Revoke from '@mui/icons-material/BlockOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { Box, Typography } from '@mui/material'
import { required, TextInput, useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { formatActor } from '../../components/fields/ActorField'
import { PersonField } from '../../components/fields/PersonField'
import { ProviderField } from '../../components/fields/ProviderField'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { MutationDialog } from '../../components/form/MutationDialog'
import { NotFound } from '../../components/NotFound'
import { MainAndSide, Panel } from '../../components/Panel'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant } from '../../format/day'
import { formatPeriod } from '../../format/period'
import {
  AttestationDocument,
  AttestationFormDocument,
  type AttestationQuery,
  RevokeAttestationDocument,
} from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { RelatedLines } from '../decisions/RelatedLines'

type Attestation = NonNullable<AttestationQuery['one']>

/** An attestation, its controls, and the lines that may rest on it. */
export function AttestationShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraphQLQuery(AttestationDocument, { id: number })
  const trail = [{ to: '/attestations', label: translate('resources.attestations.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotFound trail={trail} />
  const attestation = query.data?.one
  if (!attestation) {
    return (
      <Page title={number} trail={trail}>
        <QueryState query={query}>{() => null}</QueryState>
      </Page>
    )
  }
  return (
    <Page
      title={`${translate('fields.attestationNumber')} ${attestation.number}`}
      trail={trail}
      beside={<StatusChip of="AttestationState" value={attestation.revokedAt ? 'REVOKED' : 'VALID'} />}
      actions={
        <>
          <PrintPdfButton
            title={translate('attestation.form')}
            icon={<Print />}
            document={AttestationFormDocument}
            variables={{ number }}
          />
          {can(session.current(), 'attestations', 'revoke') && !attestation.revokedAt && (
            <RevokeDialog number={number} />
          )}
        </>
      }
    >
      <MainAndSide
        main={
          <Panel title={translate('attestation.says')}>
            <DescriptionList
              columns={3}
              rows={[
                [translate('fields.beneficiary'), <PersonField key="person" person={attestation.beneficiary} />],
                [translate('fields.issuer'), <ProviderField key="issuer" provider={attestation.provider} />],
                [translate('fields.issuedAt'), formatInstant(attestation.issuedAt)],
                [
                  translate('fields.careTypes'),
                  attestation.careTypes.map((one) => translate(`enums.CareType.${one}`)).join(', '),
                ],
                [translate('fields.validity'), formatPeriod(attestation.validity)],
                [translate('fields.medium'), translate(`enums.AttestationMedium.${attestation.medium}`)],
                [translate('fields.keptUntil'), formatDate(attestation.keptUntil)],
                [translate('fields.revokedAt'), formatInstant(attestation.revokedAt)],
                [translate('fields.reason'), attestation.revocationReason],
              ]}
            />
          </Panel>
        }
        side={<Controls attestation={attestation} />}
      />
      <Box sx={{ mt: 2.5 }}>
        <RelatedLines filter={{ attestationNumber: attestation.number }} />
      </Box>
    </Page>
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
            <StatusChip
              of="ControlOutcome"
              value={control.outcome ?? 'PENDING'}
              text={control.outcome ? undefined : translate('control.open')}
            />{' '}
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
