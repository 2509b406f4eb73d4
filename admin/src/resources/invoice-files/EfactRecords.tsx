import Warn from '@mui/icons-material/ErrorOutlineOutlined'
import { Alert, Box, Button, Checkbox, FormControlLabel, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Panel } from '../../components/Panel'
import { QueryState } from '../../components/QueryState'
import { InvoiceFileAnswerDocument } from '../../graphql/generated/graphql'
import { useGraphQLQuery } from '../../graphql/useGraphQLQuery'
import { currentLanguage } from '../../i18n/i18nProvider'
import { efactName, formatZone, parseRecords, type ReadRecord } from './readEfact'

const AT_ONCE = 20

/** The answer in the eFact format as records that one can read, what is wrong at its zone. */
export function EfactRecords({ id }: { id: string }) {
  const translate = useTranslate()
  const [shown, setShown] = useState(AT_ONCE)
  const [onlyWrong, setOnlyWrong] = useState(false)
  const query = useGraphQLQuery(InvoiceFileAnswerDocument, { id })
  return (
    <Panel
      title="file.records"
      aside={
        <FormControlLabel
          control={
            <Checkbox size="small" checked={onlyWrong} onChange={(event) => setOnlyWrong(event.target.checked)} />
          }
          label={translate('file.onlyWrong')}
        />
      }
    >
      <QueryState query={query}>
        {({ one }) => {
          const records = parseRecords(one?.answer).filter(({ problems }) => !onlyWrong || problems.length > 0)
          if (records.length === 0)
            return (
              <Typography color="textSecondary">
                {translate(onlyWrong ? 'file.nothingWrong' : 'file.noAnswer')}
              </Typography>
            )
          return (
            <>
              <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {records.slice(0, shown).map((record) => (
                  <OneRecord key={`${record.rank} ${record.type}`} record={record} />
                ))}
              </Box>
              {records.length > shown && (
                <Button sx={{ mt: 1 }} onClick={() => setShown(shown + AT_ONCE)}>
                  {translate('file.moreRecords', { smart_count: records.length - shown })}
                </Button>
              )}
            </>
          )
        }}
      </QueryState>
    </Panel>
  )
}

function OneRecord({ record }: { record: ReadRecord }) {
  const translate = useTranslate()
  const language = currentLanguage()
  const wrong = new Set(record.problems.map(({ zone }) => Number(zone)))
  const zones = record.zones.filter((zone) => !zone.empty || wrong.has(Number(zone.zone)))
  return (
    <Box component="li" sx={{ py: 1, borderTop: '1px solid', borderColor: 'divider' }}>
      <details open={record.problems.length > 0}>
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 600 }}>
          {record.rank > 0 && `${record.rank}. `}
          {record.type} · {efactName(language, 'records', record.type)}
          {record.problems.length > 0 && (
            <Warn
              aria-label={translate('enums.InvoiceFileStatus.REFUSED')}
              color="error"
              sx={{ fontSize: 17, ml: 1, verticalAlign: 'text-bottom' }}
            />
          )}
        </Box>
        {record.problems.map(({ code, comment }) => (
          <Alert key={code} severity="error" variant="outlined" sx={{ my: 0.75, py: 0 }}>
            <strong>{code}</strong> {comment}
          </Alert>
        ))}
        <Box
          component="dl"
          sx={{ m: 0, mt: 0.75, display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: '6px 24px' }}
        >
          {zones.map((zone) => (
            <Box
              key={zone.zone}
              sx={
                wrong.has(Number(zone.zone)) ? { borderLeft: '3px solid', borderColor: 'error.main', pl: 1 } : undefined
              }
            >
              <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.78rem' }}>
                {zone.zone} · {efactName(language, 'zones', zone.key)}
              </Box>
              <Box component="dd" sx={{ m: 0, fontSize: '0.88rem', overflowWrap: 'anywhere' }}>
                <code>{zone.raw.trim()}</code>
                {formatZone(zone) && ` = ${formatZone(zone)}`}
              </Box>
            </Box>
          ))}
        </Box>
      </details>
    </Box>
  )
}
