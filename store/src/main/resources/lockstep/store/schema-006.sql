-- Schema 6 of a case: narratives. Names, corrections and codebooks are what people said and are never made again.

-- One row: a narrative, N-1 and so on for found ones, the codebook's own id for defined ones (origin: found, or
-- codebook: and its name).
-- state: current, merged (merged_into says where), gone. named_by is empty while the name is proposed from the words.
CREATE TABLE narratives (
  narrative VARCHAR, origin VARCHAR, state VARCHAR, name VARCHAR, named_by VARCHAR, named_at BIGINT, description VARCHAR,
  merged_into VARCHAR, version INTEGER, made_at BIGINT, changed_at BIGINT);

-- One row: a post carries a narrative. how: exact, reworded, translated, near, repost, keyword, exemplar, person; said_by where a
-- person put it there or took it away (away is true: the row only remembers that). Read it with NOT away.
CREATE TABLE narrative_posts (
  narrative VARCHAR, post BIGINT, how VARCHAR, likeness DOUBLE, reason VARCHAR, said_by VARCHAR, away BOOLEAN);

-- One row: what happened to a narrative: found, named, merged, split, grown, shrunk, gone, added, removed, kept.
CREATE TABLE narrative_log (entry BIGINT, happened_at BIGINT, narrative VARCHAR, did VARCHAR, detail VARCHAR);

-- One row: a codebook that was read into the case, as it stood in its file.
CREATE TABLE codebooks (codebook VARCHAR, body VARCHAR, sha256 VARCHAR, read_at BIGINT);

-- One row: a narrative of a codebook belongs to a set of rival claims about one question.
CREATE TABLE codebook_sets (codebook VARCHAR, rivals VARCHAR, question VARCHAR, narrative VARCHAR);

-- One row: a claim of a list of debunked claims. judged is what the list says of it; found_at the day of the list, as written.
CREATE TABLE claims (list VARCHAR, claim VARCHAR, says VARCHAR, judged VARCHAR, link VARCHAR, found_at VARCHAR);

-- Derived. One row: a post may make a claim, with the rank of the claim among those that the post may make, and why.
CREATE TABLE claim_posts (list VARCHAR, claim VARCHAR, post BIGINT, place INTEGER, score DOUBLE, how VARCHAR, reason VARCHAR);
