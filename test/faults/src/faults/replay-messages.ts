import { Dice } from '../dice';
import { append, someRecords, topicsOf } from '../log-records';
import { HurtPlatform } from '../platform';
import { pause } from '../waiting';
import { Fault } from './fault';

/** What topics hold already is written to them once more, once or twice, while new messages come. */
export const replayMessages: Fault = {
  name: 'replay-messages',
  transports: ['postgres', 'kafka'],
  async inflict({ platform, dice }) {
    let replayed = 0;
    for (let times = dice.whole(1, 2); times > 0; times -= 1) {
      replayed += platform.parts.kafka === undefined ? await inTable(platform, dice) : await inTopics(platform, dice);
      await pause(dice.whole(0, 500));
    }
    return `${replayed} messages again`;
  },
};

async function inTopics(platform: HurtPlatform, dice: Dice): Promise<number> {
  const topics = (await topicsOf(platform)).filter((topic) => !topic.includes('reference-data'));
  const chosen = topics.filter(() => dice.happens(0.4));
  const records = chosen.length === 0 ? [] : await someRecords(platform, chosen, dice);
  await append(platform, records);
  return records.length;
}

async function inTable({ stores }: HurtPlatform, dice: Dice): Promise<number> {
  const again = await stores.of('log').query(
    `with old as (select partition, topic, envelope, row_number() over (order by m."offset") as place
         from (select * from message_log.messages where topic not like '%reference-data%' order by "offset" desc limit $1) m),
       moved as (update message_log.head set "offset" = "offset" + (select count(*) from old) returning "offset" as last)
     insert into message_log.messages ("offset", partition, topic, envelope)
     select last - (select count(*) from old) + place, partition, topic, envelope from old, moved returning 1`,
    [dice.whole(10, 100)],
  );
  return again.length;
}
