import Settlement from '@mui/icons-material/AccountBalanceOutlined'
import Attestation from '@mui/icons-material/AssignmentTurnedInOutlined'
import Decision from '@mui/icons-material/CreditCardOutlined'
import Commitment from '@mui/icons-material/HandshakeOutlined'
import Access from '@mui/icons-material/ManageSearchOutlined'
import Payment from '@mui/icons-material/PaymentsOutlined'
import { Box, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { Facts, StatusChip } from '../../components'
import { fields, ResourceLink, without } from '../../components/fields'
import { listPath } from '../../components/list'
import { audienceFlags } from '../../graphql/generated/schemaFacts'
import { commitmentColumns } from '../commitments/CommitmentList'
import { ControlText } from '../controls/ControlText'
import { paymentPath } from '../payments/PaymentList'
import { DecisionSnapshotCompare } from './DecisionSnapshotCompare'
import type { Line } from './InvoiceLineShow'
import { Timeline, TimelineStep } from './Timeline'

/** From the line to the commitment, the decision version relied on, the attestation, the payment, the settlement, the access log. */
export function LineAuditTrail({ line }: { line: Line }) {
  const translate = useTranslate()
  const sees = audienceFlags[session.current()?.audience as keyof typeof audienceFlags]
  const { commitment, decision, attestation, payment, settlement, invoice } = line
  return (
    <Timeline>
      <TimelineStep
        icon={<Commitment />}
        title="resources.commitments.name"
        empty={!commitment && 'trail.noCommitment'}
      >
        {commitment && (
          <Facts columns={3} record={commitment} of="PaymentCommitment">
            {fields('commitmentNumber:number')}
            {without(commitmentColumns, 'number')}
          </Facts>
        )}
      </TimelineStep>
      <TimelineStep icon={<Decision />} title="trail.decision" empty={!decision && 'trail.noDecision'}>
        {decision && (
          <>
            <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.25 }}>
              <ResourceLink resource="decisions" id={decision.number}>
                {decision.number}
              </ResourceLink>
              <StatusChip of="DecisionStatus" value={decision.status} />
              <Typography color="textSecondary">{decision.cpas.name}</Typography>
            </Box>
            <DecisionSnapshotCompare then={line.decisionVersion} now={decision} careType={line.careType} />
          </>
        )}
      </TimelineStep>
      {sees.seesAttestation && (
        <TimelineStep
          icon={<Attestation />}
          title="resources.attestations.name"
          empty={!attestation && (line.attestationRequired ? 'trail.attestationOnPaper' : 'trail.attestationNotAsked')}
        >
          <Facts columns={3}>
            {fields(
              `attestationNumber:attestation.number attestation.validity attestation.careTypes
              issuer:attestation.provider attestation.issuedAt attestation.medium attestation.revokedAt
              reason:attestation.revocationReason`,
              { 'attestation.number': { reference: 'attestations' } },
            )}
          </Facts>
          {attestation?.controls.map((control) => (
            <ControlText key={control.id} control={control} />
          ))}
        </TimelineStep>
      )}
      {sees.seesPayment && (
        <TimelineStep
          icon={<Payment />}
          title="resources.payments.name"
          empty={!payment && (line.outcome === 'REJECTED' ? 'trail.neverPaid' : 'trail.notPaidYet')}
        >
          <Facts columns={3}>
            {fields('payment.executedOn paymentAmount:payment.amount payment.structuredReference payment.delayDays', {
              'payment.structuredReference': {
                render: () =>
                  payment && (
                    <Link component={RouterLink} to={paymentPath(payment, invoice.provider?.inamiNumber)}>
                      {payment.structuredReference}
                    </Link>
                  ),
              },
            })}
          </Facts>
        </TimelineStep>
      )}
      {sees.seesSettlement && (
        <TimelineStep
          icon={<Settlement />}
          title="resources.settlements.name"
          empty={!settlement && 'trail.notSettledYet'}
        >
          {settlement && (
            <Facts columns={3} record={settlement} of="Settlement">
              {fields('month status lines:lineCount total closedAt acceptedAt', {
                month: { reference: 'settlements' },
              })}
            </Facts>
          )}
        </TimelineStep>
      )}
      {isOffered('access-log', 'list') && (
        <TimelineStep
          icon={<Access />}
          title="resources.access-log.name"
          empty={!invoice.beneficiary && 'state.unknownPerson'}
        >
          <Link component={RouterLink} to={listPath('access-log', { niss: invoice.beneficiary?.niss })}>
            {translate('trail.whoLooked')}
          </Link>
        </TimelineStep>
      )}
    </Timeline>
  )
}
