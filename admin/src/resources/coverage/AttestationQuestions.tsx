import { session } from '../../authProvider/session'
import { PrintPdfButton } from '../../components'
import { MutationDialog } from '../../components/form'
import { BlankAttestationFormDocument, CareAttestedDocument } from '../../graphql/generated/graphql'

/** Is care attested, and the form to fill in by hand where it is not. */
export const AttestationQuestions = () => (
  <>
    <MutationDialog
      document={CareAttestedDocument}
      defaults={{ careType: 'GENERAL_MEDICINE', on: session.today() }}
      inputs={['niss', 'careType', 'dayOfCare:on', 'prescribedBy']}
    />
    <PrintPdfButton title="attestation.blankForm" document={BlankAttestationFormDocument} variables={{}} />
  </>
)
