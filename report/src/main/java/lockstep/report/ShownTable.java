package lockstep.report;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lockstep.model.CaseView;
import lockstep.model.WrongUse;
import lockstep.model.answer.AnswerColumn.Content;
import lockstep.model.answer.AnswerTable;
import lockstep.model.answer.ColumnShape;
import lockstep.model.finding.Account;
import org.jspecify.annotations.Nullable;

/** A table that a run answers, as it may leave the machine: accounts under the name they are given, links defanged. */
public final class ShownTable {
    private final Names names;
    private final Quoted quoted;
    private final Map<Integer, Account> accounts = new TreeMap<>();

    private ShownTable(Names names) {
        this.names = names;
        this.quoted = new Quoted(names);
    }

    /** The tables of a run. */
    public static List<AnswerTable> of(CaseView view, String run, Names names) {
        return view.tables(run).stream().map(table -> of(table, view, names)).toList();
    }

    /** One table of a run, by its name. */
    public static AnswerTable of(CaseView view, String run, String name, Names names) {
        List<AnswerTable> all = view.tables(run);
        if (all.isEmpty())
            throw new WrongUse(
                    run + " keeps no tables", "lockstep runs CASE lists the runs; lockstep show CASE R-1 their tables");
        List<String> known = all.stream().map(t -> t.shape().name()).toList();
        if (!known.contains(name))
            throw new WrongUse(run + " has no table " + name, lockstep.model.Near.help(name, known));
        return of(all.get(known.indexOf(name)), view, names);
    }

    private static AnswerTable of(AnswerTable table, CaseView view, Names names) {
        var shown = new ShownTable(names);
        shown.know(table, view);
        return table.with(shown::cell);
    }

    private void know(AnswerTable table, CaseView view) {
        List<ColumnShape> columns = table.shape().columns();
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).content() != Content.ACCOUNT) continue;
            int place = c;
            int[] keys = table.rows().stream()
                    .map(row -> row.get(place))
                    .filter(Number.class::isInstance)
                    .mapToInt(key -> ((Number) key).intValue())
                    .distinct()
                    .toArray();
            view.accounts(keys).forEach(a -> accounts.put(a.key(), a));
        }
    }

    private @Nullable Object cell(ColumnShape column, @Nullable Object value) {
        if (value instanceof Number key && column.content() == Content.ACCOUNT) {
            Account account = accounts.get(key.intValue());
            return account == null ? "account no. " + key : names.of(account);
        }
        if (!(value instanceof String text)) return value;
        return switch (column.content()) {
            case POST_ID -> names.post(text);
            case LINK -> quoted.link(text);
            case TIME -> text;
            default -> quoted.text(text);
        };
    }

    /** A value in a page: counts with their commas, decimals to a few digits. */
    public static String words(@Nullable Object value) {
        if (value == null) return "";
        if (value instanceof Double d) return Figures.number(d);
        return value instanceof Long n ? Figures.count(n) : value.toString();
    }

    /** The heads of its columns, a number's after a #, as tables of pages take them. */
    public static String[] heads(AnswerTable table) {
        return table.shape().columns().stream()
                .map(c -> (c.content() == Content.NUMBER ? "#" : "") + c.head())
                .toArray(String[]::new);
    }
}
