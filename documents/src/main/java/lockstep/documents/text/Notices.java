package lockstep.documents.text;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lockstep.documents.Property;
import lockstep.documents.lists.FieldList;
import lockstep.documents.lists.FieldRule;
import lockstep.documents.lists.FieldRules;
import lockstep.documents.lists.Table;
import lockstep.documents.scan.Needles;
import lockstep.documents.schema.Shape;
import lockstep.model.ShippedList;

/** The notices that sites put around a text: recognised, taken out, and told as properties of the document. */
public final class Notices {
    /**
     * A kind of notice.
     *
     * @param length longest paragraph that may be one
     * @param says what is told of the document
     */
    private record Kind(String name, int length, String says) {}

    private static final List<Kind> KINDS = Table.shipped("names/notices.tsv").stream()
            .map(ShippedList.Row::cells)
            .map(row -> new Kind(row[0], Integer.parseInt(row[1]), row[2]))
            .toList();
    private static final FieldRules RULES = FieldRules.shipped(FieldList.NOTICES);
    private static final int LONGEST =
            KINDS.stream().mapToInt(Kind::length).max().orElse(0);
    private static final List<String> NEEDLES = List.copyOf(RULES.needles());
    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Needles SCAN = new Needles(NEEDLES);

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (String needle : NEEDLES) numbers.put(needle, numbers.size());
        return numbers;
    }

    /**
     * What is left of a text.
     *
     * @param paragraphs the text itself
     * @param properties what was noticed, one of a kind, in order of first sight
     * @param outlet who the notices say publishes it, or empty
     */
    public record Sifted(List<String> paragraphs, List<Property> properties, String outlet) {}

    /** What page builders leave in a text that was exported without them: [box_column type="1_1"]. */
    private static final Pattern SHORTCODE = Shape.SHORTCODE.pattern();

    private Notices() {}

    /** Sifts the paragraphs of a text. */
    public static Sifted sift(List<String> paragraphs) {
        List<String> text = new ArrayList<>();
        List<Property> found = new ArrayList<>();
        String outlet = "";
        int atPaywall = -1;
        for (String raw : paragraphs) {
            String paragraph = raw;
            if (raw.indexOf("[") >= 0) {
                paragraph = SHORTCODE.matcher(raw).replaceAll("").strip();
                if (paragraph.isEmpty()) continue;
            }
            List<Kind> kinds = kinds(paragraph);
            if (kinds.isEmpty()) {
                text.add(paragraph);
                continue;
            }
            if (outlet.isEmpty()) outlet = outlet(paragraph);
            for (Kind kind : kinds) {
                if (kind.name.equals("paywall") && atPaywall < 0) atPaywall = text.size();
                add(found, new Property(kind.name, kind.says));
            }
        }
        while (!text.isEmpty() && danglingHead(text.get(text.size() - 1))) text.remove(text.size() - 1);
        return new Sifted(text, atPaywall < 0 ? found : tellPaywall(found, atPaywall, text), outlet);
    }

    private static boolean danglingHead(String last) {
        return last.length() < 60 && last.endsWith(":");
    }

    private static List<Property> tellPaywall(List<Property> found, int at, List<String> text) {
        List<Property> told = new ArrayList<>();
        boolean ends = at >= text.size();
        if (ends) told.add(new Property("truncated", "the document does not hold the whole text"));
        for (Property p : found) {
            if (!p.name().equals("paywall")) told.add(p);
            else if (ends) told.add(new Property("paywall", "the text ends at a paywall after " + count(text.size())));
            else told.add(new Property("paywall", "a paywall notice stands after " + count(at)));
        }
        return told;
    }

    private static String count(int paragraphs) {
        return paragraphs + (paragraphs == 1 ? " paragraph" : " paragraphs");
    }

    private static void add(List<Property> found, Property one) {
        for (Property p : found) if (p.name().equals(one.name())) return;
        found.add(one);
    }

    private static List<Kind> kinds(String paragraph) {
        if (paragraph.length() > LONGEST) return List.of();
        String low = paragraph.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        BitSet met = SCAN.met(low);
        List<Kind> kinds = new ArrayList<>();
        for (Kind kind : KINDS) if (paragraph.length() <= kind.length && isOf(kind, low, met)) kinds.add(kind);
        return kinds;
    }

    private static boolean isOf(Kind kind, String low, BitSet met) {
        for (FieldRule rule : RULES.of(FieldList.NOTICES, kind.name)) {
            Set<String> needles = rule.wording().needles();
            boolean may = needles.isEmpty()
                    || needles.stream().anyMatch(n -> met.get(NUMBERS.getOrDefault(n, NEEDLES.size())));
            if (may && rule.wording().in(low)) return true;
        }
        return false;
    }

    /** Whether a line is but a notice. */
    public static Optional<String> kind(String paragraph) {
        List<Kind> kinds = kinds(paragraph);
        return kinds.isEmpty() ? Optional.empty() : Optional.of(kinds.get(0).name);
    }

    private static String outlet(String notice) {
        for (FieldRule rule : RULES.of(FieldList.NOTICES, "publisher")) {
            Matcher m = rule.wording().matcher(notice);
            if (m.find()) return m.group("name");
        }
        return "";
    }
}
