import { CheckboxGroupInput, Create, required } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { RecordForm } from '../../components/form'
import { enumChoices, Inputs } from '../../components/inputs'
import { Page } from '../../layout/Page'

/** A physician or dentist attests. */
export default function AttestationCreate() {
  const [params] = useSearchParams()
  return (
    <Page title="attestation.issue" lead="attestation.issueLead">
      <Create title={false} transform={(values: object) => ({ ...values, provider: session.current()?.organisation })}>
        <RecordForm
          defaults={{ niss: params.get('niss'), validity: { from: session.today() }, medium: 'ELECTRONIC' }}
          submit="attestation.issue"
          done="attestation.issued"
        >
          <Inputs of="niss medium" />
          <CheckboxGroupInput source="careTypes" choices={enumChoices('CareType')} validate={required()} />
          <Inputs of="validity" />
        </RecordForm>
      </Create>
    </Page>
  )
}
