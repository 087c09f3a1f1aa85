package lockstep.casework.watchlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.casework.incidents.ArticleRecord;
import lockstep.documents.incident.Field;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.text.CodePoints;

/** Accounts and sites that a named source attributes to an operation, apart from those that are only quoted or attacked. */
final class Attributed {
    /*
     * An account is taken only where one sentence holds all of: a named source that states, reports, finds or assesses;
     * words that tie accounts to somebody (run by, part of, linked to); and the account itself behind a word for
     * accounts, and not behind a word for victims, witnesses or models. When in doubt it is left out: an ordinary person
     * on a watch list is worse than a gap in it.
     */
    static final Pattern TIES = Pattern.compile(
            "(?i)\\b(?:linked|tied|connected|attributed|traced|belong\\w*|part of|operated by|run by|run from|controlled by|managed by|created by|behind|members? of|identified (?:as|by)|operated from|working for|on behalf of|used by|controls?|operates?|runs?"
                    + "|gehör\\w+|gesteuert von|betrieben von|Teil (?:der|des|einer)|liés? à|contrôlés? par|gérés? par|font partie|vinculad\\w+|controlad\\w+ por|forman? parte|связан\\w*|принадлеж\\w*|управля\\w*|входят в)\\b");
    private static final Pattern ACCOUNTS_BEFORE = Pattern.compile(
            "(?i)(?:\\baccounts?|handles?|channels?|pages?|profiles?|personas?|bots?|trolls?|users? named|Konten|Konto|Kanäle|comptes?|chaînes?|cuentas?|canales|аккаунт\\w*|канал\\w*|страниц\\w*)(?: (?:such as|including|named|called|like|known as|wie|comme|como))?[\\s:(,\"“«]*$");
    private static final Pattern LIST = Pattern.compile("(?i)^(?:[\\s,;\"”“«»()]|and|und|et|y|и|or|&)*$");
    private static final Pattern NOT_THEIRS = Pattern.compile(
            "(?i)(?:target\\w*|attack\\w*|harass\\w*|mock\\w*|smear\\w*|against|repl(?:y|ies|ied|ying) to|impersonat\\w*|posing as|pos(?:ed|es) as|pretend\\w* to be|mimick?\\w*|imitat\\w*|clon\\w*|spoof\\w*|cop(?:y|ied|ying|ies)(?: of)?|fake version of|hack\\w*|compromis\\w*|hijack\\w*|quot\\w*|mention\\w*|tagg\\w*|cit\\w*|directed at|aimed at|sent to|messages? to|victims?|journalists?|reporters?|activists?|politicians?|researchers?|dissidents?|critics?|users? such as|according to|by user|wrote|tweeted by|thanks? to|via"
                    + "|angegriffen|gegen|Journalist\\w*|contre|journalistes?|contra|periodistas?|против|журналист\\w*)(?: (?:the|an?|of|account|accounts|Twitter|X|journalist|user|site|website|outlet|newspaper|der|die|le|la|el|los))*[\\s,:(\"“«]*$");
    private static final Pattern SPEAKS_AFTER = Pattern.compile(
            "(?i)^[\"”»)]*,? (?:said|says|wrote|writes|tweeted|told|warned|noted|posted (?:that|on)|replied|denied|was (?:targeted|attacked|harassed|hacked|impersonated)|were (?:targeted|attacked|harassed|hacked|impersonated))");
    private static final Pattern SITES = Pattern.compile(
            "(?i)\\b(?:fake|inauthentic|cloned?|bogus|fraudulent|sham|spoofed|typosquat\\w*|lookalike|network of|registered|set up|created|operated|run by|part of|linked to|tied to|attributed|controlled|infrastructure|gefälscht\\w*|faux|falsos?|поддельн\\w*)\\b");
    static final Set<String> SAYS = Set.of("stated", "reported", "found", "assessed");
    private final ArticleRecord told;
    private final String text;

