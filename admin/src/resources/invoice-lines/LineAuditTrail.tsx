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
import { Facts } from '../../components/DescriptionList'
import {
  DayField,
  DaysField,
  EnumField,
  EnumsField,
  EuroField,
  InstantField,
  PeriodField,
  ProviderField,
  ReferenceNumberField,
  StatusField,
  ValueField,
} from '../../components/fields'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { listPath } from '../../components/list/listPath'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, formatInstant, formatMonth } from '../../format/day'
import { audienceFlags } from '../../graphql/generated/schemaFacts'
import { resourceLabel } from '../../i18n/i18nProvider'
import { paymentPath } from '../payments/paymentPath'
import { DecisionSnapshotCompare } from './DecisionSnapshotCompare'
import type { Line } from './InvoiceLineShow'
import { Timeline, type TimelineStep } from './Timeline'

/** From the line to the commitment, the decision version relied on, the attestation, the payment, the settlement, the access log. */
export function LineAuditTrail({ line }: { line: Line }) {
  const translate = useTranslate()
  const who = session.current()
  const view = audienceFlags[who?.audience as keyof typeof audienceFlags]
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
    title: resourceLabel('commitments', 1),
    empty: commitment ? undefined : translate('trail.noCommitment'),
    children: (
      <Facts columns={3}>
        <ValueField source="commitment.number" label="commitmentNumber" />
        <PeriodField source="commitment.guaranteed" />
        <InstantField source="commitment.issuedAt" />
        <EnumField source="commitment.careType" of="CareType" />
        <ProviderField source="commitment.provider" />
      </Facts>
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
    title: resourceLabel('attestations', 1),
    empty: attestation
      ? undefined
      : translate(attestationRequired ? 'trail.attestationOnPaper' : 'trail.attestationNotAsked'),
    children: (
      <>
        <Facts columns={3}>
          <ReferenceNumberField source="attestation.number" label="attestationNumber" reference="attestations" />
          <PeriodField source="attestation.validity" />
          <EnumsField source="attestation.careTypes" of="CareType" />
          <ProviderField source="attestation.provider" label="issuer" />
          <InstantField source="attestation.issuedAt" />
          <EnumField source="attestation.medium" of="AttestationMedium" />
          <InstantField source="attestation.revokedAt" />
          <ValueField source="attestation.revocationReason" label="reason" />
        </Facts>
        {attestation?.controls.map((control) => (
          <Box key={control.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
            <span>
              {translate('trail.control', { opened: formatInstant(control.openedAt), due: formatDate(control.dueOn) })}
            </span>
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
    title: resourceLabel('payments', 1),
    empty: payment ? undefined : translate(outcome === 'REJECTED' ? 'trail.neverPaid' : 'trail.notPaidYet'),
    children: payment && (
      <Facts columns={3}>
        <DayField source="payment.executedOn" />
        <EuroField source="payment.amount" label="paymentAmount" />
        <ValueField
          source="payment.structuredReference"
          render={() => (
            <Link component={RouterLink} to={paymentPath(payment, invoice.provider?.inamiNumber)}>
              {payment.structuredReference}
            </Link>
          )}
        />
        <DaysField source="payment.delayDays" />
      </Facts>
    ),
  }
}

function settlementStep({ settlement }: Line, translate: Translate): TimelineStep {
  return {
    key: 'settlement',
    icon: <Settlement />,
    title: resourceLabel('settlements', 1),
    empty: settlement ? undefined : translate('trail.notSettledYet'),
    children: (
      <Facts columns={3}>
        <ReferenceNumberField source="settlement.month" reference="settlements" format={formatMonth} />
        <StatusField source="settlement.status" of="SettlementStatus" />
        <InstantField source="settlement.closedAt" />
        <InstantField source="settlement.acceptedAt" />
        <EuroField source="settlement.total" />
      </Facts>
    ),
  }
}

function accessStep({ invoice: { beneficiary } }: Line, translate: Translate): TimelineStep {
  return {
    key: 'access',
    icon: <Access />,
    title: resourceLabel('access-log', 1),
    empty: beneficiary ? undefined : translate('state.unknownPerson'),
    children: beneficiary && (
      <Link component={RouterLink} to={listPath('access-log', { niss: beneficiary.niss })}>
        {translate('trail.whoLooked')}
      </Link>
    ),
  }
}
