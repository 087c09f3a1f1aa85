package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lockstep.ingest.Field;
import lockstep.ingest.Reading;

/**
 * Which column holds what, where nobody says it: by their names, held against their first values, and told with what it rests on.
 */
final class Guess {
    /** Fields that stand for one thing that another column holds too. */
    private static final Map<Field, Field> NUMBER_OF =
            Map.of(Field.LINK_ID, Field.LINKS, Field.HASHTAG_ID, Field.HASHTAGS, Field.DOMAIN_ID, Field.LINKS);

    private final List<Column> columns;
    private final Evidence.Table table;
    private final Set<Field> told;
    private final Map<Integer, Field> taken = new TreeMap<>();
    private final Map<Field, Integer> places = new HashMap<>();
    private final Map<Integer, String> left = new TreeMap<>();
    private final List<String> says = new ArrayList<>();

    private Guess(List<Column> columns, Reading reading, Set<Field> told) {
        this.columns = columns;
        this.table = new Evidence.Table(columns, reading);
        this.told = told;
    }

    /**
     * Looks at a table.
     *
     * @param told fields that a person says a column or a value for
     */
    static Guess of(List<Column> columns, Reading reading, Set<Field> told) {
        var guess = new Guess(columns, reading, told);
        for (Field field : Field.values()) {
            boolean apart = field == Field.CLOCK || field == Field.ZONE || field == Field.ID_WITHIN;
            if (!apart && !told.contains(field)) guess.choose(field);
        }
        guess.partsOfTheTime();
        guess.threads();
        if (!guess.places.containsKey(Field.ACCOUNT) && !told.contains(Field.ACCOUNT)) guess.handleAsAccount();
        return guess;
    }

    /** The field of each column that holds one. */
    Map<Integer, Field> fields() {
        return taken;
    }

    /** What a person should know of it, a sentence each. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!says.isEmpty()) notes.add("columns taken: " + String.join(", ", says));
        notTaken().ifPresent(notes::add);
        return notes;
    }

    /** Which columns are not what their names say, and why. */
    Optional<String> notTaken() {
        left.keySet().removeAll(taken.keySet());
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of("columns not taken: " + String.join(", ", left.values()));
    }

    /** The names of these columns. */
    Set<String> left() {
        return left.keySet().stream()
                .filter(i -> !taken.containsKey(i))
                .map(i -> columns.get(i).name())
                .collect(Collectors.toSet());
    }

    private void choose(Field field) {
        Column best = null;
        int weight = Evidence.EMPTY - 1;
        String why = "";
        for (Column column : candidates(field)) {
            Optional<String> against = against(field);
            Evidence evidence =
                    against.isPresent() ? new Evidence(false, against.get(), 0) : Evidence.of(field, column, table);
            if (!evidence.holds()) {
                left.put(column.index(), column.name() + " (" + evidence.says() + ")");
            } else if (best != null
                    && evidence.weight() == weight
                    && best.name().equalsIgnoreCase(column.name())) {
                twice(field, best, column);
            } else if (best == null || evidence.weight() > weight) {
                best = column;
                weight = evidence.weight();
                why = evidence.says();
            }
        }
        if (best != null) take(field, best, why);
        else if (field == Field.TIME) unlikelyTime();
    }

    /** Where no column holds times, the one that is called so is taken, so that each of its values is told with its line. */
    private void unlikelyTime() {
        candidates(Field.TIME).stream()
                .filter(c -> !Evidence.isClock(c))
                .findFirst()
                .ifPresent(c ->
                        take(Field.TIME, c, Evidence.of(Field.TIME, c, table).says()));
    }

    /** A column that holds the number of what another holds is the same thing twice. */
    private Optional<String> against(Field field) {
        return Optional.ofNullable(NUMBER_OF.get(field))
                .filter(whole -> told.contains(whole) || isFilled(whole))
                .map(whole -> "one with the " + whole.word());
    }

    private boolean isFilled(Field field) {
        Integer place = places.get(field);
        return place != null && !columns.get(place).values(field).isEmpty();
    }

    private List<Column> candidates(Field field) {
        return columns.stream()
                .filter(c -> field.saidBy(c.name()) >= 0 && !taken.containsKey(c.index()))
                .sorted(Comparator.comparingInt((Column c) -> field.saidBy(c.name()))
                        .thenComparing(Column::index))
                .toList();
    }

    private void twice(Field field, Column first, Column second) {
        if (first.isLike(second)) return;
        if (field.takesSeveral() && field != Field.TEXT) {
            taken.put(second.index(), field);
            return;
        }
        throw Doubled.of(field, first, second);
    }

    private void take(Field field, Column column, String why) {
        taken.put(column.index(), field);
        places.put(field, column.index());
        table.knows(field, column);
        if (!column.values(field).isEmpty() || field == Field.TIME)
            says.add(column.name() + " as " + field.word() + (why.isEmpty() ? "" : " (" + why + ")"));
    }

    /** A day and a time of day in two columns are one time; so is the zone in a third. */
    private void partsOfTheTime() {
        Integer time = places.get(Field.TIME);
        if (time == null || told.contains(Field.CLOCK)) return;
        Column day = columns.get(time);
        if (Evidence.isDay(day) && !day.cells().isEmpty()) {
            for (Column column : columns) {
                boolean named = Field.CLOCK.saidBy(column.name()) >= 0 || Field.TIME.saidBy(column.name()) >= 0;
                if (!named || taken.containsKey(column.index()) || !Evidence.isClock(column)) continue;
                take(Field.CLOCK, column, "");
                break;
            }
        }
        for (Column column : columns) {
            boolean zone = Field.ZONE.saidBy(column.name()) >= 0 && column.share(Field.ZONE, Zones::isOne) >= 0.9;
            if (zone
                    && !taken.containsKey(column.index())
                    && !column.values(Field.ZONE).isEmpty()) {
                take(Field.ZONE, column, "");
                return;
            }
        }
    }

    /** Comments that name only their thread reply to it. */
    private void threads() {
        if (places.containsKey(Field.REPLY_TO) || told.contains(Field.REPLY_TO)) return;
        for (Column column : columns) {
            boolean named = Field.LINK_ID.saidBy(column.name()) >= 0 && !taken.containsKey(column.index());
            List<String> values = column.values(Field.LINK_ID);
            if (named && !values.isEmpty() && values.stream().allMatch(Permalinks::isThread)) {
                take(Field.REPLY_TO, column, "threads");
                return;
            }
        }
    }

    private void handleAsAccount() {
        Integer handle = places.get(Field.HANDLE);
        if (handle != null) taken.put(handle, Field.ACCOUNT);
    }
}