    private Attributed(ArticleRecord told) {
        this.told = told;
        this.text = told.text();
    }

    static List<Entry> in(ArticleRecord told) {
        var found = new Attributed(told);
        List<Entry> all = new ArrayList<>();
        int from = told.telling().from();
        int to = told.telling().to();
        for (int[] s : sentences(found.text)) {
            if (s[0] < from || s[0] >= to) continue;
            Optional<String> said = found.source(s);
            if (said.isEmpty()) continue;
            found.handles(s, said.get(), all);
            found.domains(s, said.get(), all);
        }
        for (Entry e : AttributedRows.in(told))
            if (all.stream()
                    .noneMatch(o -> o.kind().equals(e.kind()) && o.value().equalsIgnoreCase(e.value()))) all.add(e);
        return all;
    }

    /** A named source that stands behind what the sentence says. */
    private Optional<String> source(int[] sentence) {
        for (RecordEntry a : told.entries(Field.ASSERTIONS)) {
            int start = CodePoints.chars(text, a.start());
            String who = a.part("who");
            boolean named = who.codePoints().anyMatch(Character::isUpperCase)
                    || who.codePoints().anyMatch(Character::isIdeographic);
            if (start >= sentence[0] && start < sentence[1] && named && SAYS.contains(a.part("firmness")))
                return Optional.of(who);
        }
        return Optional.empty();
    }

    private void handles(int[] s, String said, List<Entry> all) {
        String sentence = Marks.refanged(text.substring(s[0], s[1]));
        if (!TIES.matcher(sentence).find()) return;
        Matcher m = Marks.HANDLE.matcher(sentence);
        int listEnd = -1;
        while (m.find()) {
            String before = sentence.substring(0, m.start());
            boolean goesOn = listEnd >= 0
                    && LIST.matcher(sentence.substring(listEnd, m.start())).matches();
            boolean theirs = !NOT_THEIRS.matcher(before).find()
                    && !SPEAKS_AFTER.matcher(sentence.substring(m.end())).find()
                    && (goesOn || ACCOUNTS_BEFORE.matcher(before).find());
            if (!theirs) {
                listEnd = -1;
                continue;
            }
            listEnd = m.end();
            all.add(new Entry(
                    "handle",
                    Marks.account(m),
                    Marks.platform(m, sentence),
                    said,
                    number(),
                    text.substring(s[0], s[1]).strip()));
        }
    }

    private void domains(int[] s, String said, List<Entry> all) {
        String sentence = Marks.refanged(text.substring(s[0], s[1]));
        if (!SITES.matcher(sentence).find()) return;
        Matcher m = Marks.DOMAIN.matcher(sentence);
        while (m.find()) {
            Optional<String> host = Marks.host(m);
            boolean skip = host.isEmpty()
                    || NOT_THEIRS.matcher(sentence.substring(0, m.start())).find()
                    || SPEAKS_AFTER.matcher(sentence.substring(m.end())).find();
            if (!skip)
                all.add(new Entry(
                        "domain",
                        host.get(),
                        "",
                        said,
                        number(),
                        text.substring(s[0], s[1]).strip()));
        }
    }

    private long number() {
        return told.article().number();
    }

    /** Sentences end at a stop before a gap and a new beginning, or at the end of a line. */
    private static List<int[]> sentences(String text) {
        List<int[]> all = new ArrayList<>();
        Matcher end = Pattern.compile("[.!?。][\"”»)]*\\s+(?=[\\p{Lu}\"“«@\\p{IsHan}])|\\n+")
                .matcher(text);
        int from = 0;
        while (end.find()) {
            String last = text.substring(Math.max(from, end.start() - 4), end.start());
            if (last.matches(".*(?:^|[ .])(?:\\p{Lu}|Mr|Ms|Dr|St|U\\.S)$")) continue;
            all.add(new int[] {from, end.end()});
            from = end.end();
        }
        if (from < text.length()) all.add(new int[] {from, text.length()});
        return all;
    }
}
