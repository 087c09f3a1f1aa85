-- Schema 5 of a case: what is known of the words of its posts. All of it is derived and can be made again.

-- Derived. One row: the language that a post's words are in (ISO 639, und where they do not tell), how sure that is (0 to 1),
-- and their script (ISO 15924). What the source stated stays in posts.stated_language.
CREATE TABLE post_languages (post BIGINT, language VARCHAR, confidence DOUBLE, script VARCHAR);

-- Derived. One row: a group of posts with the same words; it is the object of that number, of the kind copy. boilerplate says
-- why its words are nobody's own (share-button, wire, headline, quote), and is empty elsewhere.
CREATE TABLE copy_groups (
  object INTEGER, posts INTEGER, accounts INTEGER, first_post BIGINT, first_at BIGINT, last_at BIGINT, boilerplate VARCHAR);

-- Derived. One row: a post's part in a group of copies. type: exact, reworded or translated, against of_post; matched says what
-- the two have in common (JSON).
CREATE TABLE copies (object INTEGER, post BIGINT, type VARCHAR, likeness DOUBLE, of_post BIGINT, matched VARCHAR);

-- Derived. One row: what a machine that writes left in a post: kind, and the quotation with its code points from and to.
CREATE TABLE residues (post BIGINT, kind VARCHAR, quote VARCHAR, starts INTEGER, ends INTEGER);

-- Derived. One row: the vector of a text (by the hash of its settled form) by one model (by the hash of its file).
CREATE TABLE vectors (model VARCHAR, text_hash VARCHAR, vector BLOB);
