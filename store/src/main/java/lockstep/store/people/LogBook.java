package lockstep.store.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import lockstep.kernels.shape.Columns;
import lockstep.model.Sha256;
import lockstep.model.judgement.Assessment;
import lockstep.model.judgement.LogEntry;
import lockstep.store.file.CaseFile;
import lockstep.store.file.CaseSql;
import lockstep.wire.Wire;

/** The log of all that people did to a case: entries are only added, and each is chained to the one before by a hash. */
public final class LogBook {
    /** What stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private static final String HEAD = "log_head";

    private final CaseFile file;
    private final CaseSql db;

    public LogBook(CaseFile file, CaseSql db) {
        this.file = file;
        this.db = db;
    }

    /** Writes down that a person did something. */
    public void add(String by, String did, String detail) {
        chainOlder();
        List<LogEntry> last = read("WHERE entry = (SELECT max(entry) FROM log)");
        long number = last.isEmpty() ? 1 : last.get(0).entry() + 1;
        String before = last.isEmpty() ? BEGINNING : last.get(0).hash();
        var entry = new LogEntry(number, Instant.ofEpochMilli(System.currentTimeMillis()), by, did, detail, "");
        String hash = hash(entry, before);
        db.change(
                "INSERT INTO log (entry, happened_at, did, detail, said_by, hash)"
                        + " VALUES (:entry, :happened, :did, :detail, :by, :hash)",
                Map.of(
                        "entry",
                        number,
                        "happened",
                        entry.happenedAt().toEpochMilli(),
                        "did",
                        did,
                        "detail",
                        detail,
                        "by",
                        by,
                        "hash",
                        hash));
        file.fact(HEAD, number + " " + hash);
    }

    /** All entries, oldest first. */
    public List<LogEntry> entries() {
        chainOlder();
        return read("");
    }

    /** Tells entries otherwise, because a name must go, and makes the chain anew; gives the numbers of those that changed. */
    List<Long> retold(UnaryOperator<String> telling) {
        List<LogEntry> entries = entries();
        List<Long> changed = new ArrayList<>();
        String before = BEGINNING;
        for (LogEntry old : entries) {
            String detail = telling.apply(old.detail());
            if (!detail.equals(old.detail())) changed.add(old.entry());
            if (!changed.isEmpty()) before = chain(old, detail, before);
            else before = old.hash();
        }
        return changed;
    }

    private String chain(LogEntry old, String detail, String before) {
        String hash = hash(new LogEntry(old.entry(), old.happenedAt(), old.by(), old.did(), detail, ""), before);
        db.change(
                "UPDATE log SET detail = :detail, hash = :hash WHERE entry = :entry",
                Map.of("detail", detail, "hash", hash, "entry", old.entry()));
        file.fact(HEAD, old.entry() + " " + hash);
        return hash;
    }

    /** What does not fit together: a changed, missing or added entry, an assessment that is not as it was logged. Empty when all holds. */
    public List<String> faults(List<Assessment> assessments) {
        List<LogEntry> entries = entries();
        List<String> faults = new ArrayList<>(chainFaults(entries));
        String head = entries.isEmpty()
                ? ""
                : entries.get(entries.size() - 1).entry() + " "
                        + entries.get(entries.size() - 1).hash();
        if (!file.fact(HEAD).equals(head))
            faults.add("the case remembers the end of its log as \"" + file.fact(HEAD) + "\", and the log ends with \""
                    + head + "\"");
        Set<String> logged = new HashSet<>();
        for (LogEntry entry : entries) if (entry.did().equals(JudgementBook.ASSESS)) logged.add(entry.detail());
        Set<String> held = new HashSet<>();
        for (Assessment a : assessments) {
            held.add(JudgementBook.logged(a));
            if (!logged.contains(JudgementBook.logged(a)))
                faults.add("assessment " + a.id() + " is not as it was logged");
        }
        for (String entry : logged) {
            if (!held.contains(entry))
                faults.add("the log tells of an assessment that the case does not hold: " + entry);
        }
        return faults;
    }

    /** What is wrong in a chain of entries by itself. */
    public static List<String> chainFaults(List<LogEntry> entries) {
        List<String> faults = new ArrayList<>();
        String before = BEGINNING;
        long expected = 1;
        for (LogEntry entry : entries) {
            if (entry.entry() != expected)
                faults.add("entry " + entry.entry() + " stands where entry " + expected + " should");
            if (!hash(entry, before).equals(entry.hash()))
                faults.add("entry " + entry.entry() + " (" + entry.did() + ") is not as it was written");
            before = entry.hash();
            expected = entry.entry() + 1;
        }
        return faults;
    }

    private static String hash(LogEntry e, String before) {
        String text = Wire.json(new LogEntry(e.entry(), e.happenedAt(), e.by(), e.did(), e.detail(), before));
        return Sha256.hex(text);
    }

    /** Entries of before the chain get their hashes when the log is first touched. */
    private void chainOlder() {
        if (db.select("SELECT count(*) AS n FROM log WHERE hash IS NULL", Map.of())
                        .longs("n")[0]
                == 0) return;
        String before = BEGINNING;
        for (LogEntry entry : read("")) {
            String hash = entry.hash().isEmpty() ? hash(entry, before) : entry.hash();
            if (entry.hash().isEmpty())
                db.change(
                        "UPDATE log SET hash = :hash WHERE entry = :entry",
                        Map.of("hash", hash, "entry", entry.entry()));
            before = hash;
            file.fact(HEAD, entry.entry() + " " + hash);
        }
    }

    private List<LogEntry> read(String where) {
        Columns c = db.select(
                "SELECT entry, happened_at, did, detail, coalesce(said_by, '') AS said_by, coalesce(hash, '') AS hash FROM log "
                        + where + " ORDER BY entry, happened_at, did, detail",
                Map.of());
        List<LogEntry> entries = new ArrayList<>();
        for (int i = 0; i < c.size(); i++) {
            entries.add(new LogEntry(
                    c.longs("entry")[i],
                    Instant.ofEpochMilli(c.longs("happened_at")[i]),
                    c.text("said_by", i),
                    c.text("did", i),
                    c.text("detail", i),
                    c.text("hash", i)));
        }
        return entries;
    }
}
