package lockstep.ingest.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lockstep.ingest.Field;
import lockstep.ingest.Input;
import lockstep.ingest.Layout;
import lockstep.ingest.Rows;
import lockstep.ingest.bytes.CsvReader;
import lockstep.ingest.text.Times;
import lockstep.model.Count;
import lockstep.model.intake.AccountRow;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/** Reads one table by its plan. */
final class TableReader {
    private static final byte[] REDDIT = {'u', '/'};

    private final Rows out;
    private final Input in;
    private final CsvReader csv;
    private final boolean header;
    private final TablePlan plan;
    private final List<PlannedColumn> columns;
    private final List<PlannedColumn> fixed = new ArrayList<>();
    private final List<Utf8> fixedValues = new ArrayList<>();
    private final RowFields fields;
    private final Tally tally;
    private final boolean ofAccounts;
    private final boolean hasProfile;
    private final Set<Field> stated;
    private final Utf8 lastType = new Utf8();
    private final Utf8 lastAccount = new Utf8();
    private final int objectKind;
    private final int within;
    private final String toldWithin;
    private int lastKind;
    private int width;
    private long row;
    private long whole;

    TableReader(Input in, Rows out, TablePlan plan) {
        this.in = in;
        this.out = out;
        this.plan = plan;
        this.csv = new CsvReader(in.stream(), in.head().separator(), in.head().quote());
        this.header = in.reading().header();
        this.columns = plan.columns();
        this.width = plan.width();
        this.ofAccounts = plan.isOfAccounts();
        this.hasProfile = !ofAccounts && Set.of(Field.values()).stream().anyMatch(f -> f.isProfile() && plan.has(f));
        this.fields = new RowFields(out);
        this.tally = new Tally(columns);
        this.stated = stated(in);
        Nothing none = Nothing.of(
                Field.TEXT, new Layout(true, 0, java.util.Map.of(), java.util.Map.of(Field.TEXT, List.of())), "");
        plan.set().forEach((field, value) -> {
            fixed.add(new PlannedColumn(-1, "--set", field, false, false, false, none, out.times()));
            var text = new Utf8();
            text.set(value);
            fixedValues.add(text);
        });
        List<String> names = in.head().columns();
        this.within = IdScope.place(in.reading(), names).orElse(-1);
        this.toldWithin = within < 0 ? "" : IdScope.told(names.get(within));
        this.objectKind = out.kind(plan.set().getOrDefault(Field.OBJECT_TYPE, "object"));
    }

    void read() throws IOException {
        plan.notes().forEach(out::tell);
        if (in.head().quote() != '"')
            out.tell("fields stand within " + in.head().quote() + ": taken without");
        csv.skipLines(in.head().skipped());
        if (header && !csv.next()) return;
        if (header && !csv.problem().isEmpty()) {
            out.reject(line(), 0, csv.problem(), csv.raw());
        }
        while (csv.next()) {
            row++;
            if (!csv.problem().isEmpty()) {
                out.reject(line(), 0, csv.problem(), csv.raw());
                continue;
            }
            if (width < 0) width = csv.count();
            if (csv.count() != width && !endsInSeparator()) {
                ragged();
                continue;
            }
            whole++;
            if (ofAccounts) account();
            else post();
        }
        tally.tell(out, in.reading().map().keySet(), whole > 0);
        for (PlannedColumn column : columns)
            if (column.field() == Field.TIME) out.times().add(column.times());
    }

    /** Fields that a column holds, so that the text is not searched for them. */
    private Set<Field> stated(Input input) {
        Set<Field> there = new TreeSet<>();
        List<List<String>> rows = input.head().rows(header);
        for (PlannedColumn column : columns) {
            boolean filled = rows.isEmpty()
                    || rows.stream()
                            .anyMatch(r -> r.size() > column.index() && isFilled(column, r.get(column.index())));
            if (filled) there.add(column.field());
        }
        return there;
    }

    private static boolean isFilled(PlannedColumn column, String cell) {
        return !cell.isBlank() && !column.nothing().is(cell.strip());
    }

    private void states() {
        if (stated.contains(Field.LINKS) || stated.contains(Field.LINK_ID))
            out.objects().statesLinks();
        if (stated.contains(Field.HASHTAGS) || stated.contains(Field.HASHTAG_ID))
            out.objects().statesHashtags();
        if (stated.contains(Field.MENTIONS)) out.objects().statesMentions();
    }

    private long line() {
        return in.countsRows() ? row : csv.line();
    }

    /** A separator behind the last field makes no field more; one that the header alone has makes none less. */
    private boolean endsInSeparator() {
        int more = csv.count() - width;
        boolean row = more == 1 && csv.field(width).isEmpty();
        boolean names =
                more == -1 && header && in.head().columns().get(width - 1).isEmpty();
        if (row) out.count("row ends in a separator: taken without", "rows end in a separator: taken without");
        if (names) out.tell("the line that names the columns ends in a separator: taken without");
        return row || names;
    }

    private void ragged() {
        int found = csv.count();
        if (csv.severalLines()) csv.giveUpFirstLine();
        String many = found < width ? "too-few-fields: " : "too-many-fields: ";
        out.reject(
                line(),
                Math.min(found, width),
                many + Count.of(found, "field") + "; the table has " + width,
                csv.raw());
    }

