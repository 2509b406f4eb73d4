import Settlement from '@mui/icons-material/AccountBalanceOutlined'
import Attestation from '@mui/icons-material/AssignmentTurnedInOutlined'
import Decision from '@mui/icons-material/CreditCardOutlined'
import Commitment from '@mui/icons-material/HandshakeOutlined'
import Access from '@mui/icons-material/ManageSearchOutlined'
import Payment from '@mui/icons-material/PaymentsOutlined'
import { Box, Paper, Typography } from '@mui/material'
import type { ReactNode } from 'react'
import { Link, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { CompareTable, compareFields, Facts } from '../../components'
import { fields, without } from '../../components/fields'
import { listPath, RecordTable } from '../../components/list'
import { formatPeriod } from '../../format'
import type { CareType, VersionPartsFragment } from '../../graphql/generated/graphql'
import { audienceFlags } from '../../graphql/generated/schemaFacts'
import { controlFigures } from '../controls/ControlList'
import { paymentPath } from '../payments/PaymentList'
import type { Line } from './InvoiceLineShow'

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
        facts={fields(
          `commitmentNumber:commitment.number commitment.provider commitment.careType commitment.guaranteed
          commitment.issuedAt`,
          { wrap: 'commitment.number' },
        )}
      />
      <TimelineStep
        icon={<Decision />}
        title="trail.decision"
        empty={!decision && 'trail.noDecision'}
        facts={fields('decisionNumber:decision decision.status cpas:decision.cpas.name')}
      >
        {decision && (
          <CompareTable
            caption={translate('trail.thenAndNow')}
            heads={[translate('trail.reliedOn'), translate('trail.today')]}
            rows={compareFields(
              versionFields(line.careType, decision.versions),
              'DecisionVersion',
              line.decisionVersion ?? undefined,
              {
                ...decision.versions?.at(-1),
                ...decision,
                id: decision.number,
              },
            )}
          />
        )}
      </TimelineStep>
      {sees.seesAttestation && (
        <TimelineStep
          icon={<Attestation />}
          title="resources.attestations.name"
          empty={!attestation && (line.attestationRequired ? 'trail.attestationOnPaper' : 'trail.attestationNotAsked')}
          facts={fields(
            `attestationNumber:attestation attestation.validity attestation.careTypes
            issuer:attestation.provider attestation.issuedAt attestation.medium attestation.revokedAt
            reason:attestation.revocationReason`,
          )}
        >
          {!!attestation?.controls.length && (
            <RecordTable
              records={attestation.controls}
              of="AttestationControl"
              columns={without(controlFigures, 'invoiceLine')}
              caption="resources.controls.name"
            />
          )}
        </TimelineStep>
      )}
      {sees.seesPayment && (
        <TimelineStep
          icon={<Payment />}
          title="resources.payments.name"
          empty={!payment && (line.outcome === 'REJECTED' ? 'trail.neverPaid' : 'trail.notPaidYet')}
          facts={fields(
            'payment.executedOn paymentAmount:payment.amount payment.structuredReference payment.delayDays',
            {
              'payment.structuredReference': {
                render: () =>
                  payment && (
                    <Link to={paymentPath(payment, invoice.provider?.inamiNumber)}>{payment.structuredReference}</Link>
                  ),
              },
            },
          )}
        />
      )}
      {sees.seesSettlement && (
        <TimelineStep
          icon={<Settlement />}
          title="resources.settlements.name"
          empty={!settlement && 'trail.notSettledYet'}
          facts={fields(
            'settlement.month settlement.status settlement.total settlement.closedAt settlement.acceptedAt',
            { 'settlement.month': { reference: 'settlements' } },
          )}
        />
      )}
      {isOffered('access-log', 'list') && (
        <TimelineStep
          icon={<Access />}
          title="resources.access-log.name"
          empty={!invoice.beneficiary && 'state.unknownPerson'}
        >
          <Link to={listPath('access-log', { niss: invoice.beneficiary?.niss })}>{translate('trail.whoLooked')}</Link>
        </TimelineStep>
      )}
    </Timeline>
  )
}

/** The version that the line relied on beside the decision of today; who recorded them, for those who may read the versions. */
const versionFields = (careType?: CareType | null, versions?: object | null) =>
  fields(
    `version ${versions ? 'recordedAt recordedBy action' : ''} validity trail.coverOfThisCare:coverages refundTerms.refundCode
    trail.hospitalization:refundTerms.hospitalization trail.otherCare:refundTerms.otherCare
    trail.ambulatoryHospitalCare:refundTerms.ambulatoryHospitalCare refundTerms.amuAttestationRequired`,
    {
      coverages: {
        value: ({ coverages }: VersionPartsFragment) =>
          formatPeriod(coverages.find((one) => one.careType === careType)?.period),
      },
    },
  )

/** The chain from the line to the settlement, in order; react-admin shows no chain of records. */
function Timeline({ children }: { children: ReactNode }) {
  const translate = useTranslate()
  return (
    <Box
      component="ol"
      aria-label={translate('trail.title')}
      sx={{ m: 0, p: 0, display: 'grid', gap: 1.25, '& li:last-of-type .line': { display: 'none' } }}
    >
      {children}
    </Box>
  )
}

interface StepProps {
  icon: ReactNode
  title: string
  /** Key of why the step is empty, where it is. */
  empty?: string | false
  /** Fields of the line. */
  facts?: ReactNode
  children?: ReactNode
}

/** One step of the trail: what the line rests on, or what followed from it. */
function TimelineStep({ icon, title, empty, facts, children }: StepProps) {
  const translate = useTranslate()
  const frame = empty
    ? { border: '2px dashed', borderColor: 'divider', color: 'text.secondary' }
    : { bgcolor: 'primary.main', color: 'primary.contrastText' }
  const paper = { px: 2, py: 1.25, display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }
  return (
    <Box component="li" sx={{ display: 'grid', gridTemplateColumns: '36px minmax(0, 1fr)', columnGap: 1.5 }}>
      <Box aria-hidden sx={{ display: 'grid', gridTemplateRows: '36px 1fr', justifyItems: 'center' }}>
        <Box sx={{ width: 36, height: 36, borderRadius: '50%', display: 'grid', placeItems: 'center', ...frame }}>
          {icon}
        </Box>
        <Box className="line" sx={{ width: '2px', bgcolor: 'divider', height: 'calc(100% + 10px)' }} />
      </Box>
      <Paper variant="outlined" sx={{ ...paper, ...(empty && { borderStyle: 'dashed', bgcolor: 'transparent' }) }}>
        <Typography variant="h2">{translate(title, { smart_count: 1 })}</Typography>
        {empty && <Typography color="textSecondary">{translate(empty)}</Typography>}
        {!empty && facts && <Facts fields={facts} />}
        {!empty && children}
      </Paper>
    </Box>
  )
}
