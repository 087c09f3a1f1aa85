package lockstep.casework.incidents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lockstep.documents.Document;
import lockstep.documents.DocumentJson;
import lockstep.documents.incident.Field;
import lockstep.documents.incident.Lists;
import lockstep.documents.incident.Sections;
import lockstep.documents.kept.IncidentRecord;
import lockstep.documents.kept.RecordEntry;
import lockstep.documents.kept.RecordJson;
import lockstep.model.WrongUse;
import lockstep.store.articles.Articles;

/** Records of parts of an article: as a report with a section for each network has them, or as a person cuts it. */
public final class Parts {
    /** What a part tells in other words than the whole was quoted for: looked up again within the part. */
    private static final Set<Field> AGAIN = EnumSet.of(
            Field.STATES,
            Field.LAYERS,
            Field.OPERATIONS,
            Field.ACTORS,
            Field.TARGETS,
            Field.COUNTRIES,
            Field.PLATFORMS,
            Field.TOOLS,
            Field.SOURCES,
            Field.CITED);

    private Parts() {}

    /** One record a section, where a document is a report on several networks; else one record. */
    public static List<Articles.Part> of(Document d, Lists lists, boolean whole) {
        String title = d.front().title();
        String base = title + "\n" + d.text();
        List<Sections.Section> sections =
                whole ? List.of() : Sections.of(d.text(), d.front().published(), lists);
        if (sections.isEmpty()) return List.of(new Articles.Part(IncidentFile.hash(base), title, DocumentJson.line(d)));
        List<Articles.Part> parts = new ArrayList<>();
        for (Sections.Section s : sections) {
            int start = d.text().codePointCount(0, s.start());
            int end = d.text().codePointCount(0, s.end());
            String record = RecordJson.part(
                    DocumentJson.line(d), s.title(), start, end, IncidentRecord.entries(s.incident(), d.text()));
            parts.add(part(base, title, s.title(), start, record));
        }
        return parts;
    }

    private static Articles.Part part(String base, String title, String section, int start, String record) {
        String name = title.isEmpty() ? section : title + ": " + section;
        return new Articles.Part(IncidentFile.hash(base + "\n#" + start), name, record);
    }

    /**
     * Cuts the record of an article where some words stand, each once; every part keeps the entries that are quoted from it.
     *
     * @param at words with which a part begins
     * @return the records, the first for the article itself
     */
    public static List<Articles.Part> cut(ArticleRecord told, List<String> at, Lists lists) {
        String text = told.text();
        List<Integer> cuts = new ArrayList<>(List.of(told.telling().from()));
        for (String words : at) cuts.add(place(text, words, told));
        cuts.add(told.telling().to());
        if (!cuts.equals(cuts.stream().sorted().distinct().toList()))
            throw new WrongUse(
                    "the parts do not follow one another", "give --at in the order of the text, none at its beginning");
        String base = told.article().title() + "\n" + text;
        List<Articles.Part> parts = new ArrayList<>();
        for (int i = 0; i + 1 < cuts.size(); i++) {
            int from = cuts.get(i);
            int to = cuts.get(i + 1);
            int start = text.codePointCount(0, from);
            int end = text.codePointCount(0, to);
            String title = heading(text.substring(from, to));
            String record = RecordJson.part(told.article().record(), title, start, end, within(told, from, to, lists));
            parts.add(
                    i == 0
                            ? new Articles.Part(
                                    told.article().hash(), told.article().title(), record)
                            : part(base, told.article().title(), title, start, record));
        }
        return parts;
    }

    private static int place(String text, String words, ArticleRecord told) {
        int at = text.indexOf(words);
        if (words.isBlank() || at < 0)
            throw new WrongUse(
                    "article " + told.article().number() + " does not hold the words: " + words,
                    "copy them from lockstep incidents CASE --show "
                            + told.article().number());
        if (text.indexOf(words, at + 1) >= 0)
            throw new WrongUse("these words stand more than once: " + words, "give more of them");
        return at;
    }

    private static String heading(String part) {
        String line = part.strip().split("\n", 2)[0].strip();
        return line.length() <= 80
                ? line
                : line.substring(0, line.lastIndexOf(' ', 79) < 1 ? 79 : line.lastIndexOf(' ', 79)) + "…";
    }

    /** The entries quoted within a part; and what the whole told that the part tells too, in words of its own. */
    private static Map<String, List<RecordEntry>> within(ArticleRecord told, int from, int to, Lists lists) {
        String text = told.text();
        int start = text.codePointCount(0, from);
        int end = text.codePointCount(0, to);
        Map<String, List<RecordEntry>> fresh = IncidentRecord.entries(
                Sections.part(text, from, to, told.article().published(), lists), text);
        Map<String, List<RecordEntry>> incident = new LinkedHashMap<>();
        for (Field field : Field.values()) {
            List<RecordEntry> again = fresh.getOrDefault(field.key(), List.of());
            List<RecordEntry> list = new ArrayList<>();
            for (RecordEntry e : told.entries(field)) if (e.start() >= start && e.end() <= end) list.add(e);
            if (field == Field.DATES) list = begun(list, again);
            if (AGAIN.contains(field)) list.addAll(newly(told.values(field), list, again));
            incident.put(field.key(), list);
        }
        return incident;
    }

    /** What is read again of values that the whole told and the entries of the part do not. */
    private static List<RecordEntry> newly(List<String> known, List<RecordEntry> kept, List<RecordEntry> again) {
        Set<String> has = new HashSet<>();
        for (RecordEntry e : kept) has.add(e.value());
        return again.stream()
                .filter(e -> known.contains(e.value()) && has.add(e.value()))
                .toList();
    }

    /** The day with which the acts of a part begin stands first; the whole may have begun with another. */
    private static List<RecordEntry> begun(List<RecordEntry> kept, List<RecordEntry> fresh) {
        if (kept.stream().anyMatch(RecordEntry::isStart)) return kept;
        for (RecordEntry first : fresh) {
            if (!first.isStart()) continue;
            List<RecordEntry> list = new ArrayList<>(List.of(first));
            for (RecordEntry e : kept) if (e.start() != first.start()) list.add(e);
            return list;
        }
        return kept;
    }
}
