import { defineEvent, type DataOf, type EventEnvelope } from '@iworkz/contracts';
import type { Ctx } from '@iworkz/kernel';
import * as z from 'zod';
import { Consumes } from '../consumes.js';

/** An event with content about a person. */
export const PersonTold = defineEvent({
  type: 'hiring.person.told',
  version: 1,
  key: (data) => data.personId,
  personalData: ['personId', 'secret', 'more'],
  person: (data) => data.personId,
  sealed: ['secret', 'more'],
  data: z.object({ personId: z.uuid(), secret: z.string(), more: z.object({ place: z.string() }), number: z.int() }),
});

/** An event that names a person and says nothing of them. */
export const PersonMoved = defineEvent({
  type: 'hiring.person.moved',
  version: 1,
  key: (data) => data.personId,
  personalData: ['personId'],
  person: (data) => data.personId,
  data: z.object({ personId: z.uuid() }),
});

/** Keeps what it was told. */
export class HearOfPeople {
  readonly told: DataOf<typeof PersonTold>[] = [];
  readonly moved: string[] = [];

  @Consumes(PersonTold)
  onPersonTold(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof PersonTold>>, _tx: never): Promise<void> {
    this.told.push(data);
    return Promise.resolve();
  }

  @Consumes(PersonMoved)
  onPersonMoved(_ctx: Ctx, { data }: EventEnvelope<DataOf<typeof PersonMoved>>, _tx: never): Promise<void> {
    this.moved.push(data.personId);
    return Promise.resolve();
  }
}

/** Another group, which reads the log from its beginning. */
export class HearOfPeopleAgain extends HearOfPeople {
  @Consumes(PersonTold)
  override onPersonTold(ctx: Ctx, event: EventEnvelope<DataOf<typeof PersonTold>>, tx: never): Promise<void> {
    return super.onPersonTold(ctx, event, tx);
  }
}
