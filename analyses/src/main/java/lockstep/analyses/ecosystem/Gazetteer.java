package lockstep.analyses.ecosystem;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lockstep.kernels.shape.Columns;
import lockstep.model.CaseData;

/**
 * The targets that posts may name, and how posts that name them are picked.
 *
 * @param targets by id
 * @param left how many targets were left out because there are too many
 */
record Gazetteer(List<Entry> targets, int left) {
    private static final int MOST = 100;
    private static final long DAY = 86_400_000L;

    private static final Map<String, String> KINDS = Map.of(
            "candidate", "persons standing for office",
            "person", "persons",
            "party", "parties",
            "institution", "institutions",
            "country", "countries",
            "audience", "audiences");

    private static final String TARGETS = """
            -- One row: a target of the gazetteer.
            SELECT DISTINCT target, name, kind, rivals, aliases, valid_from, valid_to
            FROM registry_targets
            ORDER BY target, valid_from, name
            """;

    /**
     * One target.
     *
     * @param names all names to look for
     * @param from first millisecond of its time as a target of this kind
     * @param end first millisecond after it
     */
    record Entry(String id, String name, String kind, String rivals, List<String> names, long from, long end) {}

    static Gazetteer of(CaseData data) {
        Columns t = data.select(TARGETS, Map.of());
        List<Entry> targets = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST, t.size()); i++) {
            List<String> names = new ArrayList<>(List.of(t.text("name", i)));
            if (!t.text("aliases", i).isEmpty())
                names.addAll(Arrays.asList(t.text("aliases", i).split("\\|")));
            targets.add(new Entry(
                    t.text("target", i),
                    t.text("name", i),
                    t.text("kind", i),
                    t.text("rivals", i),
                    List.copyOf(names),
                    day(t.text("valid_from", i), 0, Long.MIN_VALUE / 2),
                    day(t.text("valid_to", i), 1, Long.MAX_VALUE / 2)));
        }
        return new Gazetteer(targets, t.size() - targets.size());
    }

    private static long day(String written, int more, long open) {
        try {
            return written.isBlank() ? open : (LocalDate.parse(written).toEpochDay() + more) * DAY;
        } catch (DateTimeParseException asWritten) {
            return open;
        }
    }

    /** Posts that name a target, whenever. */
    static Voices.Pick naming(Entry target, String prefix) {
        Map<String, Object> with = new HashMap<>();
        return new Voices.Pick(Voices.names(target.names, prefix, with), with, true);
    }

    /** Posts that name some target of a kind in its time. */
    Voices.Pick about(String kind) {
        return anyOf(targets.stream().filter(t -> t.kind.equals(kind)).toList(), true);
    }

    /** Posts that name one of several rivals. */
    Voices.Pick rivals(String word) {
        return anyOf(targets.stream().filter(t -> t.rivals.equals(word)).toList(), false);
    }

    private static Voices.Pick anyOf(List<Entry> some, boolean inTime) {
        Map<String, Object> with = new HashMap<>();
        List<String> tests = new ArrayList<>();
        for (int i = 0; i < some.size(); i++) {
            Entry t = some.get(i);
            String test = Voices.names(t.names, "a" + i, with);
            if (inTime) {
                with.put("from" + i, t.from);
                with.put("end" + i, t.end);
                test = "(" + test + " AND x.posted_at >= :from" + i + " AND x.posted_at < :end" + i + ")";
            }
            tests.add(test);
        }
        return new Voices.Pick("(" + String.join(" OR ", tests) + ")", with, true);
    }

    /** Kinds with a target, by name. */
    List<String> kinds() {
        TreeSet<String> kinds = new TreeSet<>();
        for (Entry t : targets) if (!t.kind.isEmpty()) kinds.add(t.kind);
        return List.copyOf(kinds);
    }

    /** Words that two or more targets share as rivals, with these. */
    Map<String, List<Entry>> rivals() {
        Map<String, List<Entry>> rivals = new TreeMap<>();
        for (Entry t : targets)
            if (!t.rivals.isEmpty())
                rivals.computeIfAbsent(t.rivals, r -> new ArrayList<>()).add(t);
        rivals.values().removeIf(r -> r.stream().map(Entry::id).distinct().count() < 2);
        return rivals;
    }

    /** A kind in words. */
    static String words(String kind) {
        return KINDS.getOrDefault(kind, kind);
    }

    /** Whether some target of the kind holds on a day. */
    boolean holds(String kind, long day) {
        return targets.stream().anyMatch(t -> t.kind.equals(kind) && t.from <= day * DAY && t.end >= (day + 1) * DAY);
    }

    /** What of the kind begins or ends within a day of a day, in words; empty for nothing. */
    String turns(String kind, LocalDate day) {
        List<String> turns = new ArrayList<>();
        for (Entry t : targets) {
            if (!t.kind.equals(kind)) continue;
            if (Math.abs(Math.floorDiv(t.from, DAY) - day.toEpochDay()) <= 1)
                turns.add(t.name + " is listed from then");
            if (Math.abs(Math.floorDiv(t.end, DAY) - day.toEpochDay()) <= 1)
                turns.add(t.name + " is listed until then");
        }
        return String.join(", ", turns);
    }
}
