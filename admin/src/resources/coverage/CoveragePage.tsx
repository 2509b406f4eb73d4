import Search from '@mui/icons-material/SearchOutlined'
import { Alert, Box, Paper, Typography } from '@mui/material'
import { required, SaveButton, useTranslate } from 'react-admin'
import { useSearchParams } from 'react-router-dom'
import { can } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { DescriptionList } from '../../components/DescriptionList'
import { ResourceLink } from '../../components/fields/ResourceLink'
import { FindingList } from '../../components/form/Findings'
import { GuardedForm } from '../../components/form/GuardedForm'
import { omitEmpty } from '../../components/form/omitEmpty'
import { DateInput, NissInput } from '../../components/inputs'
import { ProviderInput } from '../../components/inputs/ProviderInput'
import { Panel, Stack } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { StatusChip } from '../../components/StatusChip'
import { formatDate, today } from '../../format/day'
import { formatPercent } from '../../format/euro'
import { formatNiss, formatPersonName } from '../../format/identifiers'
import { formatPeriod } from '../../format/period'
import { CoverageDocument, type CoverageQuery } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'
import { GrantedCommitments, useGrantedCommitments } from '../commitments/GrantedCommitments'
import { RequestCommitment } from '../commitments/RequestCommitment'
import { CpasContact } from '../cpas/CpasContact'
import { AttestationQuestions } from './AttestationQuestions'

/** What a provider may rely on for a person on a day. */
export function CoveragePage() {
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const asked = {
    niss: params.get('niss') ?? '',
    on: params.get('on') ?? today(session.demoClock()),
    provider: params.get('provider') ?? '',
  }
  const foreign = session.current()?.audience !== 'PROVIDER'
  return (
    <Page
      title={translate('resources.coverage.name', { smart_count: 2 })}
      lead={translate('coverage.lead')}
      actions={can(session.current(), 'coverage', 'attested') && <AttestationQuestions />}
    >
      <Stack>
        <GuardedForm
          warnWhenUnsavedChanges={false}
          defaultValues={asked}
          onSubmit={(values) => setParams(omitEmpty(values) as Record<string, string>)}
        >
          <Paper
            variant="outlined"
            sx={{
              borderColor: 'divider',
              p: 2,
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', md: foreign ? '2fr 1fr 2fr auto' : '2fr 1fr auto' },
              alignItems: 'start',
            }}
          >
            <NissInput source="niss" validate={required()} />
            <DateInput source="on" label="fields.dayOfCare" validate={required()} />
            {foreign && <ProviderInput source="provider" />}
            <SaveButton alwaysEnable label="coverage.check" icon={<Search />} sx={{ height: 40 }} />
          </Paper>
        </GuardedForm>
        {params.get('niss') && <Answer niss={asked.niss} on={asked.on} provider={asked.provider} />}
      </Stack>
    </Page>
  )
}

function Answer({ niss, on, provider }: { niss: string; on: string; provider: string }) {
  const translate = useTranslate()
  const query = useGraphQLQuery(CoverageDocument, { niss, on, provider: provider || null, careTypes: null })
  return (
    <QueryState query={query}>
      {({ coverage }) => (
        <Stack>
          {coverage.beneficiary && (
            <Panel title={formatPersonName(coverage.beneficiary)}>
              <DescriptionList
                columns={3}
                rows={[
                  [translate('fields.niss'), formatNiss(coverage.beneficiary.niss)],
                  [translate('fields.birthDate'), formatDate(coverage.beneficiary.birthDate)],
                  [translate('fields.gender'), translate(`enums.Gender.${coverage.beneficiary.gender}`)],
                ]}
              />
            </Panel>
          )}
          {!coverage.known && (
            <Alert severity="warning">{translate('coverage.unknown', { day: formatDate(coverage.on) })}</Alert>
          )}
          <FindingList findings={coverage.findings} />
          {coverage.items
            .toSorted((one, other) => Number(other.covered) - Number(one.covered))
            .map((item) => (
              <Item key={item.careType} item={item} niss={niss} on={on} />
            ))}
        </Stack>
      )}
    </QueryState>
  )
}

function Item({ item, niss, on }: { item: CoverageQuery['coverage']['items'][number]; niss: string; on: string }) {
  const translate = useTranslate()
  const asks = item.covered && can(session.current(), 'commitments', 'create')
  const given = useGrantedCommitments(asks ? niss : '', item.careType, on)
  return (
    <Panel
      title={translate(`enums.CareType.${item.careType}`)}
      aside={
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <StatusChip
            of="Covered"
            value={item.covered ? 'COVERED' : 'NOT_COVERED'}
            text={translate(item.covered ? 'coverage.covered' : 'coverage.notCovered')}
          />
          {asks && given && <RequestCommitment niss={niss} careType={item.careType} on={on} again={given.length > 0} />}
        </Box>
      }
    >
      <FindingList findings={item.findings} dense />
      {given && given.length > 0 && (
        <Box sx={{ mb: 1.5 }}>
          <GrantedCommitments given={given} />
        </Box>
      )}
      {item.covered && (
        <DescriptionList
          columns={3}
          rows={[
            [translate('fields.cpas'), item.cpas && <CpasContact cpas={item.cpas} />],
            [
              translate('fields.decisionNumber'),
              item.decision && (
                <ResourceLink resource="decisions" id={item.decision.number}>
                  {item.decision.number}
                </ResourceLink>
              ),
            ],
            [translate('fields.validity'), formatPeriod(item.coverage?.period)],
            [
              translate('fields.stateShare'),
              item.state && `${formatPercent(item.state.insurancePart)} / ${formatPercent(item.state.patientPart)}`,
            ],
            [
              translate('fields.insurancePart'),
              item.coverage && translate(`enums.SupportLevel.${item.coverage.insurancePart}`),
            ],
            [
              translate('fields.patientPart'),
              item.coverage && translate(`enums.SupportLevel.${item.coverage.patientPart}`),
            ],
          ]}
        />
      )}
      {item.covered && item.amuAttestationRequired && (
        <Typography sx={{ mt: 1, fontWeight: 600 }}>{translate('coverage.attestationNeeded')}</Typography>
      )}
    </Panel>
  )
}
