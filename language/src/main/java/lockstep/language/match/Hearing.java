package lockstep.language.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Turns texts of several languages into words with numbers for all that each may stand for, its sound among them. */
final class Hearing {
    private final Units cut = new Units();
    private final Map<String, Map<Unit, Heard>> known = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final List<Boolean> isNumber = new ArrayList<>();
    private final Map<String, Map<String, Integer>> forms = new HashMap<>();
    private int formsKnown;

    /**
     * A word as it is compared.
     *
     * @param unit the word with what it may stand for
     * @param form number of its form in its language
     * @param keys numbers of what it may stand for, in the order of the unit
     * @param weights of each
     * @param mask a bit for each key, by its last six bits
     */
    record Heard(Unit unit, int form, int[] keys, float[] weights, long mask) {
        /** As {@link Unit#fit}. */
        float fit(Heard other) {
            if ((mask & other.mask) == 0) return 0;
            float best = 0;
            for (int i = 0; i < keys.length; i++)
                for (int j = 0; j < other.keys.length; j++)
                    if (keys[i] == other.keys[j]) best = Math.max(best, weights[i] * other.weights[j]);
            return best;
        }
    }

    /** The words of a text that is written in a language. */
    Heard[] of(String raw, String language) {
        List<Unit> units = cut.of(raw, language);
        Map<Unit, Heard> before = known.computeIfAbsent(language, l -> new IdentityHashMap<>());
        return units.stream()
                .map(unit -> before.computeIfAbsent(unit, u -> heard(u, language)))
                .toArray(Heard[]::new);
    }

    private Heard heard(Unit unit, String language) {
        Unit sounds = sounding(unit);
        int[] numbers = new int[sounds.stands().size()];
        float[] weights = new float[numbers.length];
        long mask = 0;
        int n = 0;
        for (var stands : sounds.stands().entrySet()) {
            numbers[n] = key(stands.getKey());
            weights[n] = stands.getValue();
            mask |= 1L << numbers[n++];
        }
        return new Heard(sounds, form(unit.form(), language), numbers, weights, mask);
    }

    private int key(String key) {
        Integer number = keys.get(key);
        if (number != null) return number;
        keys.put(key, keys.size());
        isNumber.add(key.startsWith("n:") && key.length() > 3);
        return keys.size() - 1;
    }

    private int form(String form, String language) {
        return forms.computeIfAbsent(language, l -> new HashMap<>()).computeIfAbsent(form, f -> formsKnown++);
    }

    /** How many forms there are, each in its language. */
    int forms() {
        return formsKnown;
    }

    /** Numbers of two digits or more that words state, each once. */
    int[] numbers(Heard[] text) {
        int[] numbers = new int[text.length];
        int n = 0;
        for (Heard h : text) for (int key : h.keys()) if (isNumber.get(key)) numbers[n++] = key;
        return Arrays.stream(numbers, 0, n).distinct().toArray();
    }

    /** The texts that hold each key, ascending; none of a key that more than some hold. */
    int[][] holders(Heard[][] texts, int most) {
        int[] count = new int[keys.size()];
        int[] last = new int[count.length];
        for (int i = 0; i < texts.length; i++) {
            for (Heard h : texts[i]) {
                for (int key : h.keys()) {
                    if (last[key] == i + 1) continue;
                    last[key] = i + 1;
                    count[key]++;
                }
            }
        }
        int[][] holders = new int[count.length][];
        for (int key = 0; key < count.length; key++) holders[key] = new int[count[key] > most ? 0 : count[key]];
        Arrays.fill(last, 0);
        Arrays.fill(count, 0);
        for (int i = 0; i < texts.length; i++) {
            for (Heard h : texts[i]) {
                for (int key : h.keys()) {
                    if (holders[key].length == 0 || last[key] == i + 1) continue;
                    last[key] = i + 1;
                    holders[key][count[key]++] = i;
                }
            }
        }
        return holders;
    }

    private static Unit sounding(Unit unit) {
        Map<String, Float> stands = new LinkedHashMap<>();
        unit.stands().forEach((key, weight) -> {
            if (!key.startsWith("r:")) stands.put(key, weight);
            else if (skeleton(key).length() > 2) stands.put("s:" + skeleton(key), 0.7f);
        });
        return new Unit(unit.form(), stands);
    }

    /** The consonants of a word in Latin letters, those that sound alike as one. */
    private static String skeleton(String roman) {
        if (roman.length() < 7) return "";
        String plain = roman.substring(2)
                .replace("kh", "h")
                .replace("ph", "f")
                .replace("ck", "k")
                .replace("zh", "j")
                .replace("sh", "s")
                .replace("ch", "c");
        var out = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c < 'a' || c > 'z' || "aeiouyh".indexOf(c) >= 0) continue;
            char sound = c == 'c' || c == 'q' ? 'k' : c == 'w' ? 'v' : c == 'z' ? 's' : c == 'j' ? 'g' : c;
            if (out.length() == 0 || out.charAt(out.length() - 1) != sound) out.append(sound);
        }
        return out.toString();
    }
}
