package lockstep.documents.text;

import java.util.regex.Pattern;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRules;
import lockstep.documents.scan.SharedHeads;

/** What pages call their boxes and write into their lines, by the lists of all languages. */
public final class PageWords {
    private static final FieldRules RULES = FieldRules.shipped(FieldList.PAGE);

    private PageWords() {}

    /** Any wording of a kind, as a part of a pattern. */
    public static String any(String kind) {
        return RULES.any(FieldList.PAGE, kind);
    }

    /** The same in any case of letters. */
    public static String anyCase(String kind) {
        return "(?iu:" + any(kind) + ")";
    }

    /** Names of boxes: whole parts of what class and id say. */
    public static Pattern box(String kind) {
        return SharedHeads.compile("(?:^|[\\s_-])" + any(kind) + "(?:$|[\\s_-])");
    }

    /** A whole line, in any case of letters. */
    public static Pattern line(String kind) {
        return Pattern.compile("^" + anyCase(kind) + "$");
    }
}
