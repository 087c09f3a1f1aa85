package lockstep.documents.incident;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;

final class OtherTongues {
    private OtherTongues() {}

    static void in(Article a) {
        a.each(FieldList.VOICES, "voice", (r, m) -> {
            if (!r.language().equals("en")) voice(a, r.shows(), m);
        });
        a.each(FieldList.VOICES, "cited", (r, m) -> {
            if (!r.language().equals("en") && !a.taken(Field.CITED, m.start("c"), m.end("c")))
                a.draft.words(Field.CITED, m.start("c"), m.end("c"));
        });
        a.draft.keepFirst(Field.CITED);
        a.draft.keepFirst(Field.SOURCES);
    }

    private static void voice(Article a, String firmness, Matcher m) {
        if (a.taken(Field.ASSERTIONS, m.start(), m.end())) return;
        String who = a.draft.flat(m.start("who"), m.end("who"));
        // A single short word is more often a noun than a name.
        if (who.length() < 3) return;
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("who", who);
        more.put("firmness", firmness);
        a.draft.add(Field.ASSERTIONS, new Mention(firmness, m.start(), m.end(), more));
        a.draft.words(Field.SOURCES, m.start("who"), m.end("who"));
    }
}