    private void post() {
        PostRow post = out.post();
        post.line = line();
        fields.clear();
        states();
        for (int i = 0; i < fixed.size(); i++) fields.put(post, fixed.get(i), fixedValues.get(i));
        boolean repost = false;
        boolean asked = false;
        int timeColumn = 0;
        for (int i = 0; i < columns.size(); i++) {
            PlannedColumn column = columns.get(i);
            if (column.turn() > 0 && !asked) {
                asked = true;
                fields.refer(post);
                repost = RowFields.isRepost(post);
            }
            if (column.field() == Field.TIME) timeColumn = column.index() + 1;
            Utf8 value = value(i, column);
            // what a repost holds is its original's
            if (value.isEmpty() || column.turn() > 0 && repost) continue;
            if (column.instead() && out.objects().has(Kinds.LINK)) continue;
            if (column.isOfIds() && (column.lost() || Ids.lostDigits(value))) {
                if (column.field() == Field.ACCOUNT) {
                    out.reject(line(), column.index() + 1, lostDigits(value), csv.raw());
                    return;
                }
                tally.lost(i);
                RowFields.lost(post, column.field());
            } else if (!fields.put(post, column, value)) tally.unread(i, value, line());
        }
        finish(post, timeColumn);
    }

    private void finish(PostRow post, int timeColumn) {
        if (!fields.day.isEmpty() && !time(post, timeColumn)) return;
        fields.refer(post);
        if (RowFields.isRepost(post)) repost();
        if (!fields.object.isEmpty()) {
            post.kind = PostKind.SHARE;
            out.objects().object(kind(), fields.object);
        }
        if (!plan.idPrefix().isEmpty()
                && !post.id.isEmpty()
                && !post.id.toString().startsWith(plan.idPrefix())) post.id.set(plan.idPrefix() + post.id);
        if (within >= 0 && within < csv.count() && IdScope.put(post, csv.field(within))) out.tell(toldWithin);
        String refused = out.addPost();
        if (!refused.isEmpty()) {
            out.reject(line(), 0, refused, csv.raw());
            return;
        }
        if (hasProfile && !lastAccount.is(post.account)) {
            lastAccount.set(post.account.copy(), 0, post.account.length());
            AccountRow account = out.account();
            profile(account);
            account.account.set(post.account);
            out.addProfile();
        }
    }

    /** A repost is its original passed on: it has no text, link or tag of its own. */
    private void repost() {
        out.objects().statesLinks();
        out.objects().statesHashtags();
        out.objects().statesMentions();
        out.repost();
    }

    private boolean time(PostRow post, int column) {
        Utf8 written = fields.day;
        if (!fields.clock.isEmpty() || !fields.zone.isEmpty()) {
            written = new Utf8();
            written.set(Zones.together(fields.day, fields.clock, fields.zone));
        }
        Times times = times();
        post.postedAt = times.read(written);
        if (post.postedAt != Times.BAD) return true;
        String where = column == 0 ? " (from --set)" : "";
        out.reject(
                line(),
                column,
                "bad-time: " + written + " is not a time from 1970 to 2200; " + times.why(written.toString()) + where,
                csv.raw());
        return false;
    }

    private Times times() {
        for (PlannedColumn column : columns) if (column.field() == Field.TIME) return column.times();
        return out.times();
    }

    /** The value of a column, without what tools wrap around ids; empty where it stands for nothing. */
    private Utf8 value(int i, PlannedColumn column) {
        if (column.index() >= csv.count()) return new Utf8();
        Utf8 value = csv.field(column.index());
        if (value.isEmpty()) return value;
        if (column.marked() && value.length() > 1 && value.at(0) == 'x')
            value.set(value.bytes(), value.from() + 1, value.length() - 1);
        boolean nothing = column.nothing().is(value);
        if (!nothing && column.isOfIds() && Ids.unwrap(value)) {
            tally.unwrapped(i);
            nothing = column.nothing().is(value);
        }
        if (!nothing && column.field() == Field.ACCOUNT) {
            bareName(value);
            nothing = column.nothing().is(value);
        }
        if (nothing) value.clear();
        else if (!value.isEmpty()) tally.filled(i);
        return value;
    }

    /** Without the signs before a name: {@code @ann}, {@code u/ann}. */
    private static void bareName(Utf8 value) {
        int skip = value.at(0) == '@' ? 1 : value.at(0) == '/' ? 1 : 0;
        boolean reddit = value.length() > skip + 2 && value.at(skip) == REDDIT[0] && value.at(skip + 1) == REDDIT[1];
        if (reddit) skip += 2;
        if (skip > 0 && (reddit || value.at(0) == '@'))
            value.set(value.bytes(), value.from() + skip, value.length() - skip);
    }

    private void account() {
        AccountRow account = out.account();
        for (int i = 0; i < columns.size(); i++) value(i, columns.get(i));
        profile(account);
        if (Ids.lostDigits(account.account)) {
            out.reject(line(), 0, lostDigits(account.account), csv.raw());
            return;
        }
        String refused = out.addAccount();
        if (!refused.isEmpty()) out.reject(line(), 0, refused, csv.raw());
    }

    private void profile(AccountRow account) {
        account.line = line();
        for (int i = 0; i < fixed.size(); i++) fields.put(account, fixed.get(i), fixedValues.get(i));
        for (int i = 0; i < columns.size(); i++) {
            PlannedColumn column = columns.get(i);
            if (column.index() >= csv.count()) continue;
            Utf8 value = csv.field(column.index());
            if (value.isEmpty() || column.nothing().stands(value)) continue;
            boolean told = !ofAccounts && !column.field().isProfile();
            if (!fields.put(account, column, value) && !told) tally.unread(i, value, line());
        }
    }

    private int kind() {
        if (fields.objectType.isEmpty()) return objectKind;
        if (!lastType.is(fields.objectType)) {
            lastKind = out.kind(fields.objectType.toString());
            lastType.set(fields.objectType.copy(), 0, fields.objectType.length());
        }
        return lastKind;
    }

    private static String lostDigits(Utf8 id) {
        return "rounded-id: " + id
                + " is a number without its last digits, and stands for many ids; map a column with the handle";
    }
}
