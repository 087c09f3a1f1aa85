-- Schema 11 of a case: which articles a person holds to tell of one incident, or of two. Append-only; the latest word on a pair stands.

-- One row: what one reviewer said of two articles.
CREATE TABLE IF NOT EXISTS article_ties (
  article INTEGER, other INTEGER, same BOOLEAN, reviewer VARCHAR, tied_at BIGINT, note VARCHAR);
