package lockstep.documents.incident;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.Languages;
import lockstep.documents.wording.Wording;

/** A text at work: its sentences, the lists by which it is read, the names met in it, and what is gathered. */
final class Article {
    /** A text of this many letters tells of more than one thing. */
    private static final int LONG = 2200;

    final Prose prose;
    final Lists lists;
    final List<Names.Hit> hits;
    final IncidentDraft draft;
    private final SentenceIndex index;
    private final boolean english;

    Article(String text, Lists lists) {
        prose = new Prose(text);
        this.lists = lists;
        hits = lists.registered.in(prose, lists.names.in(prose));
        draft = new IncidentDraft(prose);
        index = new SentenceIndex(prose, lists.letters);
        english = isEnglish(prose.low);
    }

    /** Whether the text tells of more than one thing. */
    boolean isLong() {
        return prose.text.length() > LONG;
    }

    /** Whether every fortieth word or more is one that only English has. */
    private static boolean isEnglish(String low) {
        int words = 1;
        int english = 0;
        for (int i = low.indexOf(' '); i >= 0; i = low.indexOf(' ', i + 1)) {
            words++;
            if (low.startsWith(" the ", i) || low.startsWith(" of ", i) || low.startsWith(" and ", i)) english++;
        }
        return english * 40 > words;
    }

    /** The rules of a kind that this text is read by: a text in English by those of English alone. */
    List<FieldRule> rules(FieldList list, String kind) {
        List<FieldRule> all = lists.rules.of(list, kind);
        return english
                ? all.stream()
                        .filter(r -> r.language().equals(Languages.ENGLISH))
                        .toList()
                : all;
    }

    /** Every place where a rule of a kind is met, rule after rule; each within one sentence. */
    void each(FieldList list, String kind, BiConsumer<FieldRule, Matcher> each) {
        for (FieldRule rule : rules(list, kind)) each(rule.wording(), m -> each.accept(rule, m));
    }

    /** Every place where a wording is met, each within one sentence. */
    void each(Wording wording, Consumer<Matcher> each) {
        String in = wording.capitals() ? prose.plain : prose.low;
        for (int[] s : index.with(wording.needles())) wording.each(in, s[0], s[1], each);
    }

    /** Whether a rule of a kind stands right before a place, within so many letters. */
    boolean before(FieldList list, String kind, int at, int letters) {
        return meets(list, kind, Math.max(0, at - letters), at);
    }

    /** Whether a rule of a kind stands right behind a place, within so many letters. */
    boolean after(FieldList list, String kind, int at, int letters) {
        return meets(list, kind, at, Math.min(prose.text.length(), at + letters));
    }

    /** Behind what a rule of a kind says at a place, and the gap that follows; the place itself where none does. */
    int leading(FieldList list, String kind, int at, int stop) {
        return leading(lists.rules.of(list, kind), at, stop);
    }

    /** The same by the rules of one language. */
    int leading(FieldList list, String kind, String language, int at, int stop) {
        return leading(lists.rules.of(list, kind, language), at, stop);
    }

    private int leading(List<FieldRule> rules, int at, int stop) {
        String plain = prose.plain.substring(at, stop);
        String low = prose.low.substring(at, stop);
        for (FieldRule rule : rules) {
            Matcher m = rule.wording().matcher(rule.wording().capitals() ? plain : low);
            if (m.find()) return at + (plain.startsWith(" ", m.end()) ? m.end() + 1 : m.end());
        }
        return at;
    }

    /** Whether one word ends or another begins at a place. */
    boolean betweenWords(int at) {
        char here = prose.plain.charAt(at);
        return !Character.isLetterOrDigit(here)
                || Character.isIdeographic(here)
                || !Character.isLetterOrDigit(prose.plain.charAt(at - 1));
    }

    /** Whether a rule of a kind stands in a stretch. */
    boolean meets(FieldList list, String kind, int from, int to) {
        String plain = prose.plain.substring(from, to);
        String low = prose.low.substring(from, to);
        for (FieldRule rule : lists.rules.of(list, kind))
            if (rule.wording().in(rule.wording().capitals() ? plain : low)) return true;
        return false;
    }

    /** Whether a rule of a kind fits words, which are given in small letters. */
    boolean fits(FieldList list, String kind, String words) {
        return fitting(list, kind, words).isPresent();
    }

    /** The first rule of a kind that fits words, which are given in small letters. */
    Optional<FieldRule> fitting(FieldList list, String kind, String words) {
        return lists.rules.of(list, kind).stream()
                .filter(rule -> rule.wording().in(words))
                .findFirst();
    }

    /** Whether a stretch overlaps what a field holds already. */
    boolean taken(Field field, int start, int end) {
        for (Mention m : draft.get(field)) if (m.start() < end && start < m.end()) return true;
        return false;
    }

    /** The names in another text. */
    List<Names.Hit> named(String other) {
        return lists.names.in(new Prose(other));
    }

    /** The sentences that hold one of some letters. */
    List<int[]> with(Collection<String> letters) {
        var marked = new BitSet(prose.sentences());
        for (String one : letters)
            for (int at = prose.low.indexOf(one); at >= 0; at = prose.low.indexOf(one, at + one.length()))
                marked.set(prose.sentenceAt(at));
        List<int[]> all = new ArrayList<>();
        for (int s = marked.nextSetBit(0); s >= 0; s = marked.nextSetBit(s + 1))
            all.add(new int[] {prose.startOf(s), prose.endOf(s)});
        return all;
    }
}
