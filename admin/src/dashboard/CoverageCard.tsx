import Coverage from '@mui/icons-material/HealthAndSafetyOutlined'
import Search from '@mui/icons-material/SearchOutlined'
import { required, SaveButton } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { session } from '../authProvider/session'
import { FormRow } from '../components/form/FormRow'
import { GuardedForm } from '../components/form/GuardedForm'
import { DateInput, NissInput } from '../components/inputs'
import { Panel } from '../components/Panel'

export function CoverageCard() {
  const navigate = useNavigate()
  return (
    <Panel title="resources.coverage.name" icon={<Coverage />}>
      <GuardedForm
        warnWhenUnsavedChanges={false}
        defaultValues={{ niss: '', on: session.today() }}
        onSubmit={({ niss, on }) => navigate(`/coverage?${new URLSearchParams({ niss, on })}`)}
      >
        <FormRow>
          <NissInput source="niss" validate={required()} />
          <DateInput source="on" label="fields.dayOfCare" validate={required()} />
          <SaveButton alwaysEnable label="coverage.check" icon={<Search />} sx={{ height: 40 }} />
        </FormRow>
      </GuardedForm>
    </Panel>
  )
}
