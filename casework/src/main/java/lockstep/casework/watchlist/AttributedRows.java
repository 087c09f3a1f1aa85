package lockstep.casework.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.casework.incidents.ArticleRecord;

/** Accounts and sites that stand in a list or a table under a lead which attributes them. */
final class AttributedRows {
    /*
     * Lines are read in order. A lead holds for the list or table right under it: items that begin with an account or a site,
     * rows whose columns say which of several is the operation's. A heading that names but a platform or a kind keeps it; any
     * other heading and any longer paragraph ends it. A column for the copied, targeted or quoted is never taken, and where a
     * table does not say which of two is whose, neither is.
     */
    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[-•*·–—▪◦]|\\(?\\d{1,4}[.)])?\\s*");
    private static final Pattern GLUE = Pattern.compile("[\\s,;]*(?:and|und|et|y|и)?[\\s,;]*");
    private static final Pattern NOTE = Pattern.compile("\\s*(?:[(\\[–—:,;-].*|(?:[\\p{L}\\p{N}'’%.,-]+ ?){0,12})");
    private static final Pattern NOT_NOTED = Pattern.compile(
            "(?i)\\b(?:victim|target(?:ed)?|impersonated|hacked|compromised|hijacked|genuine|legitimate|original|real|authentic|journalist|unrelated|quoted)\\b");
    private static final Pattern BARE = Pattern.compile(
            "(?i)\\W*(?:(?:on )?(?:x|twitter|x \\(twitter\\)|telegram|facebook|instagram|tiktok|youtube|vk|vkontakte|weibo|threads)|(?:(?:x|twitter|telegram|facebook|instagram|tiktok|youtube|vk|weibo) )?(?:accounts|handles|channels|pages|profiles|domains|websites|sites|urls))\\W*");
    private static final Pattern NOT_COLUMN = Pattern.compile(
            "(?i)\\b(?:impersonated|imitated|original|legitimate|genuine|authentic|real|targets?|targeted|victims?|copied|cloned|mimicked|spoofed|brand|replied|quoted|mentioned|amplified|retweeted|source|reported|journalists?|attacked)\\b");
    private static final Pattern THEIRS = Pattern.compile(
            "(?i)\\b(?:impost[eo]rs?|fake|clones?|copy|copies|look-?alikes?|typosquat\\w*|spoofing|impersonating|fraudulent|malicious|inauthentic|attackers?|network|operation(?:'s|’s)?|assets?|personas?)\\b");
    private static final Pattern NEUTRAL = Pattern.compile(
            "(?i)\\b(?:accounts?|handles?|domains?|urls?|sites?|websites?|channels?|pages?|usernames?|screen ?names?|profiles?|links?|indicators?|values?|iocs?)\\b");
    private static final Pattern NAMES =
            Pattern.compile("(?i).*\\b(?:handles?|usernames?|screen ?names?|accounts?)\\b.*");
    private static final int LONGEST_HEADING = 110;

    private final ArticleRecord told;
    private final List<Entry> all = new ArrayList<>();
    private Optional<Lead> lead = Optional.empty();
    private String platform = "";
    private List<String> head = List.of();
    private boolean inTable;

    private AttributedRows(ArticleRecord told) {
        this.told = told;
    }

    static List<Entry> in(ArticleRecord told) {
        var listed = new AttributedRows(told);
        int from = told.telling().from();
        for (String line : told.telling().part().split("\n", -1)) {
            if (!line.isBlank()) listed.line(line, from);
            from += line.length() + 1;
        }
        return listed.all;
    }

    private void line(String line, int start) {
        if (line.indexOf('\t') >= 0 || line.contains(" | ")) {
            row(cells(line));
            return;
        }
        inTable = false;
        head = List.of();
        if (lead.isPresent() && item(line, lead.get())) return;
        if (BARE.matcher(line).matches()) {
            platform = Marks.platform(line);
            return;
        }
        boolean heading =
                line.strip().length() <= LONGEST_HEADING && !line.strip().matches("(?s).*[.!?…][\"”»)]*");
        lead = Lead.of(line, start, told, heading && !line.strip().endsWith(":"));
        platform = "";
    }

    /** Whether a line is an item of the list: one mark and a note on it, or marks one after another. */
    private boolean item(String line, Lead under) {
        String bare = BULLET.matcher(Marks.refanged(line)).replaceFirst("");
        List<Entry> found = new ArrayList<>();
        int at = 0;
        while (at < bare.length()) {
            Matcher m = Marks.HANDLE.matcher(bare).region(at, bare.length()).useTransparentBounds(true);
            if (m.lookingAt()) {
                if (under.accounts()) found.add(entry("handle", Marks.account(m), where(m, under), under, line));
                at = m.end();
            } else {
                m = Marks.DOMAIN.matcher(bare).region(at, bare.length()).useTransparentBounds(true);
                if (!m.lookingAt()) break;
                if (under.sites()) Marks.host(m).ifPresent(h -> found.add(entry("domain", h, "", under, line)));
                at = m.end();
                while (at < bare.length() && "/?#".indexOf(bare.charAt(at)) >= 0 && at < bare.length()) {
                    while (at < bare.length() && !Character.isWhitespace(bare.charAt(at)) && bare.charAt(at) != ',')
                        at++;
                }
            }
            Matcher glue = GLUE.matcher(bare).region(at, bare.length());
            if (!glue.lookingAt() || glue.end() == at) break;
            at = glue.end();
        }
        String rest = bare.substring(Math.min(at, bare.length()));
        if (at == 0 || !NOTE.matcher(rest).matches()) return false;
        if (!NOT_NOTED.matcher(rest).find()) all.addAll(found);
        return true;
    }

    private String where(Matcher m, Lead under) {
        String own = Marks.platform(m, "");
        if (!own.isEmpty()) return own;
        return platform.isEmpty() ? Marks.platform(under.words()) : platform;
    }

    private Entry entry(String kind, String value, String on, Lead under, String line) {
        return new Entry(
                kind,
                value,
                on,
                under.said(),
                told.article().number(),
                under.words() + " " + line.replace('\t', ' ').strip());
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split("\t| \\| ", -1))
            cells.add(cell.replaceAll("^\\s*\\|?|\\|?\\s*$", "").strip());
        return cells;
    }

    private void row(List<String> cells) {
        boolean first = !inTable;
        inTable = true;
        boolean rule = cells.stream().allMatch(c -> c.matches("[-:=\\s]*"));
        if (lead.isEmpty() || rule) return;
        if (first && cells.stream().noneMatch(AttributedRows::holds)) {
            head = cells;
            return;
        }
        if (head.isEmpty()) {
            List<String> marks = cells.stream().filter(AttributedRows::holds).toList();
            if (marks.size() == 1) item(marks.get(0), lead.get());
            return;
        }
        if (cells.size() != head.size()) return;
        boolean said = head.stream().anyMatch(h -> THEIRS.matcher(h).find());
        platform = on(cells);
        for (int i = 0; i < cells.size(); i++) {
            String column = head.get(i);
            boolean wanted = (said ? THEIRS : NEUTRAL).matcher(column).find()
                    && !NOT_COLUMN.matcher(column).find();
            if (!wanted || cells.get(i).isBlank()) continue;
            if (holds(cells.get(i))) item(cells.get(i), lead.get());
            else if (lead.get().accounts()
                    && NAMES.matcher(column).matches()
                    && cells.get(i).matches("[A-Za-z0-9_]{3,30}"))
                all.add(entry(
                        "handle",
                        cells.get(i),
                        platform.isEmpty() ? Marks.platform(lead.get().words()) : platform,
                        lead.get(),
                        String.join(" ", cells)));
        }
    }

    private String on(List<String> cells) {
        for (int i = 0; i < cells.size(); i++)
            if (head.get(i).toLowerCase(java.util.Locale.ROOT).matches("platform|network|service|where"))
                return Marks.platform(cells.get(i));
        return "";
    }

    private static boolean holds(String cell) {
        String bare = Marks.refanged(cell);
        if (Marks.HANDLE.matcher(bare).lookingAt()) return true;
        Matcher m = Marks.DOMAIN.matcher(bare);
        return m.lookingAt() && Marks.host(m).isPresent();
    }
}
