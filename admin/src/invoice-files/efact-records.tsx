import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { InvoiceFileAnswerDocument } from '../gql/graphql'
import { useGraph } from '../graph/use-graph'
import { Panel } from '../look/panel'
import { Answered } from '../look/states'
import { readRecords } from './efact-reading'

const AT_ONCE = 50

/** The answer in the eFact format as records that one can read. */
export function EfactRecords({ id }: { id: string }) {
  const translate = useTranslate()
  const [shown, setShown] = useState(AT_ONCE)
  const query = useGraph(InvoiceFileAnswerDocument, { id })
  return (
    <Panel title={translate('file.records')} flush>
      <Answered query={query}>
        {({ one }) => {
          const records = readRecords(one?.answer)
          if (records.length === 0) return <Typography sx={{ px: 2, pb: 2 }}>{translate('file.noAnswer')}</Typography>
          return (
            <>
              <Table size="small" aria-label={translate('file.records')}>
                <TableHead>
                  <TableRow>
                    <TableCell>{translate('fields.sequence')}</TableCell>
                    <TableCell>{translate('fields.record')}</TableCell>
                    <TableCell>{translate('fields.content')}</TableCell>
                  </TableRow>
                </TableHead>
                <TableBody>
                  {records.slice(0, shown).map((record) => (
                    <TableRow key={record.line} sx={{ verticalAlign: 'top' }}>
                      <TableCell>{record.line}</TableCell>
                      <TableCell sx={{ whiteSpace: 'nowrap' }}>
                        {record.kind} · {translate(`efact.${record.kind}`, { _: translate('efact.other') })}
                      </TableCell>
                      <TableCell>
                        <Box
                          component="code"
                          sx={{ fontSize: '0.78rem', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}
                        >
                          {record.text}
                        </Box>
                      </TableCell>
                    </TableRow>
                  ))}
                </TableBody>
              </Table>
              {records.length > shown && (
                <Button sx={{ m: 1 }} onClick={() => setShown(shown + AT_ONCE)}>
                  {translate('file.moreRecords', { smart_count: records.length - shown })}
                </Button>
              )}
            </>
          )
        }}
      </Answered>
    </Panel>
  )
}
