import Modify from '@mui/icons-material/EditOutlined'
import Copy from '@mui/icons-material/GroupAddOutlined'
import Stop from '@mui/icons-material/StopCircleOutlined'
import Handle from '@mui/icons-material/SyncAltOutlined'
import Extend from '@mui/icons-material/UpdateOutlined'
import { Alert, AlertTitle, Box, Button, Typography } from '@mui/material'
import { CheckboxGroupInput, required, TabbedShowLayout, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { FactPanel, Panel, ResourceShow, ShowTabs, Stack, StatusChip, Tag, TwoColumns } from '../../components'
import { fields, without } from '../../components/fields'
import { MutationDialog } from '../../components/form'
import { enumChoices } from '../../components/inputs'
import { TablePanel } from '../../components/list'
import { formatDate, formatMutation, formatPeriod, formatPersonName } from '../../format'
import {
  CopyDecisionDocument,
  type CoveragePartsFragment,
  type DecisionQuery,
  ExtendDecisionDocument,
  RecordOwnFundsPaymentDocument,
  StopDecisionDocument,
} from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { commitmentColumns } from '../commitments/CommitmentList'
import { lineColumns, RelatedLines } from '../invoice-lines/lines'
import { CoverageTerms } from './CoverageTerms'
import { RefundTerms } from './RefundTerms'
import { VersionHistory } from './VersionHistory'

export type Decision = NonNullable<DecisionQuery['one']>

export default function DecisionShow() {
  const translate = useTranslate()
  return (
    <ResourceShow<Decision>
      title={({ number }) => `${translate('resources.decisions.name', { smart_count: 1 })} ${number}`}
      beside={({ status, kind, version }) => (
        <>
          <StatusChip of="DecisionStatus" value={status} />
          <Tag>{translate(`enums.DecisionKind.${kind}`)}</Tag>
          <Tag>{translate('history.version', { version })}</Tag>
        </>
      )}
      actions={(decision) => <DecisionActs decision={decision} />}
    >
      {(decision) => (
        <ShowTabs>
          <TabbedShowLayout.Tab label={resourceLabel('decisions', 1)}>
            <Main decision={decision} />
          </TabbedShowLayout.Tab>
          <TabbedShowLayout.Tab label={resourceLabel('commitments')} path="commitments">
            <TablePanel
              title="resources.commitments.name"
              list="commitments"
              columns={without(commitmentColumns, 'beneficiary', 'decision')}
              none="decision.noCommitment"
            />
          </TabbedShowLayout.Tab>
          {isOffered('invoice-lines', 'list') && (
            <TabbedShowLayout.Tab label={resourceLabel('invoice-lines')} path="lines">
              <RelatedLines title="line.restingOnThis" target="decisionNumber" columns={lineColumns} />
            </TabbedShowLayout.Tab>
          )}
        </ShowTabs>
      )}
    </ResourceShow>
  )
}

/** What a decision covers: when, which parts the CPAS takes, under which terms. */
const coverageColumns = fields('careType period insurancePart patientPart supplements terms', {
  phone: 'period terms',
  labelled: 'insurancePart patientPart supplements',
  terms: { render: (coverage: CoveragePartsFragment & { id: number }) => <CoverageTerms coverage={coverage} /> },
})
/** What the centre pays from its own funds: each expense with what was counted, and what remains of its maximum. */
const ownFundsColumns = fields('description careType period maxAmount paidByCentre:paid remaining', {
  phone: 'description',
  labelled: 'paid remaining',
  wrap: 'description',
})

function Main({ decision }: { decision: Decision }) {
  const { beneficiary, number, countedFunds } = decision
  return (
    <Stack>
      {decision.suspension && <Suspended decision={decision} />}
      <TwoColumns>
        <Stack>
          <FactPanel
            title={formatPersonName(beneficiary) || 'fields.beneficiary'}
            fields={fields(
              `beneficiary.niss beneficiary.birthDate beneficiary.deathDate residenceStatus insuranceStatus incomeLevel
                insuranceDueBy insuranceDelayGrounds`,
              { 'beneficiary.niss': { reference: 'persons' } },
            )}
          />
          <FactPanel
            title="decision.grant"
            fields="validity councilDate decidedBy inquiry competenceGround judicialDecision cpas follows followedBy"
          />
        </Stack>
        <Panel title="fields.refundTerms">
          <TermsByPeriod decision={decision} />
        </Panel>
      </TwoColumns>
      <TablePanel title="fields.coverages" list="coverages" columns={coverageColumns} none="decision.noCover" />
      {!!countedFunds?.length && (
        <TablePanel
          title="fields.ownFunds"
          list="countedFunds"
          columns={ownFundsColumns}
          rowActions={
            isOffered('decisions', 'edit') &&
            (({ description }) => (
              <MutationDialog
                document={RecordOwnFundsPaymentDocument}
                given={{ number, description: String(description) }}
                defaults={{ spentOn: session.today() }}
              />
            ))
          }
        />
      )}
      <VersionHistory number={number} />
    </Stack>
  )
}

/** What the State pays on each day: one table, or one for each period where it changes. */
function TermsByPeriod({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const { refundTerms, refundTermsPeriods: periods } = decision
  if (periods.length < 2) return <RefundTerms terms={refundTerms} />
  return periods.map(({ period, refundTerms: terms }) => (
    <Box key={period.from} sx={{ '& + &': { mt: 2.5 } }}>
      <Typography component="h3" variant="subtitle1">
        {formatPeriod(period)}
      </Typography>
      {terms ? <RefundTerms terms={terms} /> : translate('decision.noTerms')}
    </Box>
  ))
}

function Suspended({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const cause = decision.suspension?.cause.mutation
  return (
    <Alert severity="warning" variant="outlined">
      <AlertTitle>{translate('decision.suspendedSince', { day: formatDate(decision.suspension?.since) })}</AlertTitle>
      {cause &&
        `${translate(`enums.IdentityMutationKind.${cause.kind}`)} · ${formatDate(cause.effectiveOn)} · ${formatMutation(cause.before)} → ${formatMutation(cause.after)}`}
    </Alert>
  )
}

/** What the centre can do with its decision: what the law refuses is said when it is tried. */
function DecisionActs({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const { number, version: expectedVersion, status } = decision
  // A CPAS opens the decisions of the centres for which it acts only: its own, and those that merged into it.
  if (!isOffered('decisions', 'edit')) return null
  if (status === 'SUSPENDED') {
    return (
      <Button variant="contained" startIcon={<Handle />} component={Link} to={`/mutations/${number}`}>
        {translate('decision.handle')}
      </Button>
    )
  }
  const household = decision.beneficiary?.household ?? []
  const careTypes = decision.coverages.map(({ careType }) => careType)
  return (
    <>
      <Button variant="contained" startIcon={<Modify />} component={Link} to={`/decisions/${number}/modify`}>
        {translate('decision.modify')}
      </Button>
      <MutationDialog
        icon={<Extend />}
        document={ExtendDecisionDocument}
        given={{ number, expectedVersion }}
        inputs={['lastDay:to']}
      >
        {careTypes.length > 0 && (
          <CheckboxGroupInput
            source="careTypes"
            label="fields.coversToExtend"
            choices={enumChoices('CareType', careTypes)}
          />
        )}
      </MutationDialog>
      <MutationDialog icon={<Stop />} document={StopDecisionDocument} given={{ number, expectedVersion }} />
      {household.length > 0 && (
        <MutationDialog icon={<Copy />} document={CopyDecisionDocument} given={{ number }}>
          <CheckboxGroupInput
            source="niss"
            label="person.household"
            choices={household.map(({ relation, beneficiary }) => ({
              id: beneficiary.niss,
              name: `${formatPersonName(beneficiary)} · ${translate(`enums.HouseholdRelation.${relation}`)}`,
            }))}
            translateChoice={false}
            row={false}
            validate={required('decision.chooseMember')}
          />
        </MutationDialog>
      )}
    </>
  )
}
