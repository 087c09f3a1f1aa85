package lockstep.casework.watchlist;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.text.CodePoints;

/**
 * A heading or a sentence under which accounts or sites are listed: it names who attributes them, and says that they are the
 * operation's.
 *
 * @param said who says so
 * @param accounts whether it speaks of accounts
 * @param sites whether it speaks of sites
 * @param words of the lead
 */
record Lead(String said, boolean accounts, boolean sites, String words) {
    private static final String ACCOUNT =
            "(?:accounts?|handles?|channels?|pages?|profiles?|personas?|bots?|usernames?|screen names?)";
    private static final String SITE = "(?:domains?|sites?|websites?|urls?|outlets?|addresses|portals?)";
    private static final String PEOPLE =
            "(?:victims?|journalists?|reporters?|activists?|politicians?|dissidents?|researchers?|critics|targets|witnesses|people|persons|individuals|users|citizens|candidates?|officials?|scholars?)";
    private static final Pattern ACCOUNTS = Pattern.compile("(?i)\\b" + ACCOUNT + "\\b");
    private static final Pattern SITES = Pattern.compile("(?i)\\b" + SITE + "\\b");
    private static final Pattern POINTS = Pattern.compile(
            "(?i)\\b(?:following|below|these|listed|as follows|table|list of|appendix|annex|indicators)\\b|:\\s*$");
    private static final Pattern TIES = Pattern.compile(
            "(?i)\\b(?:linked|tied|connected|attribut\\w+|traced|belong\\w*|part of|operated by|run by|controlled by|managed by|created by|members? of|used by|assets? of|identified as|network of)\\b");
    private static final Pattern VICTIMS = Pattern.compile("(?i)\\b(?:" + ACCOUNT + "|" + SITE + "|" + PEOPLE
            + ")\\b(?: \\S+){0,5}? (?:targeted|impersonated|attacked|harassed|hacked|hijacked|compromised|spoofed|copied|cloned|mimicked|imitated|quoted|mentioned|cited|amplified|followed|retweeted|tagged)\\b(?! (?:the|an?|its|their|other|many|several|journalists|voters|users|audiences))"
            + "|\\b(?:targeted|impersonated|victim\\w*|genuine|authentic|legitimate|real|original|hacked|compromised|hijacked|amplified|unwitting|innocent) (?:\\w+ )?(?:"
            + ACCOUNT + "|" + SITE + ")\\b"
            + "|\\b(?:following|these|below:?) (?:\\w+ ){0,2}" + PEOPLE + "\\b"
            + "|\\b" + ACCOUNT + " (?:of|belonging to|held by) (?:\\w+ ){0,3}" + PEOPLE + "\\b"
            + "|^\\W*(?:the )?(?:\\w+ )?" + PEOPLE + "\\b");
    private static final Pattern DENIED = Pattern.compile(
            "(?i)\\b(?:not|never|wrongly|falsely|denie[sd]|mistaken\\w*|no evidence|unrelated|cleared|could|may|might|possibly|suspected|alleged\\w*)\\b");
    private static final String NAME =
            "(?<who>(?:[Tt]he )?\\p{Lu}[\\p{L}\\p{N}&.'’-]*(?: (?:(?:of|for|and|the|de|du|des) ){0,2}\\p{Lu}[\\p{L}\\p{N}&.'’-]*){0,5})";
    private static final Pattern BY = Pattern.compile(
            "\\b(?:attributed|identified|linked|tied|traced|connected|named|removed|taken down|suspended|exposed|found|listed|assessed|flagged|disrupted|detected|uncovered|published|disclosed)\\b(?: [^.;:]{0,70}?)? by "
                    + NAME + "|\\b[Aa]ccording to " + NAME.replace("<who>", "<who2>"));
    private static final Pattern SUBJECT = Pattern.compile(
            "^\\W*(?:In|On|Since) [^,]{3,30}, " + NAME.replace("<who>", "<who2>")
                    + " (?:has |have |had )?(?:attribut|identif|remov|link|tie[sd]|trac|nam|expos|list|suspend|disrupt|assess|detect|uncover|disclos|took down|found)|^\\W*"
                    + NAME
                    + " (?:has |have |had )?(?:attribut|identif|remov|link|tie[sd]|trac|nam|expos|list|suspend|disrupt|assess|detect|uncover|disclos|took down|found)");
    private static final Pattern WE = Pattern.compile(
            "\\b(?:[Ww]e|[Oo]ur (?:team|analysts|researchers|investigation|analysis)) (?:\\w+ly )?(?:have |also )?(?:attribut|identif|remov|link|tie[sd]?|trac|nam|expos|suspend|disrupt|assess|detect|uncover|took down|found|find)");
    private static final Pattern NOBODY = Pattern.compile("(?i)(?:the )?(?:" + ACCOUNT + "|" + SITE + "|" + PEOPLE
            + "|network|operation|campaign|list|table|some|many|we|they|it|these|those)");

    /** What a line leads to, where it leads to anything. */
    static Optional<Lead> of(String line, int start, ArticleRecord told, boolean heading) {
        String last = heading ? line : lastSentence(line);
        boolean accounts = ACCOUNTS.matcher(last).find();
        boolean sites = SITES.matcher(last).find();
        boolean leads = (accounts || sites)
                && (heading || POINTS.matcher(last).find())
                && TIES.matcher(last).find()
                && !VICTIMS.matcher(last).find()
                && !DENIED.matcher(last).find();
        if (!leads) return Optional.empty();
        int from = start + line.length() - last.length();
        return source(last, from, start + line.length(), told).map(who -> new Lead(who, accounts, sites, last.strip()));
    }

    private static String lastSentence(String line) {
        String bare = line.stripTrailing();
        int at = -1;
        Matcher end = Pattern.compile("(?<!\\b(?:\\p{Lu}|Mr|Ms|Dr|St))[.!?][\"”»)]* +(?=[\\p{Lu}\"“])")
                .matcher(bare);
        while (end.find()) at = end.end();
        return at < 0 ? line : line.substring(at);
    }

    private static Optional<String> source(String last, int from, int to, ArticleRecord told) {
        Matcher by = BY.matcher(last);
        if (by.find()) {
            String who = by.group("who") != null ? by.group("who") : by.group("who2");
            if (isNamed(who)) return Optional.of(who);
        }
        Matcher subject = SUBJECT.matcher(last);
        if (subject.find()) {
            String who = subject.group("who") != null ? subject.group("who") : subject.group("who2");
            if (isNamed(who)) return Optional.of(who);
        }
        for (RecordEntry a : told.entries(Field.ASSERTIONS)) {
            int start = CodePoints.chars(told.text(), a.start());
            String who = a.part("who");
            if (start >= from && start < to && isNamed(who) && Attributed.SAYS.contains(a.part("firmness")))
                return Optional.of(who);
        }
        String outlet = told.record().outlet();
        return WE.matcher(last).find() && !outlet.isEmpty() ? Optional.of(outlet) : Optional.empty();
    }

    private static boolean isNamed(String who) {
        return who.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isIdeographic(c))
                && !NOBODY.matcher(who.toLowerCase(Locale.ROOT)).matches();
    }
}
