package lockstep.console;

import java.time.Duration;
import java.util.Locale;
import lockstep.model.Spans;
import lockstep.model.analysis.Work;

/** Tells a watching person how far long work is; silent elsewhere. */
public final class Progress implements Work {
    private static final long BETWEEN_MS = 200;

    private final Terminal terminal;
    private final long seed;
    private String step = "";
    private long startedAt = System.currentTimeMillis();
    private long lastAt;
    private boolean drawn;

    /** @param seed of all randomness of the run */
    public Progress(Terminal terminal, long seed) {
        this.terminal = terminal;
        this.seed = seed;
    }

    @Override
    public synchronized void step(String says) {
        clear();
        step = says;
        startedAt = System.currentTimeMillis();
        lastAt = 0;
        draw(says + "...");
    }

    @Override
    public synchronized void done(long done, long of) {
        long now = System.currentTimeMillis();
        if (now - lastAt < BETWEEN_MS || of <= 0) return;
        lastAt = now;
        double share = Math.min(1, (double) done / of);
        long left = share <= 0 ? 0 : Math.round((now - startedAt) * (1 - share) / share / 1000);
        draw(String.format(
                Locale.ROOT, "%s  %3.0f %%  about %s left", step, 100 * share, Spans.told(Duration.ofSeconds(left))));
    }

    @Override
    public synchronized void tell(String says) {
        clear();
        terminal.say("%s", says);
    }

    @Override
    public long seed() {
        return seed;
    }

    /** Takes the line of progress away. */
    public synchronized void clear() {
        if (drawn) {
            terminal.redraw("");
        }
        drawn = false;
    }

    private void draw(String line) {
        if (!terminal.interactive() || terminal.quiet()) return;
        terminal.redraw(line);
        drawn = true;
    }
}
