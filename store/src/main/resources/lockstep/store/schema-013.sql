-- Schema 13 of a case: further ids of posts.

-- One row: an id by which other sources may name a post, besides the one in posts: the number that a server gave it, its place under
-- the name of its channel.
CREATE TABLE IF NOT EXISTS post_ids (post BIGINT, id VARCHAR, source INTEGER);
