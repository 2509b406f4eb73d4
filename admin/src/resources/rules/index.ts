import Icon from '@mui/icons-material/GavelOutlined'
import { allAudiences } from '../../authProvider/holders'
import { sendGraphQL } from '../../graphql/client'
import { RulesDocument } from '../../graphql/generated/graphql'
import { defineResource } from '../defineResource'

export const rules = defineResource({
  name: 'rules',
  icon: Icon,
  permissions: { list: allAudiences },
  queries: {
    rows: async ({ on, search = '' }, signal) => {
      const { rules } = await sendGraphQL(RulesDocument, { on: on || null }, signal)
      return rules
        .filter(({ rule, text, legalSource }) =>
          `${rule} ${text} ${legalSource}`.toLowerCase().includes(search.trim().toLowerCase()),
        )
        .map((row) => ({ ...row, id: `${row.rule} ${row.inForce.from}` }))
    },
  },
  pages: { list: () => import('./RuleList') },
})
