import { useListContext } from 'react-admin'
import { session } from '../../authProvider/session'
import { MutationDialog } from '../../components/form'
import { PaperStatementDocument } from '../../graphql/generated/graphql'
import { monthBefore } from '../settlements/month'

/** What a CPAS claims back for a month (form D1): its own, or that of the CPAS that the list is filtered by. */
export function PaperStatement() {
  const { filterValues } = useListContext()
  const cpas: string | undefined = session.isOf('CPAS') ? session.current()?.organisation : filterValues.cpas
  if (!cpas) return null
  return (
    <MutationDialog
      document={PaperStatementDocument}
      given={{ cpas }}
      defaults={{ month: monthBefore(session.today()) }}
    />
  )
}
