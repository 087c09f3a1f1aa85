package lockstep.documents.incident;

import lockstep.documents.wording.Wording;

/**
 * Words that show by which kind of means an operation works.
 *
 * @param label the kind of means
 * @param weight how much the words say
 */
record ToolRule(String label, double weight, Wording wording) {}
