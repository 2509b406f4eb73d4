import { Box } from '@mui/material'
import { useListContext } from 'react-admin'
import { FormProvider, useForm, useWatch } from 'react-hook-form'
import { session } from '../../authProvider/session'
import { DownloadButton } from '../../components/DownloadButton'
import { MonthInput } from '../../components/inputs'
import { today } from '../../format/day'
import { PaperStatementDocument } from '../../graphql/generated/graphql'
import { monthBefore } from '../settlements/month'

/** What a CPAS claims back for a month (form D1): its own, or that of the CPAS that the list is filtered by. */
export function PaperStatement() {
  const who = session.current()
  const { filterValues } = useListContext()
  const form = useForm({ mode: 'onBlur', defaultValues: { month: monthBefore(today(session.demoClock())) } })
  const month = useWatch({ control: form.control, name: 'month' })
  const cpas: string | undefined = who?.audience === 'CPAS' ? who.organisation : filterValues.cpas
  if (!cpas) return null
  return (
    <FormProvider {...form}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
        <MonthInput source="month" label="fields.month" sx={{ width: 120, m: 0 }} />
        <DownloadButton
          title="paper.statement"
          document={PaperStatementDocument}
          variables={{ cpas, month }}
          disabled={!/^\d{4}-\d\d$/.test(month)}
        />
      </Box>
    </FormProvider>
  )
}
