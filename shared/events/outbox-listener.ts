import type { DataSource } from 'typeorm'
import { type ChannelListener, listenToChannel, schemaOf } from '../database/channel-listener'
import { outboxChannel } from '../database/migrations/1799880000001-notify-outbox'

/** Calls `onPublished` after each commit that published events in this outbox, and after each (re)connection. */
export const listenToOutbox = (
  source: DataSource,
  onPublished: () => void,
  onError: (error: unknown) => void,
): ChannelListener =>
  listenToChannel(source, { channel: outboxChannel(schemaOf(source)), purpose: 'events' }, onPublished, onError)
