import { consoleZones } from '../../../../subgraphs/invoice/efact/console-zones'
import tables from './efactZones.json'

test('efactZones.json equals the zone tables of the invoice subgraph (npm run efact:zones writes it)', () => {
  expect(tables).toEqual(consoleZones())
})
