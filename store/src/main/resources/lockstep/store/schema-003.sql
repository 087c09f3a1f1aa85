-- Schema 3 of a case: articles, and what they tell of incidents.

-- One row: an article as it was read, with its record (JSON). verdict: proposed, accepted or rejected. hash: of title and text.
CREATE TABLE IF NOT EXISTS articles (
  article INTEGER, file VARCHAR, hash VARCHAR, title VARCHAR, published VARCHAR, record VARCHAR, read_at BIGINT, verdict VARCHAR,
  mended BOOLEAN, reviewer VARCHAR, reviewed_at BIGINT, note VARCHAR);
