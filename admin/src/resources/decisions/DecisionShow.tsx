import { Alert, AlertTitle, Box, Typography } from '@mui/material'
import { TabbedShowLayout, useTranslate } from 'react-admin'
import { isOffered } from '../../authProvider/permissions'
import { FactPanel, Panel, ResourceShow, ShowTabs, Stack, StatusChip, Tag, TwoColumns } from '../../components'
import { fields, without } from '../../components/fields'
import { TablePanel, WorkCard } from '../../components/list'
import { formatDate, formatMutation, formatPeriod, formatPersonName } from '../../format'
import type { DecisionQuery } from '../../graphql/generated/graphql'
import { resourceLabel } from '../../i18n/i18nProvider'
import { commitmentColumns } from '../commitments/CommitmentList'
import { lineColumns } from '../invoice-lines/lineColumns'
import { coverageColumns } from './Coverages'
import { DecisionActs } from './DecisionActions'
import { formatInquiry } from './formatStatements'
import { OwnFunds } from './OwnFunds'
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
              columns={without(commitmentColumns, 'beneficiary', 'decision.number')}
              none="decision.noCommitment"
            />
          </TabbedShowLayout.Tab>
          {isOffered('invoice-lines', 'list') && (
            <TabbedShowLayout.Tab label={resourceLabel('invoice-lines')} path="lines">
              <WorkCard
                resource="invoice-lines"
                title="line.restingOnThis"
                none="line.none"
                filter={{ decisionNumber: decision.number }}
                rows={10}
                columns={lineColumns}
                uncounted
              />
            </TabbedShowLayout.Tab>
          )}
        </ShowTabs>
      )}
    </ResourceShow>
  )
}

function Main({ decision }: { decision: Decision }) {
  const { beneficiary, number, countedFunds } = decision
  return (
    <Stack>
      {decision.suspension && <Suspended decision={decision} />}
      <TwoColumns
        left={
          <>
            <FactPanel
              title={formatPersonName(beneficiary) || 'fields.beneficiary'}
              columns={2}
              fields={fields(
                `beneficiary.niss beneficiary.birthDate beneficiary.deathDate residenceStatus insuranceStatus incomeLevel
                insuranceDueBy insuranceDelayGrounds`,
                { 'beneficiary.niss': { reference: 'persons' } },
              )}
            />
            <FactPanel
              title="decision.grant"
              columns={2}
              fields={fields(
                `validity councilDate decidedBy inquiry competenceGround judicialDecision cpas follows:follows.number
                followedBy:followedBy.number`,
                {
                  inquiry: { value: ({ inquiry }: Decision) => formatInquiry(inquiry) },
                  'follows.number': { reference: 'decisions' },
                  'followedBy.number': { reference: 'decisions' },
                },
              )}
            />
          </>
        }
        right={
          <Panel title="fields.refundTerms">
            <TermsByPeriod decision={decision} />
          </Panel>
        }
      />
      <TablePanel title="fields.coverages" list="coverages" columns={coverageColumns} none="decision.noCover" />
      {!!countedFunds?.length && <OwnFunds number={number} />}
      <VersionHistory number={number} />
    </Stack>
  )
}

/** What the State pays on each day: one table, or one for each period where it changes. */
function TermsByPeriod({ decision }: { decision: Decision }) {
  const translate = useTranslate()
  const { refundTerms, refundTermsPeriods: periods } = decision
  if (periods.length < 2) return <RefundTerms terms={refundTerms} />
  return (
    <Stack>
      {periods.map(({ period, refundTerms: terms }) => (
        <Box key={period.from}>
          <Typography component="h3" variant="subtitle1">
            {formatPeriod(period)}
          </Typography>
          {terms ? <RefundTerms terms={terms} /> : <Typography>{translate('decision.noTerms')}</Typography>}
        </Box>
      ))}
    </Stack>
  )
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
