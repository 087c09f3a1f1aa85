package lockstep.documents.lists;

import lockstep.documents.wording.Wording;

/**
 * A row of the list of a field: one way in which a text of a language tells something.
 *
 * @param language the folder it stands in
 * @param kind what the wording is of, as the field names it
 * @param shows what it shows, such as how firmly; empty where the kind says all
 */
public record FieldRule(String language, String kind, String shows, Wording wording) {}
