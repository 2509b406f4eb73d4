import type { Migration } from '../../../../shared/database/data-source'
import { sharedMigrations } from '../../../../shared/database/migrations/index'
import { Identity1763000000000 } from './1763000000000-create-identity'
import { MutationInputHash1796050000000 } from './1796050000000-mutation-input-hash'
import { OrderPersons1799100000003 } from './1799100000003-order-persons'
import { ReadEventsByIndex1799820000001 } from './1799820000001-read-events-by-index'
import { CreateCpasLinks1799860000001 } from './1799860000001-create-cpas-links'
import { CountReads1799860000003 } from './1799860000003-count-reads'
import { RemovePhotos1799860000004 } from './1799860000004-remove-photos'
import { DateReaderCounts1799860001001 } from './1799860001001-date-reader-counts'
import { ComputePeriodsInOneJoin1799890000001 } from './1799890000001-compute-periods-in-one-join'
import { AddResidenceToPeriods1799930000002 } from './1799930000002-add-residence-to-periods'
import { OrderResidenceByRegistration1799930000004 } from './1799930000004-order-residence-by-registration'
import { CountReadsByIndex1799950000001 } from './1799950000001-count-reads-by-index'
import { CountPersonsOfFiles1800200000001 } from './1800200000001-count-persons-of-files'

/** The migrations of the beneficiary subgraph, in their order. */
export const migrations: readonly Migration[] = [
  ...sharedMigrations('beneficiary'),
  Identity1763000000000,
  MutationInputHash1796050000000,
  OrderPersons1799100000003,
  ReadEventsByIndex1799820000001,
  CreateCpasLinks1799860000001,
  CountReads1799860000003,
  RemovePhotos1799860000004,
  DateReaderCounts1799860001001,
  ComputePeriodsInOneJoin1799890000001,
  AddResidenceToPeriods1799930000002,
  OrderResidenceByRegistration1799930000004,
  CountReadsByIndex1799950000001,
  CountPersonsOfFiles1800200000001,
]
