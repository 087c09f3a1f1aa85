package lockstep.ingest.formats;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import lockstep.ingest.AccountAddress;
import lockstep.ingest.Field;
import lockstep.ingest.Layout;
import lockstep.ingest.Reading;
import lockstep.ingest.text.DateOrder;
import lockstep.ingest.text.Link;
import lockstep.ingest.text.ResourceLines;
import lockstep.ingest.text.Times;
import lockstep.model.intake.PostKind;

/**
 * What the first values of a column say about its holding a field, besides its name.
 *
 * @param holds whether they agree with the name
 * @param says why, in a few words; empty where nothing needs to be said
 * @param weight which of several columns that agree is the better one: the larger
 */
record Evidence(boolean holds, String says, int weight) {
    static final int EMPTY = -1;
    private static final double MOST = 0.5;
    private static final double NEARLY_ALL = 0.9;
    private static final int LONGEST_LANGUAGE = 30;
    private static final int SHORTEST_ID = 5;
    private static final int SHORTEST_HANDLE = 3;
    private static final List<String> PARENTS =
            List.of("parent_id", "thread_id", "submission_id", "conversation_id", "in_reply_to_id", "reply_to_id");
    /** Names that the post's own address often has; a list of links has another. */
    private static final Set<String> OWN = Set.copyOf(ResourceLines.of(Evidence.class, "own-address-names.txt"));

    private static final List<String> ANSWERS =
            List.of("0", "1", "true", "false", "t", "f", "yes", "no", "y", "n", "0.0", "1.0");

    /** Looks at a column. */
    static Evidence of(Field field, Column column, Table table) {
        // a column that is empty in the first rows may be filled below
        if (column.values(field).isEmpty()) return new Evidence(true, "", EMPTY);
        return switch (field) {
            case TIME, SEEN_AT, ACCOUNT_CREATED -> time(field, column, table.reading);
            case ID -> ownId(column, table);
            case REPOST_OF, REPLY_TO, QUOTE_OF -> other(field, column, table);
            case KIND ->
                new Evidence(true, "", column.share(field, v -> References.kind(v) == PostKind.ORIGINAL) < 1 ? 1 : 0);
            case DOMAIN_ID -> domains(column, table);
            case ACCOUNT, HANDLE -> account(field, column, table);
            case LINKS -> links(column, table);
            case LINK_ID -> linkId(column, table);
            case LANGUAGE ->
                column.share(field, v -> v.length() <= LONGEST_LANGUAGE) >= NEARLY_ALL ? yes("") : no("long texts");
            case TEXT -> text(column, table);
            case REPOST_FLAG ->
                column.share(field, Evidence::isAnswer) >= NEARLY_ALL ? yes("") : no("neither yes nor no");
            case LIKES, REPOSTS, REPLIES, VIEWS, FOLLOWERS, FOLLOWING, POSTS ->
                column.share(field, v -> Character.isDigit(v.charAt(0))) >= MOST ? yes("") : no("no numbers");
            default -> yes("");
        };
    }

    /** Whether values are times of day without a day. */
    static boolean isClock(Column column) {
        return !column.values(Field.CLOCK).isEmpty() && column.share(Field.CLOCK, Times::isClock) >= NEARLY_ALL;
    }

    /** Whether values are days without a time of day. */
    static boolean isDay(Column column) {
        return column.share(Field.TIME, v -> !hasClock(v)) >= NEARLY_ALL;
    }

    private static Evidence time(Field field, Column column, Reading reading) {
        if (isClock(column)) return no("times of day without a day");
        List<String> values = column.values(field);
        DateOrder order = DateOrder.of(values);
        boolean asNamed = field == Field.TIME;
        Times times = Times.ofColumn(asNamed ? reading.timeFormat() : "", reading.zone(), order, false);
        int read = 0;
        int clocks = 0;
        for (String value : values) {
            boolean open = order == DateOrder.UNKNOWN && Times.isOpen(value);
            if (times.read(value) != Times.BAD || open) read++;
            if (hasClock(value)) clocks++;
        }
        if (read < MOST * values.size()) return no("no times, as " + values.get(0));
        String name = column.name().strip().toLowerCase(Locale.ROOT);
        boolean zoned = name.endsWith("utc")
                || name.endsWith("gmt")
                || times.noZone() < MOST * values.size() && order == DateOrder.UNKNOWN && !Times.isOpen(values.get(0));
        String days = order == DateOrder.UNKNOWN
                ? ""
                : ", " + order.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        int weight = (clocks >= MOST * values.size() ? 2 : 0) + (zoned ? 1 : 0);
        return new Evidence(true, read + " of " + values.size() + " are times" + days, weight);
    }

    /** Of two columns of texts, the one whose texts are cut off is the worse. */
    private static Evidence text(Column column, Table table) {
        if (column.share(Field.TEXT, Evidence::isAnswer) >= NEARLY_ALL) return no("yes or no, no texts");
        return table.isCut(column) ? yes("") : new Evidence(true, "", 1);
    }

