-- Schema 1 of a case. Only added to in later files, never edited after release.
-- Times are whole milliseconds since 1970 UTC. Keys are the case's own numbers.

-- One row: one fact about the case itself (schema, name, secret for pseudonyms, created).
CREATE TABLE investigation (name VARCHAR PRIMARY KEY, value VARCHAR);

-- One row: one file, or member of an archive, that rows came from. state is 'read', or 'refused' where there were more rejects
-- than allowed and nothing but the rejects was kept.
CREATE TABLE sources (
  source INTEGER, file VARCHAR, member VARCHAR, format VARCHAR, state VARCHAR, sha256 VARCHAR, bytes BIGINT,
  rows_read BIGINT, rows_kept BIGINT, rows_repeated BIGINT, rows_rejected BIGINT,
  no_zone BIGINT, zone VARCHAR, settings VARCHAR, ingested_at BIGINT);

-- One row: an account on a platform.
CREATE TABLE accounts (
  account INTEGER, platform VARCHAR, native_id VARCHAR, handle VARCHAR, name VARCHAR, description VARCHAR,
  location VARCHAR, created_at BIGINT, followers BIGINT, following BIGINT, posts_stated BIGINT, verified BOOLEAN,
  category VARCHAR, seen_at BIGINT, source INTEGER, line BIGINT);

-- One row: a post. repost_of, reply_to and quote_of are native ids of other posts, which the case may or may not hold.
CREATE TABLE posts (
  post BIGINT, account INTEGER, native_id VARCHAR, posted_at BIGINT, kind VARCHAR, text VARCHAR, stated_language VARCHAR,
  repost_of VARCHAR, reply_to VARCHAR, quote_of VARCHAR, source INTEGER, line BIGINT);

-- One row: what a post, and its account's followers, counted at one moment. Only posts whose source states any.
CREATE TABLE counts (
  post BIGINT, seen_at BIGINT, likes BIGINT, reposts BIGINT, replies BIGINT, views BIGINT, followers BIGINT);

-- One row: a kind of action: repost, link, domain, hashtag, hashtags (a sequence), reply, mention, quote, text, image, or a
-- kind that a source names.
CREATE TABLE kinds (kind INTEGER, name VARCHAR);

-- One row: a thing that can be acted on.
CREATE TABLE objects (object INTEGER, kind INTEGER, value VARCHAR);

-- One row: an account did something to an object, in a post.
CREATE TABLE actions (kind INTEGER, account INTEGER, object INTEGER, acted_at BIGINT, post BIGINT);

-- One row: an input row that is no row of the case, and why.
CREATE TABLE rejects (source INTEGER, line BIGINT, column_number INTEGER, reason VARCHAR, raw VARCHAR);

-- One row: one execution of one analysis.
CREATE TABLE runs (
  run VARCHAR, analysis VARCHAR, version INTEGER, settings VARCHAR, scope VARCHAR, seed BIGINT, input VARCHAR,
  software VARCHAR, engine VARCHAR, started_at BIGINT, took BIGINT, findings INTEGER, not_run VARCHAR, notes VARCHAR);

-- One row: a finding; body is its canonical JSON.
CREATE TABLE findings (
  finding VARCHAR, run VARCHAR, analysis VARCHAR, rank INTEGER, says VARCHAR, score DOUBLE, p DOUBLE, q DOUBLE,
  verdict VARCHAR, members INTEGER, body VARCHAR);

-- One row: an account's part in a finding.
CREATE TABLE memberships (finding VARCHAR, account INTEGER, evidence DOUBLE, p DOUBLE, q DOUBLE);

-- One row: what a run says of an account that it put to a test, whether or not a finding names it.
CREATE TABLE standings (run VARCHAR, account INTEGER, evidence DOUBLE, p DOUBLE, q DOUBLE, verdict VARCHAR);

-- One row: a tie of the network behind a run.
CREATE TABLE ties (run VARCHAR, account_a INTEGER, account_b INTEGER, weight DOUBLE, kept BOOLEAN);

-- One row: a further named number of a tie.
CREATE TABLE tie_measures (run VARCHAR, account_a INTEGER, account_b INTEGER, name VARCHAR, number DOUBLE);

-- One row: an account that a person declared innocent or related, with the reason.
CREATE TABLE allowed (account INTEGER, reason VARCHAR, related VARCHAR, said_by VARCHAR, said_at BIGINT);

-- One row: what was removed on request, by a keyed hash, so that it stays removed.
CREATE TABLE tombstones (hash VARCHAR, what VARCHAR, reason VARCHAR, removed_at BIGINT);

-- One row: something a person did to the case, append-only.
CREATE TABLE log (entry BIGINT, happened_at BIGINT, did VARCHAR, detail VARCHAR);
