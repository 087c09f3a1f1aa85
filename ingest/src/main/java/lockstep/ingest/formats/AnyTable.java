package lockstep.ingest.formats;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lockstep.ingest.Field;
import lockstep.ingest.Head;
import lockstep.ingest.Input;
import lockstep.ingest.Likeness;
import lockstep.ingest.PlatformSigns;
import lockstep.ingest.Rows;
import lockstep.ingest.SourceFormat;

/** Any table of separated values: by the usual names of its columns, or as {@code --map} says. */
final class AnyTable implements SourceFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String reads() {
        return "any CSV or TSV; columns by their usual names or by --map";
    }

    @Override
    public String about() {
        return "The separator (comma, tab, semicolon, bar, tilde, caret) and the line that names the columns are found. A column whose "
                + "name and first values say what it holds is taken, and told (`lockstep ingest --fields` lists the fields; `user_id`, "
                + "`created_at`, `message` and many more are known); "
                + "`--map account=Author --map time=Published` names others, `--no-header --map account=1` goes by position, "
                + "`--set platform=x` gives every row a value. Hashtags, links and mentions are taken from the text where the table "
                + "has no column for them.";
    }

    @Override
    public Likeness sniff(Head head) {
        if (head.isJson() || head.columns().size() < 2) return Likeness.NO;
        Set<Field> there = new TreeSet<>(usual(head.columns()).values());
        boolean who = there.contains(Field.ACCOUNT) || there.contains(Field.HANDLE);
        return who && there.contains(Field.TIME) ? Likeness.MAYBE : Likeness.NO;
    }

    @Override
    public boolean takes(Field field) {
        return field != Field.ITEMS;
    }

    @Override
    public void read(Input in, Rows out) throws IOException {
        List<String> names = in.reading().header() ? in.head().columns() : List.of();
        boolean stated = usual(names).containsValue(Field.PLATFORM);
        var table =
                new TableFormat(id(), reads(), about(), platform(in, stated, names, out), List.of(), Map.of(), "", "");
        if (!in.reading().header()) {
            new TableReader(in, out, TablePlan.of(table, in, Map.of(), List.of())).read();
            return;
        }
        List<Column> columns = Column.of(names, in.head().rows(true));
        Guess guess = Guess.of(columns, in.reading(), in.reading().told());
        new TableReader(in, out, TablePlan.of(table, in, guess.fields(), guess.notes())).read();
    }

    /** The platform whose tables alone have one of these columns; empty where it is stated, or nothing tells. */
    static String platform(Input in, boolean stated, Collection<String> columns, Rows out) {
        if (stated
                || in.reading().set().containsKey(Field.PLATFORM)
                || in.reading().map().containsKey(Field.PLATFORM)) return "";
        return PlatformSigns.of(columns)
                .map(sign -> {
                    out.tell("read as posts of " + sign.platform() + ", for the column " + sign.column()
                            + "; --set platform=NAME says otherwise");
                    return sign.platform();
                })
                .orElse("");
    }

    /** Which of these columns hold what, by their names alone; the one whose name says it best. */
    static Map<String, Field> usual(List<String> columns) {
        Map<String, Field> found = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            if (field == Field.ID_WITHIN) continue;
            columns.stream()
                    .filter(c -> field.saidBy(c) >= 0 && !found.containsKey(c))
                    .min(Comparator.comparingInt(field::saidBy))
                    .ifPresent(c -> found.put(c, field));
        }
        if (!found.containsValue(Field.ACCOUNT)) {
            found.replaceAll((column, field) -> field == Field.HANDLE ? Field.ACCOUNT : field);
        }
        return found;
    }
}
