-- Schema 6 of a case: narratives. Names, corrections and codebooks are what people said and are never made again.

-- One row: a narrative, N-1 and so on for found ones, the codebook's own id for defined ones (origin: found, codebook).
-- state: current, merged (into says where), split, gone. named_by is empty while the name is proposed from the words.
CREATE TABLE narratives (
  narrative VARCHAR, origin VARCHAR, state VARCHAR, name VARCHAR, named_by VARCHAR, named_at BIGINT, description VARCHAR,
  merged_into VARCHAR, version INTEGER, made_at BIGINT, changed_at BIGINT);

-- One row: a post carries a narrative. how: exact, reworded, translated, near, keyword, exemplar; said_by where a person put it
-- there or took it away (away is true).
CREATE TABLE narrative_posts (
  narrative VARCHAR, post BIGINT, how VARCHAR, likeness DOUBLE, reason VARCHAR, said_by VARCHAR, away BOOLEAN);

-- One row: what happened to a narrative: found, named, merged, split, grown, gone.
CREATE TABLE narrative_log (entry BIGINT, happened_at BIGINT, narrative VARCHAR, did VARCHAR, detail VARCHAR);
