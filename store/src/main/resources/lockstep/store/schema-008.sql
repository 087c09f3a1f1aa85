-- Schema 8 of a case: what was received from others.

-- One row: an object that was received, to the letter, and in its order (place, from 1, within its source; 0 is the bundle's or
-- event's own properties). form: stix, misp or list. name: what a reader knows it by. from_id, relation, to_id: of a relationship,
-- and of a part of an event. content: a number that two objects share when they say the same. faults: what the standard says
-- against it, one a line.
CREATE TABLE received (
  source INTEGER, place BIGINT, line BIGINT, form VARCHAR, id VARCHAR, type VARCHAR, name VARCHAR, modified VARCHAR,
  relation VARCHAR, from_id VARCHAR, to_id VARCHAR, content BIGINT, body VARCHAR, faults VARCHAR);

-- One row: an object of a source that an earlier source had brought word for word; it is kept there once.
CREATE TABLE received_again (source INTEGER, place BIGINT, of_source INTEGER, of_place BIGINT);
