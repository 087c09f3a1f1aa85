package lockstep.serve.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lockstep.kernels.shape.Columns;
import lockstep.language.search.Query;
import lockstep.model.finding.Account;
import lockstep.report.Names;
import lockstep.serve.http.Session;
import lockstep.serve.room.Room;
import lockstep.store.narratives.NarrativeBook;

/** The words of {@code q} as conditions: one grammar in all lists and in {@code lockstep search}. */
final class WordFilter {
    /*
     * A visitor who sees short names must not learn from what is found who stands behind one. So what is found is what is shown: a post counts
     * only if its text has the words after the names were taken out, an account only if the name it has here does.
     */
    private static final String CALLED = "coalesce(a.handle, '') || ' ' || coalesce(a.name, '') || ' ' || a.native_id";
    private static final int SHORTEST_CODE = 4;

    private WordFilter() {}

    /** Conditions on {@code posts p}, after all others: words whole, or begun with a star. */
    static void posts(Room room, Session session, String typed, Conditions where) {
        matching(Query.of(typed), "p.text", where);
        if (session.isUnmasked()) return;
        Query names = Query.inNames(typed);
        int[] called = called(room, names);
        if (called.length == 0 && !mentioned(room, names)) return;
        List<Long> hidden = hidden(room, room.names(session), Query.of(typed), called, where);
        if (!hidden.isEmpty()) where.and("p.post NOT IN (" + listed(hidden) + ")");
    }

    /** Conditions on {@code findings f}, after all others. */
    static void findings(Room room, Session session, String typed, Conditions where) {
        names(typed, "f.says", where);
        if (session.isUnmasked()) return;
        Query query = Query.inNames(typed);
        Names names = room.names(session);
        room.data().accounts(called(room, query)).forEach(names::of);
        Columns c = room.select("SELECT f.finding, f.says FROM findings f" + where.sql(), where.with());
        for (int i = 0; i < c.size(); i++) {
            String shown = names.text(c.text("says", i));
            if (!query.fits(shown)) where.and("f.finding <> :hidden" + i, "hidden" + i, c.text("finding", i));
        }
    }

    /** Conditions on {@code narratives n}, after all others. */
    static void narratives(Room room, Session session, String typed, Conditions where) {
        names(typed, NarrativeBook.CALLED, where);
        if (session.isUnmasked()) return;
        Query query = Query.inNames(typed);
        Names names = room.names(session);
        room.data().accounts(called(room, query)).forEach(names::of);
        Columns c = room.select(
                "SELECT n.narrative, " + NarrativeBook.CALLED + " AS called FROM narratives n" + where.sql(),
                where.with());
        for (int i = 0; i < c.size(); i++) {
            if (!query.fits(names.text(c.text("called", i))))
                where.and("n.narrative <> :hidden" + i, "hidden" + i, c.text("narrative", i));
        }
    }

    /** Conditions on names, titles and sentences: words may stand inside others. */
    static void names(String typed, String column, Conditions where) {
        matching(Query.inNames(typed), column, where);
    }

    /** Conditions on {@code accounts a}, by what they are called for this visitor. */
    static void accounts(Room room, Session session, String typed, Conditions where) {
        if (session.isUnmasked()) {
            names(typed, CALLED, where);
            return;
        }
        var named = new Conditions();
        names(typed, CALLED, named);
        named.with().forEach((name, value) -> where.and("TRUE", name, value));
        List<Long> own =
                room.data().namedAccounts().stream().map(Integer::longValue).toList();
        List<Long> coded = coded(room, room.names(session), typed);
        where.and("(a.account IN (" + listed(own) + ") AND " + named.sql().substring(" WHERE ".length())
                + " OR a.account IN (" + listed(coded) + "))");
    }

    private static void matching(Query query, String column, Conditions where) {
        List<String> wanted = query.wanted();
        for (int i = 0; i < wanted.size(); i++)
            where.and("regexp_matches(" + column + ", :wanted" + i + ")", "wanted" + i, wanted.get(i));
        List<String> unwanted = query.unwanted();
        for (int i = 0; i < unwanted.size(); i++)
            where.and("NOT regexp_matches(" + column + ", :unwanted" + i + ")", "unwanted" + i, unwanted.get(i));
    }

    /** Accounts whose own name has one of the words. */
    private static int[] called(Room room, Query names) {
        Map<String, Object> with = new HashMap<>();
        String any = any(names, CALLED, with);
        return any.isEmpty()
                ? new int[0]
                : keys(room.select("SELECT a.account FROM accounts a WHERE " + any + " ORDER BY a.account", with));
    }

    private static boolean mentioned(Room room, Query names) {
        Map<String, Object> with = new HashMap<>();
        String any = any(names, "o.value", with);
        return !any.isEmpty()
                && room.count(
                                "SELECT count(*) AS n FROM objects o JOIN kinds k ON k.kind = o.kind WHERE k.name = 'mention' AND ("
                                        + any + ")",
                                with)
                        > 0;
    }

    private static String any(Query names, String column, Map<String, Object> with) {
        List<String> tests = new ArrayList<>();
        for (String word : names.wanted()) {
            with.put("word" + tests.size(), word);
            tests.add("regexp_matches(" + column + ", :word" + tests.size() + ")");
        }
        return String.join(" OR ", tests);
    }

    /** Posts that have the words only where a name is not shown. */
    private static List<Long> hidden(Room room, Names names, Query query, int[] called, Conditions where) {
        room.data().accounts(called).forEach(names::of);
        Columns c = room.select("SELECT p.post, p.text FROM posts p" + where.sql() + " ORDER BY p.post", where.with());
        List<Long> hidden = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            String text = c.text("text", i);
            String shown = names.text(text);
            if (!shown.equals(text) && !query.fits(shown)) hidden.add(c.longs("post")[i]);
        }
        return hidden;
    }

    /** Accounts whose short name has what was typed, if it can be a part of one. */
    private static List<Long> coded(Room room, Names names, String typed) {
        String code = typed.strip().toLowerCase(Locale.ROOT);
        boolean may = code.startsWith("account")
                || code.length() >= SHORTEST_CODE && code.matches("[0-9a-z-]*[0-9][0-9a-z-]*");
        if (!may) return List.of();
        int[] all = keys(room.select("SELECT account FROM accounts ORDER BY account", Map.of()));
        List<Long> coded = new ArrayList<>();
        for (Account a : room.data().accounts(all))
            if (!names.mayName(a) && names.of(a).contains(code)) coded.add((long) a.key());
        return coded;
    }

    private static int[] keys(Columns c) {
        return Arrays.stream(c.longs("account")).mapToInt(Math::toIntExact).toArray();
    }

    private static String listed(List<Long> keys) {
        return keys.isEmpty()
                ? "NULL"
                : String.join(", ", keys.stream().map(String::valueOf).toList());
    }
}
