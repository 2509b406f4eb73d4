import Count from '@mui/icons-material/PointOfSaleOutlined'
import { isOffered } from '../../authProvider/permissions'
import { session } from '../../authProvider/session'
import { fields } from '../../components/fields'
import { MutationDialog } from '../../components/form/MutationDialog'
import { TablePanel } from '../../components/list/TablePanel'
import { RecordOwnFundsPaymentDocument } from '../../graphql/generated/graphql'

const columns = fields('description careType period maxAmount paidByCentre:paid remaining', {
  phone: 'description',
  labelled: 'paid remaining',
  wrap: 'description',
})

/** What the centre pays from its own funds: each expense with what was counted, and what remains of its maximum. */
export const OwnFunds = ({ number }: { number: string }) => (
  <TablePanel
    title="fields.ownFunds"
    list="countedFunds"
    columns={columns}
    rowActions={
      isOffered('decisions', 'edit') &&
      (({ description }) => (
        <MutationDialog
          icon={<Count />}
          document={RecordOwnFundsPaymentDocument}
          given={{ number, description: String(description) }}
          defaults={{ spentOn: session.today() }}
        />
      ))
    }
  />
)
