import { Box, Paper, TextField, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { useSearchParams } from 'react-router-dom'
import { DayInput } from '../forms/inputs'
import { RulesDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Tag } from '../look/chips'
import { Page } from '../look/page'
import { Answered, Nothing, NotWhole } from '../look/states'
import { session } from '../session/session'
import { isDay, today } from '../values/day'
import { lawText } from '../values/law-text'
import { periodText } from '../values/period'

/** The law as the graph applies it on a day: texts, figures, sources. */
export function RulesPage() {
  const translate = useTranslate()
  const [params] = useSearchParams()
  const [search, setSearch] = useState(params.get('rule') ?? '')
  const form = useForm({ defaultValues: { on: today(session.demoClock()) } })
  const on = useWatch({ control: form.control, name: 'on' })
  const isReadable = !on || isDay(on)
  const query = useGraph(RulesDocument, { on: on || null }, { keep: true, enabled: isReadable })
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
          <DayInput source="on" label="inForceOn" />
        </Paper>
      </FormProvider>
      {!isReadable ? (
        <NotWhole />
      ) : (
        <Answered query={query} lines={12}>
          {({ rules }) => {
            const found = rules.filter(({ id, text, legalSource }) =>
              `${id} ${text} ${legalSource}`.toLowerCase().includes(search.trim().toLowerCase()),
            )
            if (found.length === 0) return <Nothing title={translate('list.nothingFound')} />
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
                        <Tag key={name}>{`${name}: ${lawText(value)}`}</Tag>
                      ))}
                      <span>{periodText(rule.inForce)}</span>
                      <span>{translate('finding.source', { source: rule.legalSource })}</span>
                    </Box>
                  </Paper>
                ))}
              </Box>
            )
          }}
        </Answered>
      )}
    </Page>
  )
}
