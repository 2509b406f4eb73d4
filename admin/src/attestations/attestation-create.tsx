import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { ActForm } from '../forms/act-form'
import { CareTypesInput } from '../forms/care-types-input'
import { ChoiceInput, DayInput, NissInput } from '../forms/inputs'
import { Row } from '../forms/rows'
import { tidy } from '../forms/tidy'
import { type AttestationInput, type CareType, IssueAttestationDocument } from '../gql/graphql'
import { Page } from '../look/page'
import { Panel } from '../look/panel'
import { session } from '../session/session'
import { today } from '../values/day'
import { attestationMedia } from '../values/enums'

/** A physician or dentist attests. */
export function AttestationCreate() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const notify = useNotify()
  const [params] = useSearchParams()
  const provider = session.current()?.organisation ?? ''
  return (
    <Page
      title={translate('attestation.issue')}
      lead={translate('attestation.issueLead')}
      trail={[{ to: '/attestations', label: translate('resources.attestations.name', { smart_count: 2 }) }]}
    >
      <Panel title={translate('resources.attestations.name', { smart_count: 1 })}>
        <ActForm
          document={IssueAttestationDocument}
          findingsOf={(data) => data.payload.findings}
          defaults={
            {
              niss: params.get('niss') ?? '',
              provider,
              careTypes: [] as CareType[],
              validity: { from: today(session.demoClock()), to: '' },
              medium: 'ELECTRONIC',
            } as AttestationInput
          }
          variables={(values) => ({ input: tidy(values) as AttestationInput })}
          submit={translate('attestation.issue')}
          onCancel={() => navigate('/attestations')}
          onDone={(data) => {
            notify('attestation.issued', { type: 'success' })
            navigate(`/attestations/${encodeURIComponent(data.payload.attestation?.number ?? '')}/show`)
          }}
        >
          <Row>
            <NissInput source="niss" required />
            <ChoiceInput source="medium" of="AttestationMedium" values={attestationMedia} />
          </Row>
          <CareTypesInput source="careTypes" />
          <Row>
            <DayInput source="validity.from" label="firstDay" required />
            <DayInput source="validity.to" label="lastDay" />
          </Row>
        </ActForm>
      </Panel>
    </Page>
  )
}