    private static boolean hasClock(String value) {
        boolean digits = value.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
        // 03.04.2024 is a day, 44261.385 a day with its hour
        boolean number = digits && value.indexOf('.') == value.lastIndexOf('.');
        return number ? value.length() > 8 || value.indexOf('.') > 0 : value.indexOf(':') > 0 || value.indexOf('T') > 0;
    }

    private static Evidence id(Field field, Column column) {
        boolean lists = column.share(field, v -> Literal.isOne(v) && (field == Field.ID || v.startsWith("["))) >= MOST;
        if (lists) return no("lists of objects, no ids of posts");
        if (field != Field.ID && column.share(field, Evidence::isYesOrNo) >= NEARLY_ALL) return no("yes or no, no ids");
        if (field == Field.ID && Field.ID_WITHIN.saidBy(column.name()) >= 0 && !areDifferent(column.values(field)))
            return no("the same for several rows");
        return column.share(field, v -> isOneWord(v) || Literal.isOne(v)) >= NEARLY_ALL ? yes("") : no("texts, no ids");
    }

    /** Who: addresses are accounts only on sites that are known. */
    private static Evidence account(Field field, Column column, Table table) {
        double addresses = column.share(field, v -> v.contains("://"));
        if (addresses >= MOST && column.share(field, AccountAddress::isOne) < MOST)
            return no("addresses of no accounts");
        if (field == Field.ACCOUNT && isWorse(column, table)) return new Evidence(true, "", EMPTY);
        return new Evidence(true, "", column.share(field, Evidence::isOneWord) >= MOST ? 1 : 0);
    }

    /** The post that is passed on, answered or quoted: a name with its sign is that of an account. */
    private static Evidence other(Field field, Column column, Table table) {
        Evidence plain = id(field, column);
        if (!plain.holds()) return plain;
        if (column.share(field, v -> v.startsWith("@")) >= MOST) return no("names of accounts, no ids of posts");
        return isWorse(column, table) ? new Evidence(true, plain.says(), EMPTY) : plain;
    }

    /** Whether ids lost their last digits, or stand as text in a column beside, as X gives them. */
    private static boolean isWorse(Column column, Table table) {
        List<String> values = Ids.unwrapped(column.values(Field.ID));
        return table.hasAsText(column) || values.stream().anyMatch(Ids::lostDigits) || Ids.areRounded(values, 2);
    }

    /** Of several columns of ids, the one that the posts' own addresses hold is the platform's. */
    private static Evidence ownId(Column column, Table table) {
        Evidence plain = id(Field.ID, column);
        if (plain.holds() && column.numbersRows()) return new Evidence(true, "numbers of rows", EMPTY);
        if (plain.holds() && isWorse(column, table)) return new Evidence(true, plain.says(), EMPTY);
        boolean number = column.share(Field.ID, v -> v.chars().allMatch(Character::isDigit)) == 1;
        return plain.holds() && number && table.isInAddresses(column) ? new Evidence(true, plain.says(), 1) : plain;
    }

    /** Where every post stands is no domain that anybody shared. */
    private static Evidence domains(Column column, Table table) {
        return table.isOfAddresses(column) ? no("where the posts themselves stand") : yes("");
    }

    private static boolean isAnswer(String value) {
        return ANSWERS.contains(value.toLowerCase(Locale.ROOT));
    }

    private static boolean isYesOrNo(String value) {
        return isAnswer(value) && Character.isLetter(value.charAt(0));
    }

    private static boolean areDifferent(List<String> values) {
        return new HashSet<>(values).size() == values.size();
    }

    private static boolean isOneWord(String value) {
        return value.strip().chars().noneMatch(Character::isWhitespace);
    }

    private static Evidence links(Column column, Table table) {
        Nothing nothing = Nothing.of(Field.LINKS, Layout.PLAIN, "");
        List<String> found = new ArrayList<>();
        int own = 0;
        int filled = 0;
        for (int row = 0; row < column.cells().size(); row++) {
            String cell = column.cells().get(row);
            if (cell.isEmpty() || nothing.is(cell)) continue;
            filled++;
            if (!holdsLink(cell)) continue;
            found.add(cell);
            if (isOwn(cell, table.cell(Field.ID, row), table.cell(Field.ACCOUNT, row), table.cell(Field.HANDLE, row)))
                own++;
        }
        if (found.size() < MOST * filled) return no("no addresses");
        if (own >= MOST * found.size()) return no("the posts' own addresses");
        String name = column.name().strip().toLowerCase(Locale.ROOT);
        if (OWN.contains(name.substring(name.lastIndexOf('.') + 1)) && arePermalinks(found))
            return no("addresses of posts, each once: the posts' own");
        boolean shortened = found.stream().filter(Permalinks::isShortened).count() >= MOST * found.size();
        return new Evidence(true, found.size() + " of " + filled + " have a host", shortened ? 0 : 1);
    }

    private static boolean holdsLink(String cell) {
        return cell.contains("://") || Link.of(cell).isPresent() || cell.contains("www.");
    }

