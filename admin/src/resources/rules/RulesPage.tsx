import { Box, Paper, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router-dom'
import { session } from '../../authProvider/session'
import { Empty } from '../../components/Empty'
import { IncompleteInput } from '../../components/IncompleteInput'
import { DateInput } from '../../components/inputs'
import { QueryState } from '../../components/QueryState'
import { Tag } from '../../components/StatusChip'
import { isDay, today } from '../../format/day'
import { formatFact } from '../../format/fact'
import { formatPeriod } from '../../format/period'
import { RulesDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { Page } from '../../layout/Page'

/** The law as the graph applies it on a day: texts, figures, sources. */
export function RulesPage() {
  const translate = useTranslate()
  const [params] = useSearchParams()
  const [search, setSearch] = useState(params.get('rule') ?? '')
  const form = useForm({ mode: 'onBlur', defaultValues: { on: today(session.demoClock()) } })
  const on = useWatch({ control: form.control, name: 'on' })
  const isReadable = !on || isDay(on)
  const query = useGraphQLQuery(RulesDocument, { on: on || null }, { keep: true, enabled: isReadable })
  return (
    <Page title={translate('resources.rules.name', { smart_count: 2 })} lead={translate('rule.lead')}>
      <FormProvider {...form}>
        <Paper
          variant="outlined"
          sx={{
            borderColor: 'divider',
            p: 2,
            mb: 2.5,
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: '1fr', sm: '3fr 1fr' },
          }}
        >
          <TextField
            label={translate('rule.search')}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
          <DateInput source="on" label="fields.inForceOn" />
        </Paper>
      </FormProvider>
      {!isReadable ? (
        <IncompleteInput />
      ) : (
        <QueryState query={query} lines={12}>
          {({ rules }) => {
            const found = rules.filter(({ id, text, legalSource }) =>
              `${id} ${text} ${legalSource}`.toLowerCase().includes(search.trim().toLowerCase()),
            )
            if (found.length === 0) return <Empty title={translate('list.nothingFound')} />
            return (
              <Box
                component="ul"
                sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}
              >
                {found.map((rule) => (
                  <Paper
                    component="li"
                    key={rule.id + rule.inForce.from}
                    variant="outlined"
                    sx={{ borderColor: 'divider', p: 2, overflowWrap: 'anywhere', '& span': { whiteSpace: 'normal' } }}
                  >
                    <Typography component="h2" variant="h3">
                      {rule.id}
                    </Typography>
                    <Typography sx={{ my: 0.5, maxWidth: '85ch' }}>{rule.text}</Typography>
                    <Box
                      sx={{
                        display: 'flex',
                        gap: 1,
                        flexWrap: 'wrap',
                        alignItems: 'center',
                        color: 'text.secondary',
                        fontSize: '0.85rem',
                      }}
                    >
                      {rule.parameters.map(({ name, value }) => (
                        <Tag key={name}>{formatFact({ name, value })}</Tag>
                      ))}
                      <span>{formatPeriod(rule.inForce)}</span>
                      <span>{translate('finding.source', { source: rule.legalSource })}</span>
                    </Box>
                  </Paper>
                ))}
              </Box>
            )
          }}
        </QueryState>
      )}
    </Page>
  )
}
