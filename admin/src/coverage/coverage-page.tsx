import Search from '@mui/icons-material/SearchOutlined'
import { Alert, Box, Button, Paper, Typography } from '@mui/material'
import { useTranslate } from 'react-admin'
import { FormProvider, useForm } from 'react-hook-form'
import { useSearchParams } from 'react-router-dom'
import { GivenCommitments, useCommitmentsOf } from '../commitments/given'
import { RequestCommitment } from '../commitments/request-commitment'
import { CpasContact } from '../cpas/cpas-contact'
import { FindingList } from '../forms/findings'
import { DayInput, NissInput } from '../forms/inputs'
import { useFocusFirstProblem } from '../forms/leave-guard'
import { ProviderInput } from '../forms/provider-input'
import { CoverageDocument, type CoverageQuery } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { StateChip } from '../look/chips'
import { Facts } from '../look/facts'
import { To } from '../look/links'
import { Page } from '../look/page'
import { Panel, Stack } from '../look/panel'
import { Answered } from '../look/states'
import { may } from '../session/rights'
import { session } from '../session/session'
import { dayText, today } from '../values/day'
import { percentText } from '../values/euro'
import { nissText, personName } from '../values/numbers'
import { periodText } from '../values/period'

/** What a provider may rely on for a person on a day. */
export function CoveragePage() {
  const translate = useTranslate()
  const [params, setParams] = useSearchParams()
  const asked = {
    niss: params.get('niss') ?? '',
    on: params.get('on') ?? today(session.demoClock()),
    provider: params.get('provider') ?? '',
  }
  const form = useForm({ values: asked, shouldFocusError: false })
  const box = useFocusFirstProblem(form.control)
  const foreign = session.current()?.audience !== 'PROVIDER'
  return (
    <Page title={translate('resources.coverage.name', { smart_count: 2 })} lead={translate('coverage.lead')}>
      <Stack>
        <FormProvider {...form}>
          <Paper
            component="form"
            ref={box}
            noValidate
            variant="outlined"
            sx={{
              borderColor: 'divider',
              p: 2,
              display: 'grid',
              gap: 2,
              gridTemplateColumns: { xs: '1fr', md: foreign ? '2fr 1fr 2fr auto' : '2fr 1fr auto' },
              alignItems: 'start',
            }}
            onSubmit={form.handleSubmit((values) =>
              setParams(Object.fromEntries(Object.entries(values).filter(([, value]) => value))),
            )}
          >
            <NissInput source="niss" required />
            <DayInput source="on" label="dayOfCare" required />
            {foreign && <ProviderInput source="provider" />}
            <Button type="submit" variant="contained" startIcon={<Search />} sx={{ height: 40 }}>
              {translate('coverage.look')}
            </Button>
          </Paper>
        </FormProvider>
        {params.get('niss') && <Answer niss={asked.niss} on={asked.on} provider={asked.provider} />}
      </Stack>
    </Page>
  )
}

function Answer({ niss, on, provider }: { niss: string; on: string; provider: string }) {
  const translate = useTranslate()
  const query = useGraph(CoverageDocument, { niss, on, provider: provider || null, careTypes: null })
  return (
    <Answered query={query}>
      {({ coverage }) => (
        <Stack>
          {coverage.beneficiary && (
            <Panel title={personName(coverage.beneficiary)}>
              <Facts
                columns={3}
                rows={[
                  [translate('fields.niss'), nissText(coverage.beneficiary.niss)],
                  [translate('fields.birthDate'), dayText(coverage.beneficiary.birthDate)],
                  [translate('fields.gender'), translate(`enums.Gender.${coverage.beneficiary.gender}`)],
                ]}
              />
            </Panel>
          )}
          {!coverage.known && (
            <Alert severity="warning">{translate('coverage.unknown', { day: dayText(coverage.on) })}</Alert>
          )}
          <FindingList findings={coverage.findings} />
          {coverage.items
            .toSorted((one, other) => Number(other.covered) - Number(one.covered))
            .map((item) => (
              <Item key={item.careType} item={item} niss={niss} on={on} />
            ))}
        </Stack>
      )}
    </Answered>
  )
}

function Item({ item, niss, on }: { item: CoverageQuery['coverage']['items'][number]; niss: string; on: string }) {
  const translate = useTranslate()
  const asks = item.covered && may(session.current(), 'commitments', 'create')
  const given = useCommitmentsOf(asks ? niss : '', item.careType, on)
  return (
    <Panel
      title={translate(`enums.CareType.${item.careType}`)}
      aside={
        <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <StateChip
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
          <GivenCommitments given={given} />
        </Box>
      )}
      {item.covered && (
        <Facts
          columns={3}
          rows={[
            [translate('fields.cpas'), item.cpas && <CpasContact cpas={item.cpas} />],
            [
              translate('fields.decisionNumber'),
              item.decision && (
                <To resource="decisions" id={item.decision.number}>
                  {item.decision.number}
                </To>
              ),
            ],
            [translate('fields.validity'), periodText(item.coverage?.period)],
            [
              translate('fields.stateShare'),
              item.state && `${percentText(item.state.insurancePart)} / ${percentText(item.state.patientPart)}`,
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
