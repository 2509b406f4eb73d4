import { session } from '../../authProvider/session'
import { without } from '../../components/fields'
import { filtersOf } from '../../components/list/filtersOf'

/** The filters of invoice lines. A review is CAAMI's. */
export const lineFilters = (resource: 'invoice-lines' | 'review') =>
  without(filtersOf(resource, 'outcome', 'niss'), session.isOf('CAAMI') ? '' : 'assignedTo')
