package lockstep.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import lockstep.model.CannotDo;

/** Gathers the documents of one file: what goes wrong in one of them becomes a reject, and the rest goes on. */
public final class Intake {
    /** What to do about a text that is too long. */
    static final String LONG =
            "split it; --map text=COLUMN where it is a table or lines; --long where it is one document";

    /** Of a file that is broken throughout, the first rejects tell enough. */
    private static final int MOST_REJECTS = 1_000;

    private final UnaryOperator<Document> telling;
    private final Limits limits;
    private final List<Document> documents = new ArrayList<>();
    private final List<Reject> rejects = new ArrayList<>();
    private int untold;

    /**
     * @param telling adds to a document what its text tells
     */
    Intake(UnaryOperator<Document> telling, Limits limits) {
        this.telling = telling;
        this.limits = limits;
    }

    public Limits limits() {
        return limits;
    }

    /** Reads one document. */
    public void read(String place, Supplier<Document> one) {
        Optional<Document> plain = attempt(place, () -> sane(one.get()));
        plain.flatMap(d ->
                        Guard.attempt(place, limits.patience(d.text().length()), () -> telling.apply(d), this::reject))
                .ifPresent(documents::add);
    }

    /** A step that leads to documents, such as taking an archive apart; empty where it went wrong. */
    public <T> Optional<T> attempt(String place, Supplier<T> step) {
        return Guard.attempt(place, limits.patience(), step, this::reject);
    }

    /** Tells of something that is not read. */
    public void reject(String place, String reason, String help) {
        reject(new Reject(place, reason, help));
    }

    private void reject(Reject one) {
        if (rejects.size() < MOST_REJECTS) rejects.add(one);
        else untold++;
    }

    /** Whether anything came of the file yet. */
    boolean isEmpty() {
        return documents.isEmpty() && rejects.isEmpty();
    }

    private Document sane(Document d) {
        if (d.text().length() <= limits.characters()) return d;
        throw new CannotDo(
                d.file() + " is one text of "
                        + String.format(java.util.Locale.ROOT, "%,d", d.text().length())
                        + " characters: no article or report is that long",
                LONG);
    }

    Read result() {
        List<Reject> all = new ArrayList<>(rejects);
        if (untold > 0)
            all.add(new Reject(all.get(0).place(), untold + " further parts of the file could not be read", ""));
        return new Read(documents, all);
    }
}
