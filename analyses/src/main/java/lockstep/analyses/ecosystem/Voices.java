package lockstep.analyses.ecosystem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * The posts of a case with the side that each is on: by the registry, or one group against everybody else.
 *
 * @param group a finding as {@code F-12}, or empty for the registry's sides
 */
record Voices(String group) {
    /** The layer of a group's own posts. */
    static final String GROUP = "group";

    private static final List<String> MARKS = List.of(
            ".", ",", "!", "?", ":", ";", "#", "@", "(", ")", "[", "]", "\"", "'", "’", "‘", "“", "”", "„", "«", "»",
            "/", "—", "–", "-", "…", "،", "؟", "\n", "\r", "\t");

    private static final String IN_GROUP = """
            -- One row: an account of a finding.
            SELECT DISTINCT account
            FROM memberships
            WHERE lower(finding) = :group
            ORDER BY account
            """;

    /** Whether the case holds the group; true where none is asked. */
    boolean isThere(CaseData data) {
        return group.isEmpty()
                || data.select(IN_GROUP, Map.of("group", group.toLowerCase(Locale.ROOT)))
                                .size()
                        > 0;
    }

    /** One row a post: {@code post, account, posted_at, state, layer, language}, and with words also {@code words, plain}. */
    String posts(boolean words, Map<String, Object> with) {
        String state = "coalesce(l.state, '')";
        String layer = "coalesce(l.layer, 'unknown')";
        String join = "";
        if (!group.isEmpty()) {
            with.put("group", group.toLowerCase(Locale.ROOT));
            join = " LEFT JOIN (SELECT DISTINCT account FROM memberships WHERE lower(finding) = :group) g"
                    + " ON g.account = p.account";
            state = "CASE WHEN g.account IS NULL THEN " + state + " ELSE upper(:group) END";
            layer = "CASE WHEN g.account IS NULL THEN " + layer + " ELSE '" + GROUP + "' END";
        }
        return "SELECT p.post AS post, p.account AS account, p.posted_at AS posted_at, p.kind AS kind, " + state
                + " AS state, " + layer
                + " AS layer, CASE WHEN d.language IS NULL OR d.language = 'und' THEN coalesce(p.stated_language, '')"
                + " ELSE d.language END AS language"
                + (words ? ", " + words(with) + " AS words, lower(p.text) AS plain" : "")
                + " FROM posts p LEFT JOIN account_labels l ON l.account = p.account AND p.posted_at >= l.valid_from"
                + " AND p.posted_at < l.valid_to LEFT JOIN post_languages d ON d.post = p.post" + join;
    }

    private static String words(Map<String, Object> with) {
        String sql = "lower(p.text)";
        for (int i = 0; i < MARKS.size(); i++) {
            with.put("mark" + i, MARKS.get(i));
            sql = "replace(" + sql + ", :mark" + i + ", ' ')";
        }
        return "concat(' ', " + sql + ", ' ')";
    }

    /** The side as in a table. */
    String side(String state, String layer) {
        return layer.equals(GROUP) ? state : Side.of(state, layer).word();
    }

    /** A test on {@code x.words} and {@code x.plain}: one of the names, between word ends where the script parts words. */
    static String names(List<String> names, String prefix, Map<String, Object> with) {
        List<String> tests = new ArrayList<>();
        for (String name : names) {
            String plain =
                    name.strip().toLowerCase(Locale.ROOT).replace("%", "").replace("_", " ");
            boolean spaced = plain.codePoints().noneMatch(Character::isIdeographic);
            if (spaced) {
                for (String mark : MARKS) plain = plain.replace(mark, " ");
                plain = plain.strip();
            }
            if (plain.isEmpty()) continue;
            String key = prefix + "n" + tests.size();
            with.put(key, spaced ? "% " + plain + " %" : "%" + plain + "%");
            tests.add((spaced ? "x.words" : "x.plain") + " LIKE :" + key);
        }
        return tests.isEmpty() ? "x.post < 0" : "(" + String.join(" OR ", tests) + ")";
    }

    /** The first posts of a side that a test picks, from one moment up to another, by time. */
    List<Long> examples(CaseData data, Pick pick, long from, long to, int most) {
        Map<String, Object> with = new HashMap<>(pick.with());
        with.put("from", from);
        with.put("to", to);
        String sql = "-- One row: a post that is counted.\nSELECT x.post AS post, x.posted_at AS posted_at FROM ("
                + posts(pick.words(), with)
                + ") x WHERE " + pick.test() + " AND x.posted_at >= :from AND x.posted_at < :to"
                + " ORDER BY posted_at, post LIMIT " + most;
        Columns c = data.select(sql, with);
        return Labelled.keys(c, "post");
    }

    /**
     * Which posts are counted: a test on the rows {@code x} of {@link #posts}, with its values.
     *
     * @param words whether the test reads words
     */
    record Pick(String test, Map<String, Object> with, boolean words) {
        static final Pick EVERY = new Pick("x.post >= 0", Map.of(), false);

        Pick {
            with = Map.copyOf(with);
        }

        Pick and(Pick other) {
            Map<String, Object> both = new HashMap<>(with);
            both.putAll(other.with);
            return new Pick(test + " AND " + other.test, both, words || other.words);
        }

        /** The posts of one side. */
        static Pick ofSide(String state, String layer) {
            Side side = Side.of(state, layer);
            if (layer.equals(GROUP) || side.ofState())
                return new Pick(
                        "x.state = :side_state AND x.layer = :side_layer",
                        Map.of("side_state", state, "side_layer", layer),
                        false);
            return new Pick("x.layer IN (:side_layers)", Map.of("side_layers", pooled(side)), false);
        }

        private static List<String> pooled(Side side) {
            return side.equals(Side.UNKNOWN) ? Arrays.asList("", side.layer()) : List.of(side.layer());
        }
    }
}
