import { session } from '../../authProvider/session'

/** The filter of invoice lines: `mine` means assigned to the person who is signed in. */
export const lineFilter = ({ mine, ...values }: Record<string, unknown>): Record<string, unknown> =>
  mine ? { ...values, assignedTo: session.current()?.subject } : values
