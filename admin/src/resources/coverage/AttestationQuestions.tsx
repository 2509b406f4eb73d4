import Print from '@mui/icons-material/PrintOutlined'
import { required, SelectInput } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { DateInput, enumChoices, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { today } from '../../format/day'
import { BlankAttestationFormDocument, CareAttestedDocument, type CareType } from '../../graphql/generated/graphql'

/** Is care attested, and the form to fill in by hand where it is not. */
export const AttestationQuestions = () => (
  <>
    <MutationDialog
      title="attestation.isAttested"
      lead="attestation.isAttestedLead"
      document={CareAttestedDocument}
      defaults={{
        niss: '',
        careType: 'GENERAL_MEDICINE' as CareType,
        on: today(session.demoClock()),
        prescribedBy: '',
      }}
      variables={({ prescribedBy, ...care }) => ({ ...care, prescribedBy: prescribedBy || null })}
      done="attestation.attested"
    >
      <NissInput source="niss" validate={required()} />
      <SelectInput source="careType" choices={enumChoices('CareType')} validate={required()} />
      <DateInput source="on" label="fields.dayOfCare" validate={required()} />
      <ProviderInput source="prescribedBy" />
    </MutationDialog>
    <PrintPdfButton
      title="attestation.blankForm"
      icon={<Print />}
      document={BlankAttestationFormDocument}
      variables={{}}
    />
  </>
)
