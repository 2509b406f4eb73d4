import Revoke from '@mui/icons-material/BlockOutlined'
import { useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { FactPanel, PrintPdfButton, ResourceShow, StatusChip } from '../../components'
import { MutationDialog } from '../../components/form'
import { TablePanel } from '../../components/list'
import {
  AttestationFormDocument,
  type AttestationQuery,
  RevokeAttestationDocument,
} from '../../graphql/generated/graphql'
import { controlFigures } from '../controls/ControlList'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'

type Attestation = NonNullable<AttestationQuery['one']>

export default function AttestationShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Attestation>
      title={({ number }) => `${translate('fields.attestationNumber')} ${number}`}
      beside={({ revokedAt }) => <StatusChip of="AttestationState" value={revokedAt ? 'REVOKED' : 'VALID'} />}
      actions={({ number, revokedAt }) => (
        <>
          <PrintPdfButton title="attestation.form" document={AttestationFormDocument} variables={{ number }} />
          {isOffered('attestations', 'revoke') && !revokedAt && (
            <MutationDialog document={RevokeAttestationDocument} given={{ number }} icon={<Revoke />} />
          )}
        </>
      )}
    >
      <FactPanel
        title="attestation.says"
        fields="beneficiary issuer:provider careTypes validity issuedAt medium keptUntil issuedLate revokedAt reason:revocationReason"
      />
      <TablePanel title="resources.controls.name" list="controls" columns={controlFigures} />
      <RelatedLines title="line.restingOnThis" target="attestationNumber" columns={lineColumns} />
    </ResourceShow>
  )
}
