import Icon from '@mui/icons-material/NotificationImportantOutlined'
import { defineResource } from '../defineResource'

export const attestationReminders = defineResource({
  name: 'attestation-reminders',
  icon: Icon,
  permissions: { list: ['CAAMI', 'SPP_IS:inspector', 'PROVIDER'] },
  pages: { list: () => import('./ReminderPage') },
})
