import Settlement from '@mui/icons-material/AccountBalanceOutlined'
import Attestation from '@mui/icons-material/AssignmentTurnedInOutlined'
import Decision from '@mui/icons-material/CreditCardOutlined'
import Commitment from '@mui/icons-material/HandshakeOutlined'
import Access from '@mui/icons-material/ManageSearchOutlined'
import Payment from '@mui/icons-material/PaymentsOutlined'
import { Box, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { ProviderName } from '../../components/fields/ProviderName'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant, formatMonth } from '../../format/day'
import { formatEuro } from '../../format/euro'
import { formatPeriod } from '../../format/period'
import { flagsOf } from '../../graphql/audienceFlags'
import { paymentPath } from '../payments/paymentPath'
import { DecisionSnapshotCompare } from './DecisionSnapshotCompare'
import type { Line } from './InvoiceLineShow'
import { Timeline, type TimelineStep } from './Timeline'

/** From the line to the commitment, the decision version relied on, the attestation, the payment, the settlement, the access log. */
export function LineAuditTrail({ line }: { line: Line }) {
  const translate = useTranslate()
  const who = session.current()
  const view = flagsOf(who?.audience)
  const steps: (TimelineStep | false | undefined)[] = [
    commitmentStep(line, translate),
    decisionStep(line, translate),
    view.seesAttestation && attestationStep(line, translate),
    view.seesPayment && paymentStep(line, translate),
    view.seesSettlement && settlementStep(line, translate),
    can(who, 'access-log', 'list') && accessStep(line, translate),
  ]
  return <Timeline steps={steps.filter((step): step is TimelineStep => !!step)} />
}

type Translate = (key: string, values?: object) => string

function commitmentStep({ commitment }: Line, translate: Translate): TimelineStep {
  return {
    key: 'commitment',
    icon: <Commitment />,
    title: translate('resources.commitments.name', { smart_count: 1 }),
    empty: commitment ? undefined : translate('trail.noCommitment'),
    children: commitment && (
      <DescriptionList
        columns={3}
        rows={[
          [translate('fields.commitmentNumber'), commitment.number],
          [translate('fields.guaranteed'), formatPeriod(commitment.guaranteed)],
          [translate('fields.issuedAt'), formatInstant(commitment.issuedAt)],
          [translate('fields.careType'), translate(`enums.CareType.${commitment.careType}`)],
          [translate('fields.provider'), <ProviderName key="provider" provider={commitment.provider} />],
        ]}
      />
    ),
  }
}

function decisionStep({ decision, decisionVersion, careType }: Line, translate: Translate): TimelineStep {
  return {
    key: 'decision',
    icon: <Decision />,
    title: translate('trail.decision'),
    empty: decision ? undefined : translate('trail.noDecision'),
    children: decision && (
      <>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.25 }}>
          <ResourceLink resource="decisions" id={decision.number}>
            {decision.number}
          </ResourceLink>
          <StatusChip of="DecisionStatus" value={decision.status} />
          <Typography color="text.secondary">{decision.cpas.name}</Typography>
        </Box>
        <DecisionSnapshotCompare then={decisionVersion} now={decision} careType={careType} />
      </>
    ),
  }
}

function attestationStep({ attestation, attestationRequired }: Line, translate: Translate): TimelineStep {
  return {
    key: 'attestation',
    icon: <Attestation />,
    title: translate('resources.attestations.name', { smart_count: 1 }),
    empty: attestation
      ? undefined
      : translate(attestationRequired ? 'trail.attestationOnPaper' : 'trail.attestationNotAsked'),
    children: attestation && (
      <>
        <DescriptionList
          columns={3}
          rows={[
            [
              translate('fields.attestationNumber'),
              <ResourceLink key="number" resource="attestations" id={attestation.number}>
                {attestation.number}
              </ResourceLink>,
            ],
            [translate('fields.validity'), formatPeriod(attestation.validity)],
            [
              translate('fields.careTypes'),
              attestation.careTypes.map((careType) => translate(`enums.CareType.${careType}`)).join(', '),
            ],
            [translate('fields.issuer'), <ProviderName key="issuer" provider={attestation.provider} />],
            [translate('fields.issuedAt'), formatInstant(attestation.issuedAt)],
            [translate('fields.medium'), translate(`enums.AttestationMedium.${attestation.medium}`)],
            [
              translate('fields.revokedAt'),
              attestation.revokedAt &&
                `${formatInstant(attestation.revokedAt)} · ${attestation.revocationReason ?? ''}`,
            ],
          ]}
        />
        {attestation.controls.map((control) => (
          <Box key={control.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
            <Typography component="span">
              {translate('trail.control', { opened: formatInstant(control.openedAt), due: formatDate(control.dueOn) })}
            </Typography>
            <StatusChip of="ControlOutcome" value={control.outcome ?? 'PENDING'} />
            {control.remark}
          </Box>
        ))}
      </>
    ),
  }
}

function paymentStep({ payment, outcome, invoice }: Line, translate: Translate): TimelineStep {
  return {
    key: 'payment',
    icon: <Payment />,
    title: translate('resources.payments.name', { smart_count: 1 }),
    empty: payment ? undefined : translate(outcome === 'REJECTED' ? 'trail.neverPaid' : 'trail.notPaidYet'),
    children: payment && (
      <DescriptionList
        columns={3}
        rows={[
          [translate('fields.executedOn'), formatDate(payment.executedOn)],
          [translate('fields.paymentAmount'), formatEuro(payment.amount)],
          [
            translate('fields.structuredReference'),
            <Link key="payment" component={RouterLink} to={paymentPath(payment, invoice.provider?.inamiNumber)}>
              {payment.structuredReference}
            </Link>,
          ],
          [translate('fields.delayDays'), translate('value.days', { smart_count: payment.delayDays })],
        ]}
      />
    ),
  }
}

function settlementStep({ settlement }: Line, translate: Translate): TimelineStep {
  return {
    key: 'settlement',
    icon: <Settlement />,
    title: translate('resources.settlements.name', { smart_count: 1 }),
    empty: settlement ? undefined : translate('trail.notSettledYet'),
    children: settlement && (
      <DescriptionList
        columns={3}
        rows={[
          [
            translate('fields.month'),
            <Box key="month" component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
              <ResourceLink resource="settlements" id={settlement.month}>
                {formatMonth(settlement.month)}
              </ResourceLink>
              <StatusChip of="SettlementStatus" value={settlement.status} />
            </Box>,
          ],
          [translate('fields.closedAt'), formatInstant(settlement.closedAt)],
          [translate('fields.acceptedAt'), formatInstant(settlement.acceptedAt)],
          [translate('fields.total'), formatEuro(settlement.total)],
        ]}
      />
    ),
  }
}

function accessStep({ invoice }: Line, translate: Translate): TimelineStep {
  return {
    key: 'access',
    icon: <Access />,
    title: translate('resources.access-log.name', { smart_count: 1 }),
    empty: invoice.beneficiary ? undefined : translate('state.unknownPerson'),
    children: invoice.beneficiary && (
      <Link
        component={RouterLink}
        to={`/access-log?filter=${encodeURIComponent(JSON.stringify({ niss: invoice.beneficiary.niss }))}`}
      >
        {translate('trail.whoLooked')}
      </Link>
    ),
  }
}