    /** Whether an address is that of the row's own post: it holds the post's id, or its account as a part of the path. */
    static boolean isOwn(String address, String id, String account, String handle) {
        if (id.length() >= SHORTEST_ID && holds(address, id)) return true;
        return isPart(address, account) || isPart(address, handle);
    }

    private static boolean holds(String address, String id) {
        int at = address.indexOf(id);
        if (at < 0) return false;
        int end = at + id.length();
        boolean before = at == 0 || !Character.isLetterOrDigit(address.charAt(at - 1));
        return before && (end == address.length() || !Character.isLetterOrDigit(address.charAt(end)));
    }

    private static boolean isPart(String address, String name) {
        String plain = name.startsWith("@") ? name.substring(1) : name;
        if (plain.length() < SHORTEST_HANDLE) return false;
        int host = address.indexOf("://");
        int path = address.indexOf('/', host < 0 ? 0 : host + 3);
        if (path < 0) return false;
        for (String part : address.substring(path).split("[/@?&=]")) if (part.equalsIgnoreCase(plain)) return true;
        return false;
    }

    private static boolean arePermalinks(List<String> found) {
        Set<String> different = new HashSet<>(found);
        return found.size() > 1
                && different.size() == found.size()
                && found.stream().filter(Permalinks::isOne).count() >= NEARLY_ALL * found.size();
    }

    private static Evidence linkId(Column column, Table table) {
        List<String> values = column.values(Field.LINK_ID);
        if (values.stream().filter(Permalinks::isThread).count() >= MOST * values.size())
            return no("threads, no links");
        for (Column other : table.columns) {
            String name = other.name().strip().toLowerCase(Locale.ROOT);
            if (other.index() == column.index() || !PARENTS.contains(name)) continue;
            Set<String> parents = new HashSet<>(other.values(Field.ID));
            if (values.stream().filter(parents::contains).count() >= MOST * values.size())
                return no("the same as " + other.name() + ": threads, no links");
        }
        return yes("");
    }

    private static Evidence yes(String says) {
        return new Evidence(true, says, 0);
    }

    private static Evidence no(String says) {
        return new Evidence(false, says, 0);
    }

    /** A table, and what of it is known already. */
    static final class Table {
        final List<Column> columns;
        final Reading reading;
        private final java.util.Map<Field, Column> known = new java.util.EnumMap<>(Field.class);

        Table(List<Column> columns, Reading reading) {
            this.columns = columns;
            this.reading = reading;
        }

        /** Whether another column of its name, with _str behind it, holds the same ids as text. */
        boolean hasAsText(Column ids) {
            return columns.stream()
                    .filter(other -> other.name().equalsIgnoreCase(ids.name() + "_str"))
                    .anyMatch(other -> other.values(Field.ID).size()
                            >= ids.values(Field.ID).size());
        }

        /** Whether its texts end where those of another column of texts go on. */
        boolean isCut(Column texts) {
            return columns.stream()
                    .filter(other -> other.index() != texts.index() && Field.TEXT.saidBy(other.name()) >= 0)
                    .anyMatch(other -> goesOn(texts, other));
        }

        private static boolean goesOn(Column cut, Column whole) {
            int longer = 0;
            for (int row = 0; row < cut.cells().size(); row++) {
                String text = cut.cells().get(row);
                String more = whole.cells().get(row);
                if (more.isEmpty() || text.isEmpty()) continue;
                int end = text.endsWith("…") ? text.length() - 1 : text.endsWith("...") ? text.length() - 3 : -1;
                // cut within a word or a link, of which the last sign may differ
                boolean same = end > 0 && more.length() > end && more.startsWith(text.substring(0, end * 3 / 4));
                if (same) longer++;
                else if (!more.equals(text) && !text.startsWith("RT @")) return false;
            }
            return longer > 0;
        }

        /** Whether another column holds addresses, most of which hold this one's value of their row. */
        boolean isInAddresses(Column ids) {
            return columns.stream()
                    .filter(other -> other.index() != ids.index())
                    .anyMatch(other -> isMost(other, ids, Evidence::holds));
        }

        /** Whether another column holds the posts' own addresses, most of them on the site that this one names. */
        boolean isOfAddresses(Column domains) {
            return columns.stream()
                    .filter(other -> other.index() != domains.index())
                    .anyMatch(other -> isMost(other, domains, Table::isOn));
        }

        private static boolean isOn(String address, String domain) {
            return Permalinks.isOne(address)
                    && Link.of(address).map(Link::domain).equals(Link.of(domain).map(Link::domain));
        }

        private static boolean isMost(Column addresses, Column values, BiPredicate<String, String> holds) {
            int filled = 0;
            int held = 0;
            for (int row = 0; row < values.cells().size(); row++) {
                String value = values.cells().get(row);
                if (value.isEmpty()) continue;
                filled++;
                String address = addresses.cells().get(row);
                if (address.contains("://") && holds.test(address, value)) held++;
            }
            return held > 0 && held >= MOST * filled;
        }

        void knows(Field field, Column column) {
            known.put(field, column);
        }

        String cell(Field field, int row) {
            Column column = known.get(field);
            return column == null ? "" : Ids.unwrapped(column.cells().get(row));
        }
    }
}
