import Revoke from '@mui/icons-material/BlockOutlined'
import Print from '@mui/icons-material/PrintOutlined'
import { Box, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { RelatedLines } from '../decisions/related-lines'
import { ActDialog } from '../forms/act-dialog'
import { WordInput } from '../forms/inputs'
import {
  AttestationDocument,
  AttestationFormDocument,
  type AttestationQuery,
  RevokeAttestationDocument,
} from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { actorText, Person, ProviderName, To } from '../look/links'
import { Page } from '../look/page'
import { Columns, Panel } from '../look/panel'
import { PaperButton } from '../look/paper-button'
import { Answered, NotThere } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, instantText } from '../values/day'
import { periodText } from '../values/period'

type Attestation = NonNullable<AttestationQuery['one']>

/** An attestation, its controls, and the lines that may rest on it. */
export function AttestationShow() {
  const translate = useTranslate()
  const number = useParams().id ?? ''
  const query = useGraph(AttestationDocument, { id: number })
  const trail = [{ to: '/attestations', label: translate('resources.attestations.name', { smart_count: 2 }) }]
  if (query.data && !query.data.one) return <NotThere trail={trail} />
  const attestation = query.data?.one
  if (!attestation) {
    return (
      <Page title={number} trail={trail}>
        <Answered query={query}>{() => null}</Answered>
      </Page>
    )
  }
  return (
    <Page
      title={`${translate('fields.attestationNumber')} ${attestation.number}`}
      trail={trail}
      beside={<StateChip of="AttestationState" value={attestation.revokedAt ? 'REVOKED' : 'VALID'} />}
      actions={
        <>
          <PaperButton
            title={translate('attestation.form')}
            icon={<Print />}
            document={AttestationFormDocument}
            variables={{ number }}
          />
          {may(session.current(), 'attestations', 'revoke') && !attestation.revokedAt && (
            <RevokeDialog number={number} />
          )}
        </>
      }
    >
      <Columns
        main={
          <Panel title={translate('attestation.says')}>
            <Facts
              columns={3}
              rows={[
                [translate('fields.beneficiary'), <Person key="person" person={attestation.beneficiary} />],
                [translate('fields.issuer'), <ProviderName key="issuer" provider={attestation.provider} />],
                [translate('fields.issuedAt'), instantText(attestation.issuedAt)],
                [
                  translate('fields.careTypes'),
                  attestation.careTypes.map((one) => translate(`enums.CareType.${one}`)).join(', '),
                ],
                [translate('fields.validity'), periodText(attestation.validity)],
                [translate('fields.medium'), translate(`enums.AttestationMedium.${attestation.medium}`)],
                [translate('fields.keptUntil'), dayText(attestation.keptUntil)],
                [translate('fields.revokedAt'), instantText(attestation.revokedAt)],
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
            <StateChip
              of="ControlOutcome"
              value={control.outcome ?? 'PENDING'}
              text={control.outcome ? undefined : translate('control.open')}
            />{' '}
            {control.invoiceLine && (
              <To
                resource="invoice-lines"
                id={control.invoiceLine.id}
              >{`${control.invoiceLine.code} · ${dayText(control.invoiceLine.performedOn)}`}</To>
            )}
            <Typography color="text.secondary" sx={{ fontSize: '0.85rem' }}>
              {translate('trail.control', { opened: instantText(control.openedAt), due: dayText(control.dueOn) })} ·{' '}
              {actorText(control.openedBy, translate)}
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
    <ActDialog
      title={translate('attestation.revoke')}
      lead={translate('attestation.revokeLead')}
      icon={<Revoke />}
      document={RevokeAttestationDocument}
      findingsOf={(data) => data.payload.findings}
      defaults={{ reason: '' }}
      variables={({ reason }) => ({ number, reason })}
      done="attestation.revoked"
    >
      <WordInput source="reason" required multiline />
    </ActDialog>
  )
}
