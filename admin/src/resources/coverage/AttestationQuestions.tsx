import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form/MutationDialog'
import { Input } from '../../components/inputs/Input'
import { PrintPdfButton } from '../../components/PrintPdfButton'
import { BlankAttestationFormDocument, CareAttestedDocument } from '../../graphql/generated/graphql'

/** Is care attested, and the form to fill in by hand where it is not. */
export const AttestationQuestions = () => (
  <>
    <MutationDialog
      title="attestation.isAttested"
      document={CareAttestedDocument}
      defaults={{ careType: 'GENERAL_MEDICINE', on: session.today() }}
      done="attestation.attested"
    >
      <Input source="niss" />
      <Input source="careType" />
      <Input source="on" label="fields.dayOfCare" />
      <Input source="prescribedBy" />
    </MutationDialog>
    <PrintPdfButton title="attestation.blankForm" document={BlankAttestationFormDocument} variables={{}} />
  </>
)
