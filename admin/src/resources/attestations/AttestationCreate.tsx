import { useNotify, useTranslate } from 'react-admin'
import { useNavigate, useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { FormRow } from '../../components/form/FormRow'
import { MutationForm } from '../../components/form/MutationForm'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, NissInput, SelectInput } from '../../components/inputs'
import { CareTypesInput } from '../../components/inputs/CareTypesInput'
import { Panel } from '../../components/Panel'
import { today } from '../../format/day'
import { attestationMedia } from '../../format/enums'
import { type AttestationInput, type CareType, IssueAttestationDocument } from '../../graphql/generated/graphql'
import { Page } from '../../layout/Page'

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
        <MutationForm
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
          variables={(values) => ({ input: omitEmpty(values) as AttestationInput })}
          submit={translate('attestation.issue')}
          onCancel={() => navigate('/attestations')}
          onDone={(data) => {
            notify('attestation.issued', { type: 'success' })
            navigate(`/attestations/${encodeURIComponent(data.payload.attestation?.number ?? '')}/show`)
          }}
        >
          <FormRow>
            <NissInput source="niss" required />
            <SelectInput source="medium" of="AttestationMedium" values={attestationMedia} />
          </FormRow>
          <CareTypesInput source="careTypes" />
          <FormRow>
            <DateInput source="validity.from" label="firstDay" required />
            <DateInput source="validity.to" label="lastDay" />
          </FormRow>
        </MutationForm>
      </Panel>
    </Page>
  )
}
