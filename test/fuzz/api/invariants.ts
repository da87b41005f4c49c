import { decree59 } from '../../../src/identity/rules/profile.js';
import type { Connection } from '../../../src/identity/store/connection.js';

const { otp, logins, passcode, portrait, officerPin, accountDays } = decree59;
const HOUR = 3_600_000;

/** What must hold in every store at every time: each query finds what breaks it. Limits are the same under both decrees. */
const broken = (now: number): Readonly<Record<string, string>> => ({
  'references lead somewhere': 'pragma foreign_key_check',
  'one owner a phone, children under their representative': `
    select phone from accounts where made_at > ${now - accountDays * 24 * HOUR}
      or exists (select 1 from applications where applications.personal_id = accounts.personal_id and filed_at is not null)
    group by phone having count(distinct coalesce(representative, personal_id)) > 1`,
  'an account is of somebody in the register': 'select 1 from accounts where personal_id not in (select personal_id from citizens)',
  'secrets are kept as argon2id alone, the short ones keyed first': `
    select 'password' from accounts where password not like '$argon2id$%' union all
    select 'passcode' from accounts where passcode not like 'keyed:$argon2id$%' union all
    select 'answer' from answers where answer not like 'keyed:$argon2id$%' union all
    select 'activation' from activations where passcode not like 'keyed:$argon2id$%' or password not like '$argon2id$%'`,
  'tokens are kept hashed alone': `
    select hash from sessions where length(hash) <> 43 union all select hash from tickets where length(hash) <> 43
    union all select hash from desks where length(hash) <> 43`,
  'one session a person': 'select personal_id from sessions group by personal_id having count(*) > 1',
  'one desk an officer': 'select officer from desks group by officer having count(*) > 1',
  'one device a person, and an active one has a passcode and two answers': `
    select personal_id from devices group by personal_id having count(*) > 1 union all
    select personal_id from devices where personal_id not in (select personal_id from accounts where passcode is not null) union all
    select personal_id from devices where (select count(*) from answers where answers.personal_id = devices.personal_id) <> 2`,
  'one unfinished process a person and kind': `
    select personal_id from processes where ended is null group by kind, personal_id having count(*) > 1`,
  'no more wrong codes than tries': `select id from challenges where wrong > ${otp.triesPerCode}`,
  'a code opens once': `
    select process from tickets group by process
    having count(*) > (select count(*) from challenges where challenges.process = tickets.process and used = 1)`,
  'no more tries an hour than allowed': `
    select subject from tries as one where (select count(*) from tries as other where other.kind = one.kind
      and other.subject = one.subject and other.at <= one.at and other.at > one.at - ${HOUR}) >
      case kind when 'otp' then ${otp.triesAnHour} else ${otp.resendsAnHour} end`,
  'what is locked was tried as often as allowed, no more': `
    select kind from locks where times > case kind when 'login' then ${logins.tries} when 'passcode' then ${passcode.tries}
      when 'officer' then ${officerPin.tries} else ${1 + portrait.retakes} end
    union all select kind from locks where (until is not null) <> (times >= case kind when 'login' then ${logins.tries}
      when 'passcode' then ${passcode.tries} when 'officer' then ${officerPin.tries} else ${1 + portrait.retakes} end)`,
  'one application a person is being filled in': `
    select personal_id from applications where filed_at is null group by personal_id having count(*) > 1`,
  'an application handed in has its decision, once, and everything it needs': `
    select id from applications where (filed_at is null) <> (decided_at is null) or (filed_at is null) <> (due_at is null)
      or decided_at < filed_at or (filed_at is not null and (card is null or portrait is null)) or (filed_at is null and refusal is not null)`,
  'nobody hands in again before the decision': `
    select one.id from applications as one join applications as other on one.personal_id = other.personal_id and one.n < other.n
    where other.filed_at < one.decided_at`,
  'one open dossier a person': `
    select personal_id from dossiers where received_at is null and replaced = 0 group by personal_id having count(*) > 1`,
  'a dossier received has its slip and its decision, once, and everything it needs': `
    select id from dossiers where (received_at is null) <> (decided_at is null) or (received_at is null) <> (slip is null)
      or (received_at is null) <> (due_at is null) or decided_at < received_at or (replaced = 1 and received_at is not null)
      or (received_at is not null and (portrait is null or fingerprints is null or new_card is null or papers is null))`,
  'a slip is of one dossier': 'select slip from dossiers where slip is not null group by slip having count(*) > 1',
  'no dossier is received before the decision of the last': `
    select one.id from dossiers as one join dossiers as other on one.personal_id = other.personal_id and one.n < other.n
    where other.received_at < one.decided_at`,
  'nobody gets level 2 twice': `
    select personal_id from dossiers where refusal is null and decided_at <= ${now} group by personal_id having count(*) > 1`,
  'one identity QR a person lives': `
    select personal_id from shares where redeemed_at is null and expires_at > ${now} group by personal_id having count(*) > 1`,
  'a QR is redeemed while it lives': 'select token from shares where redeemed_at >= expires_at or redeemed_at < made_at',
  'a key is answered once': 'select key from calls where key is not null group by key having count(*) > 1',
  'nothing happened later than now': `select moment from world where moment > ${now}`,
});

/** What does not hold in a store; `secrets`: tokens and passwords that were given, none of which may be in it. */
export function brokenIn(file: Connection, dump: string, now: number, secrets: Iterable<string>): string[] {
  const rows = (sql: string) => file.prepare(sql).all([]) as Readonly<Record<string, unknown>>[];
  const integrity = JSON.stringify(rows('pragma integrity_check'));
  return [
    ...(integrity === '[{"integrity_check":"ok"}]' ? [] : [`integrity: ${integrity}`]),
    ...Object.entries(broken(now)).flatMap(([what, sql]) => {
      const found = rows(sql);
      return found.length === 0 ? [] : [`${what}: ${JSON.stringify(found.slice(0, 3))}`];
    }),
    ...[...secrets].filter((secret) => dump.includes(secret)).map((secret) => `the store holds the secret ${secret}`),
  ];
}
/** How many things are held against a store. */
export const heldAgainstStores = Object.keys(broken(0)).length + 2;
