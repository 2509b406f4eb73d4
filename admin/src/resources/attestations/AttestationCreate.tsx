import { CheckboxGroupInput, Create, required, SelectInput, useNotify, useRedirect } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { FormRow } from '../../components/form/FormRow'
import { RecordForm } from '../../components/form/RecordForm'
import { DateInput, enumChoices, NissInput } from '../../components/inputs'
import { Page } from '../../layout/Page'

/** A physician or dentist attests. */
export default function AttestationCreate() {
  const notify = useNotify()
  const redirect = useRedirect()
  const [params] = useSearchParams()
  return (
    <Page title="attestation.issue" lead="attestation.issueLead">
      <Create title={false}>
        <RecordForm
          defaults={{
            niss: params.get('niss') ?? '',
            careTypes: [],
            validity: { from: session.today(), to: '' },
            medium: 'ELECTRONIC',
          }}
          submit="attestation.issue"
          onCancel={() => redirect('list', 'attestations')}
          onDone={({ id }) => {
            notify('attestation.issued', { type: 'success' })
            redirect('show', 'attestations', id)
          }}
        >
          <FormRow>
            <NissInput source="niss" validate={required()} />
            <SelectInput source="medium" choices={enumChoices('AttestationMedium')} validate={required()} />
          </FormRow>
          <CheckboxGroupInput source="careTypes" choices={enumChoices('CareType')} validate={required()} />
          <FormRow>
            <DateInput source="validity.from" label="fields.firstDay" validate={required()} />
            <DateInput source="validity.to" label="fields.lastDay" />
          </FormRow>
        </RecordForm>
      </Create>
    </Page>
  )
}
