package lockstep.documents.date;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lockstep.documents.schema.SchemaFile;

/** Terms of a list, parted by bars; what stands behind a sign of equality is what a term means. */
record TermTable(Map<String, String> terms) {
    static TermTable of(String cell) {
        Map<String, String> terms = new LinkedHashMap<>();
        for (String term : SchemaFile.terms(cell)) {
            int equal = term.lastIndexOf('=');
            if (equal < 0) terms.put(term, "");
            else terms.put(term.substring(0, equal), term.substring(equal + 1));
        }
        return new TermTable(terms);
    }

    /** Any of the terms, the longest first, as alternatives of a pattern. */
    String any() {
        List<String> all = new ArrayList<>(terms.keySet());
        all.sort(Comparator.comparingInt(String::length).reversed());
        return all.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** What a term means, in any case of letters; empty where it is none. */
    String meaning(String term) {
        return terms.getOrDefault(term.toLowerCase(Locale.ROOT), "");
    }
}
