package lockstep.documents.incident;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Names of states, countries, operations, platforms and publishers, from the lists beside the code and the locale data. */
final class Gazetteer {
    static final String STATE = "state";
    static final String COUNTRY = "country";
    static final String OPERATION = "operation";
    static final String PLATFORM = "platform";
    static final String PUBLISHER = "publisher";
    /** A firm or crew that acts for whoever pays: it makes no state act. */
    static final String ACTOR = "actor";
    /** The one name of what is called by many. */
    static final String ONE_NAME = "one name";

    /** Before a name of the country itself, among those of its parts. */
    private static final String OWN = "=";

    private Gazetteer() {}

    /** Puts the names of all lists into a tree. */
    static void into(Names names, Function<String, List<String[]>> table) {
        for (String[] row : table.apply("states.tsv")) addAll(names, row[2], new Names.Entry(STATE, row[0], row[1]));
        for (String[] row : table.apply("names.tsv")) {
            addAll(names, row[2] + "|" + row[3], new Names.Entry(STATE, row[0], row[1]));
            addAll(names, row[2] + "|" + row[3], new Names.Entry(ONE_NAME, row[2], row[1]));
        }
        for (String[] row : table.apply("operations.tsv"))
            addAll(names, row[2], new Names.Entry(OPERATION, row[0], row[1]));
        for (String[] row : table.apply("actors.tsv")) addAll(names, row[2], new Names.Entry(ACTOR, row[0], row[1]));
        for (String[] row : table.apply("platforms.tsv")) addAll(names, row[1], new Names.Entry(PLATFORM, row[0], ""));
        for (String[] row : table.apply("publishers.tsv"))
            addAll(names, row[1], new Names.Entry(PUBLISHER, row[0], ""));
        for (String[] row : table.apply("places-not-targets.tsv"))
            addAll(names, row[0], new Names.Entry("none", row[0], ""));
        List<String> languages = List.of(table.apply("languages.tsv").get(0)[1].split("\\|"));
        for (String[] row : table.apply("countries.tsv")) country(names, row, languages);
    }

    private static void addAll(Names names, String terms, Names.Entry entry) {
        for (String term : terms.split("\\|")) names.add(term, entry);
    }

    private static void country(Names names, String[] row, List<String> languages) {
        String canonical = row[1].isEmpty() ? englishName(row[0]) : row[1];
        inLanguages(names, row[0], canonical, languages);
        addAll(names, row[1], new Names.Entry(COUNTRY, canonical, "name"));
        addAll(names, row[2], new Names.Entry(COUNTRY, canonical, "adjective"));
        for (String term : row[3].split("\\|"))
            if (term.startsWith(OWN)) names.add(term.substring(1), new Names.Entry(COUNTRY, canonical, "name"));
            else names.add(term, new Names.Entry(COUNTRY, canonical, "part"));
    }

    /** In Slavic languages a name changes its end: its stem stands for it. */
    private static void inLanguages(Names names, String iso, String canonical, List<String> languages) {
        Locale country = new Locale.Builder().setRegion(iso).build();
        for (String language : languages) {
            String name = country.getDisplayCountry(Locale.forLanguageTag(language));
            if (name.length() < 2 || name.equals(iso)) continue;
            var entry = new Names.Entry(COUNTRY, canonical, "name");
            names.add(name, entry);
            boolean cyrillic = Character.UnicodeScript.of(name.charAt(0)) == Character.UnicodeScript.CYRILLIC;
            if (cyrillic && name.length() >= 6 && name.indexOf(' ') < 0)
                names.add(name.substring(0, name.length() - 1) + "*", entry);
        }
    }

    private static String englishName(String iso) {
        return new Locale.Builder().setRegion(iso).build().getDisplayCountry(Locale.ENGLISH);
    }
}
