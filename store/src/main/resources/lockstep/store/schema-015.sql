-- Schema 15 of a case: tables that runs answer; and the tables of articles for cases that were made before articles came.

-- One row: a table that a run answers. Shape: its name, what a row is, and its columns with unit and meaning, as JSON.
CREATE TABLE IF NOT EXISTS run_tables (run VARCHAR, place INTEGER, name VARCHAR, shape VARCHAR);

-- One row: a row of such a table, as JSON; of the table "summary" there is one, with the single values of the answer.
CREATE TABLE IF NOT EXISTS run_rows (run VARCHAR, name VARCHAR, place INTEGER, body VARCHAR);

-- One row: an article as it was read, with its record (JSON). verdict: proposed, accepted or rejected. hash: of title and text.
CREATE TABLE IF NOT EXISTS articles (
  article INTEGER, file VARCHAR, hash VARCHAR, title VARCHAR, published VARCHAR, record VARCHAR, read_at BIGINT, verdict VARCHAR,
  mended BOOLEAN, reviewer VARCHAR, reviewed_at BIGINT, note VARCHAR);

-- One row: a judgement of one reviewer, with the record as that reviewer left it (JSON). verdict: accepted or rejected.
CREATE TABLE IF NOT EXISTS article_reviews (
  article INTEGER, reviewer VARCHAR, reviewed_at BIGINT, verdict VARCHAR, record VARCHAR, note VARCHAR);

-- One row: what one reviewer said of two articles.
CREATE TABLE IF NOT EXISTS article_ties (
  article INTEGER, other INTEGER, same BOOLEAN, reviewer VARCHAR, tied_at BIGINT, note VARCHAR);
