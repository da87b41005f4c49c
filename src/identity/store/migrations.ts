/** One entry a version: `user_version` counts those that were applied, so an entry is never changed, only followed by another. */
export const migrations: readonly string[] = [
  `
  create table world (id integer primary key check (id = 1), moment integer not null, sessions integer not null) strict;
  insert into world values (1, 0, 0);
  create table citizens (
    personal_id text primary key, full_name text not null, birth_date text not null, sex text not null check (sex in ('male', 'female')),
    province text not null, district text not null, ward text not null, street text not null, card_expiry text, late_days integer not null
  ) strict;
  create table processes (
    id text primary key, kind text not null, personal_id text not null, phone text not null, ended text
  ) strict;
  create index processes_of on processes (personal_id, phone);
  create table registrations (process text primary key references processes, correction text not null) strict;
  create table activations (
    process text primary key references processes, device text not null, take_over integer not null, passcode text
  ) strict;
  create table challenges (
    n integer primary key autoincrement, id text not null unique, process text not null references processes, sent_at integer not null,
    expires_at integer not null, code_mac text not null, wrong integer not null, used integer not null
  ) strict;
  create index challenges_of on challenges (process, n);
  create table tickets (hash text primary key, process text not null references processes, expires_at integer not null) strict;
  create table accounts (
    personal_id text primary key references citizens, phone text not null unique, password text not null, passcode text,
    correction text not null, made_at integer not null
  ) strict;
  create table sessions (
    hash text primary key, personal_id text not null references accounts on delete cascade, expires_at integer not null
  ) strict;
  create index sessions_of on sessions (personal_id);
  create table applications (
    n integer primary key autoincrement, id text not null unique, personal_id text not null references accounts on delete cascade,
    card text, portrait text, email text, filed_at integer, due_at integer, decided_at integer, refusal text
  ) strict;
  create index applications_of on applications (personal_id, n);
  create table devices (device text primary key, personal_id text not null unique references accounts on delete cascade) strict;
  create table answers (
    personal_id text not null references accounts on delete cascade, place integer not null, question integer not null, answer text not null,
    primary key (personal_id, place)
  ) strict;
  create table tries (n integer primary key autoincrement, kind text not null, subject text not null, at integer not null) strict;
  create index tries_of on tries (kind, subject, at);
  create table locks (kind text not null, subject text not null, times integer not null, until integer, primary key (kind, subject)) strict;
  create table calls (name text primary key, answer text not null) strict;
  `,
  // Children's accounts share a phone, so it is no longer unique: SQLite can drop that only with the table, and what refers to it goes along.
  `
  alter table citizens add column level2_phone text;
  create table subscribers (phone text primary key, personal_id text not null) strict;
  create table guardians (
    child text not null, personal_id text not null, relation text not null, primary key (child, personal_id)
  ) strict;
  create table representations (
    process text primary key references processes, personal_id text not null, relation text not null
  ) strict;
  create table accounts_2 (
    personal_id text primary key references citizens, phone text not null, password text not null, passcode text,
    correction text not null, made_at integer not null, representative text
  ) strict;
  create table sessions_2 (
    hash text primary key, personal_id text not null references accounts_2 on delete cascade, expires_at integer not null
  ) strict;
  create table applications_2 (
    n integer primary key autoincrement, id text not null unique, personal_id text not null references accounts_2 on delete cascade,
    card text, portrait text, email text, filed_at integer, due_at integer, decided_at integer, refusal text
  ) strict;
  create table devices_2 (device text primary key, personal_id text not null unique references accounts_2 on delete cascade) strict;
  create table answers_2 (
    personal_id text not null references accounts_2 on delete cascade, place integer not null, question integer not null,
    answer text not null, primary key (personal_id, place)
  ) strict;
  insert into accounts_2 select personal_id, phone, password, passcode, correction, made_at, null from accounts;
  insert into sessions_2 select * from sessions;
  insert into applications_2 select * from applications;
  insert into devices_2 select * from devices;
  insert into answers_2 select * from answers;
  drop table sessions; drop table applications; drop table devices; drop table answers; drop table accounts;
  alter table accounts_2 rename to accounts;
  alter table sessions_2 rename to sessions;
  alter table applications_2 rename to applications;
  alter table devices_2 rename to devices;
  alter table answers_2 rename to answers;
  create index accounts_on on accounts (phone);
  create index sessions_of on sessions (personal_id);
  create index applications_of on applications (personal_id, n);
  `,
  // Level 2.
  `
  create table agencies (
    personal_id text not null, paper text not null, outcome text not null, days integer not null, primary key (personal_id, paper)
  ) strict;
  create table shares (
    token text primary key, personal_id text not null, made_at integer not null, expires_at integer not null, redeemed_at integer
  ) strict;
  create index shares_of on shares (personal_id, made_at);
  alter table activations add column password text;
  create table bookings (
    personal_id text primary key references accounts on delete cascade, id text not null, office text not null, at integer not null
  ) strict;
  create table desks (hash text primary key, officer text not null unique, office text not null, expires_at integer not null) strict;
  create table dossiers (
    n integer primary key autoincrement, id text not null unique, personal_id text not null references citizens, office text not null,
    phone text not null, email text, representative text, said text not null, qr text, chip text, new_card integer, portrait text,
    fingerprints text, papers text, opened_at integer not null, slip text unique, received_at integer, due_at integer,
    working_days integer, decided_at integer, refusal text, correction text, replaced integer not null
  ) strict;
  create index dossiers_of on dossiers (personal_id, n);
  create index dossiers_on on dossiers (phone);
  `,
  // A key that comes again with other arguments is refused.
  `
  alter table calls add column key text;
  create unique index calls_of_key on calls (key);
  `,
  // The secret is known again. Codes that are out are of the form of before: a new one is to be sent.
  `
  alter table world add column mark text;
  update challenges set expires_at = 0 where used = 0;
  `,
];
