package lockstep.console;

import java.util.Locale;
import lockstep.ingest.Ingest;

/** One line that tells how far a file is read, rate and time left; only where a person watches. */
final class ProgressLine implements Ingest.Progress {
    private static final long EVERY = 250_000_000L;

    private final Terminal terminal;
    private final String name;
    private final long began = System.nanoTime();
    private long told = began;

    ProgressLine(Terminal terminal, String name) {
        this.terminal = terminal;
        this.name = name;
    }

    @Override
    public void at(long rows, long bytes, long of) {
        if (!terminal.interactive() || terminal.quiet()) return;
        long now = System.nanoTime();
        if (now - told < EVERY) return;
        told = now;
        double seconds = (now - began) / 1e9;
        String left = of > 0 && bytes > 0
                ? String.format(Locale.ROOT, ", %d %%, %.0f s left", bytes * 100 / of, seconds * (of - bytes) / bytes)
                : "";
        terminal.redraw(String.format(Locale.ROOT, "%s: %,d rows, %,.0f rows/s%s", name, rows, rows / seconds, left));
    }

    void done() {
        if (told != began) terminal.redraw("");
    }
}
