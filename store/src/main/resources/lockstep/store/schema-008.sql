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

-- Derived from received. One row: a value to look for, by what network it belongs to in whose words. value: as it is compared,
-- never defanged. how: the sender's word for the relation. days are ISO, empty where nobody said. held_kind, held_value: the object
-- of the case that it would be: a domain, a link, or a host that stands before links.
CREATE TABLE watchlist (
  source INTEGER, place BIGINT, kind VARCHAR, platform VARCHAR, value VARCHAR, network VARCHAR, said_by VARCHAR, said_on VARCHAR,
  first_day VARCHAR, how VARCHAR, held_kind VARCHAR, held_value VARCHAR);

-- Derived from received. One row: a network, operation or actor that a source speaks of, or another name of it. beside: what else
-- that source holds (types, parted by blanks), so that a reader sees whether it speaks of posts, of intrusions, or of both.
CREATE TABLE networks (
  source INTEGER, id VARCHAR, kind VARCHAR, name VARCHAR, alias VARCHAR, said_by VARCHAR, said_on VARCHAR, beside VARCHAR);

-- One row: an article that stands for what a source tells of an incident.
CREATE TABLE received_incidents (source INTEGER, id VARCHAR, article INTEGER);
