import Settlement from '@mui/icons-material/AccountBalanceOutlined'
import Attestation from '@mui/icons-material/AssignmentTurnedInOutlined'
import Decision from '@mui/icons-material/CreditCardOutlined'
import Commitment from '@mui/icons-material/HandshakeOutlined'
import Access from '@mui/icons-material/ManageSearchOutlined'
import Payment from '@mui/icons-material/PaymentsOutlined'
import { Box, Link, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { Link as RouterLink } from 'react-router-dom'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { ProviderName, To } from '../look/links'
import { paymentPath } from '../payments/payment-path'
import { may } from '../session/rights'
import { session } from '../session/session'
import { viewOf } from '../session/view'
import { dayText, instantText, monthText } from '../values/day'
import { euroText } from '../values/euro'
import { periodText } from '../values/period'
import type { Line } from './line-show'
import { ThenAndNow } from './then-and-now'
import { Trail, type TrailStep } from './trail'

/** From the line to the commitment, the decision version relied on, the attestation, the payment, the settlement, the access log. */
export function LineTrail({ line }: { line: Line }) {
  const translate = useTranslate()
  const who = session.current()
  const view = viewOf(who?.audience)
  const steps: (TrailStep | false | undefined)[] = [
    commitmentStep(line, translate),
    decisionStep(line, translate),
    view.seesAttestation && attestationStep(line, translate),
    view.seesPayment && paymentStep(line, translate),
    view.seesSettlement && settlementStep(line, translate),
    may(who, 'access-log', 'list') && accessStep(line, translate),
  ]
  return <Trail steps={steps.filter((step): step is TrailStep => !!step)} />
}

type Translate = (key: string, values?: object) => string

function commitmentStep({ commitment }: Line, translate: Translate): TrailStep {
  return {
    key: 'commitment',
    icon: <Commitment />,
    title: translate('resources.commitments.name', { smart_count: 1 }),
    empty: commitment ? undefined : translate('trail.noCommitment'),
    children: commitment && (
      <Facts
        columns={3}
        rows={[
          [translate('fields.commitmentNumber'), commitment.number],
          [translate('fields.guaranteed'), periodText(commitment.guaranteed)],
          [translate('fields.issuedAt'), instantText(commitment.issuedAt)],
          [translate('fields.careType'), translate(`enums.CareType.${commitment.careType}`)],
          [translate('fields.provider'), <ProviderName key="provider" provider={commitment.provider} />],
        ]}
      />
    ),
  }
}

function decisionStep({ decision, decisionVersion, careType }: Line, translate: Translate): TrailStep {
  return {
    key: 'decision',
    icon: <Decision />,
    title: translate('trail.decision'),
    empty: decision ? undefined : translate('trail.noDecision'),
    children: decision && (
      <>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', mb: 1.25 }}>
          <To resource="decisions" id={decision.number}>
            {decision.number}
          </To>
          <StateChip of="DecisionStatus" value={decision.status} />
          <Typography color="text.secondary">{decision.cpas.name}</Typography>
        </Box>
        <ThenAndNow then={decisionVersion} now={decision} careType={careType} />
      </>
    ),
  }
}

function attestationStep({ attestation, attestationRequired }: Line, translate: Translate): TrailStep {
  return {
    key: 'attestation',
    icon: <Attestation />,
    title: translate('resources.attestations.name', { smart_count: 1 }),
    empty: attestation
      ? undefined
      : translate(attestationRequired ? 'trail.attestationOnPaper' : 'trail.attestationNotAsked'),
    children: attestation && (
      <>
        <Facts
          columns={3}
          rows={[
            [
              translate('fields.attestationNumber'),
              <To key="number" resource="attestations" id={attestation.number}>
                {attestation.number}
              </To>,
            ],
            [translate('fields.validity'), periodText(attestation.validity)],
            [
              translate('fields.careTypes'),
              attestation.careTypes.map((careType) => translate(`enums.CareType.${careType}`)).join(', '),
            ],
            [translate('fields.issuer'), <ProviderName key="issuer" provider={attestation.provider} />],
            [translate('fields.issuedAt'), instantText(attestation.issuedAt)],
            [translate('fields.medium'), translate(`enums.AttestationMedium.${attestation.medium}`)],
            [
              translate('fields.revokedAt'),
              attestation.revokedAt && `${instantText(attestation.revokedAt)} · ${attestation.revocationReason ?? ''}`,
            ],
          ]}
        />
        {attestation.controls.map((control) => (
          <Box key={control.id} sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
            <Typography component="span">
              {translate('trail.control', { opened: instantText(control.openedAt), due: dayText(control.dueOn) })}
            </Typography>
            <StateChip
              of="ControlOutcome"
              value={control.outcome ?? 'PENDING'}
              text={control.outcome ? undefined : translate('control.open')}
            />
            {control.remark}
          </Box>
        ))}
      </>
    ),
  }
}

function paymentStep({ payment, outcome, invoice }: Line, translate: Translate): TrailStep {
  return {
    key: 'payment',
    icon: <Payment />,
    title: translate('resources.payments.name', { smart_count: 1 }),
    empty: payment ? undefined : translate(outcome === 'REJECTED' ? 'trail.neverPaid' : 'trail.notPaidYet'),
    children: payment && (
      <Facts
        columns={3}
        rows={[
          [translate('fields.executedOn'), dayText(payment.executedOn)],
          [translate('fields.paymentAmount'), euroText(payment.amount)],
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

function settlementStep({ settlement }: Line, translate: Translate): TrailStep {
  return {
    key: 'settlement',
    icon: <Settlement />,
    title: translate('resources.settlements.name', { smart_count: 1 }),
    empty: settlement ? undefined : translate('trail.notSettledYet'),
    children: settlement && (
      <Facts
        columns={3}
        rows={[
          [
            translate('fields.month'),
            <Box key="month" component="span" sx={{ display: 'inline-flex', gap: 1, alignItems: 'center' }}>
              <To resource="settlements" id={settlement.month}>
                {monthText(settlement.month)}
              </To>
              <StateChip of="SettlementStatus" value={settlement.status} />
            </Box>,
          ],
          [translate('fields.closedAt'), instantText(settlement.closedAt)],
          [translate('fields.acceptedAt'), instantText(settlement.acceptedAt)],
          [translate('fields.total'), euroText(settlement.total)],
        ]}
      />
    ),
  }
}

function accessStep({ invoice }: Line, translate: Translate): TrailStep {
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
