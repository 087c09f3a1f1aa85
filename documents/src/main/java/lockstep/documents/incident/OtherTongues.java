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
        a.each(FieldList.TARGETS, "target", (r, m) -> {
            if (!r.language().equals("en")) target(r, a.prose, m, a.draft);
        });
        a.each(FieldList.VOICES, "voice", (r, m) -> {
            if (!r.language().equals("en")) voice(a, r.shows(), m);
        });
        a.each(FieldList.VOICES, "cited", (r, m) -> {
            if (!r.language().equals("en") && !a.taken(Field.CITED, m.start("c"), m.end("c")))
                a.draft.words(Field.CITED, m.start("c"), m.end("c"));
        });
        a.draft.keepFirst(Field.CITED);
        a.draft.keepFirst(Field.TARGETS);
        a.draft.keepFirst(Field.SOURCES);
    }

    private static void target(FieldRule rule, Prose prose, Matcher m, IncidentDraft told) {
        if (!rule.wording().takes("t")) {
            told.words(Field.TARGETS, m.start(), m.end());
            return;
        }
        Matcher and = AND.matcher(prose.plain).region(m.start("t"), m.end("t"));
        int from = m.start("t");
        while (and.find()) {
            if (and.start() > from) told.words(Field.TARGETS, from, and.start());
            from = and.end();
        }
        if (from < m.end("t")) told.words(Field.TARGETS, from, m.end("t"));
    }

    private static final Pattern AND = Pattern.compile(
            ", (?:darunter |dont |incluid\\p{L}+ |включая )?| (?:und|et|y|и) (?:die |der |les |des |la |el |los )?|[和、及与]");

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
