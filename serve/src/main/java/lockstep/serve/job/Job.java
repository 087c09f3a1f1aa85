package lockstep.serve.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lockstep.model.analysis.Work;
import lockstep.serve.answer.OwnPaths;
import org.jspecify.annotations.Nullable;

/** A piece of long work: how far it is, and what came of it. */
public final class Job implements Work {
    private final String id;
    private final String what;
    private final long seed;
    private final OwnPaths paths;
    private State state = State.WAITING;
    private String step = "";
    private double share = Double.NaN;
    private @Nullable Instant began;
    private @Nullable Instant ended;
    private String result = "";
    private String said = "";
    private long changes;
    private @Nullable Runnable interrupt;

    Job(String id, String what, long seed, OwnPaths paths) {
        this.id = id;
        this.what = paths.without(what);
        this.seed = seed;
        this.paths = paths;
    }

    /** How far work can be. */
    public enum State {
        WAITING,
        RUNNING,
        STOPPING,
        DONE,
        STOPPED,
        FAILED;

        boolean isEnd() {
            return this == DONE || this == STOPPED || this == FAILED;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A job as it stands now.
     *
     * @param state waiting, running, stopping, done, stopped or failed
     * @param step what it is at, in words
     * @param share how far the step is, 0 to 1; null where that is not known
     * @param result what it made: the id of a run; empty before
     * @param says what there is to say of its end
     */
    public record Seen(
            String id,
            String what,
            String state,
            String step,
            double share,
            Optional<Instant> began,
            Optional<Instant> ended,
            long tookMs,
            String result,
            String says) {}

    /** Thrown into the work when a person has stopped it. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    public String id() {
        return id;
    }

    /** The job as it stands. */
    public synchronized Seen seen() {
        Instant until = ended != null ? ended : Instant.now();
        return new Seen(
                id,
                what,
                state.word(),
                step,
                share,
                Optional.ofNullable(began),
                Optional.ofNullable(ended),
                began == null ? 0 : Duration.between(began, until).toMillis(),
                result,
                said);
    }

    /** Waits until something changed since a count of changes, or the time is over; gives the count. */
    public synchronized long awaitChange(long since, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (changes == since && !state.isEnd()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) break;
            wait(left);
        }
        return changes;
    }

    /** Waits until the job has ended, or the time is over. */
    public synchronized void awaitEnd(long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        while (!state.isEnd()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) return;
            wait(left);
        }
    }

    public synchronized boolean hasEnded() {
        return state.isEnd();
    }

    /** Asks the work to stop; what it has read and made so far is dropped. */
    void stop() {
        Runnable breaking = stopping();
        // outside of the lock: the engine may let nobody in before it has ended what it is doing
        if (breaking != null) breaking.run();
    }

    private synchronized @Nullable Runnable stopping() {
        if (state == State.WAITING) ended(State.STOPPED, "", "stopped before it began");
        if (state != State.RUNNING) return null;
        state = State.STOPPING;
        changed();
        return interrupt;
    }

    /** Begins, unless it was stopped before. */
    synchronized boolean begin(Runnable interrupting) {
        if (state != State.WAITING) return false;
        state = State.RUNNING;
        interrupt = interrupting;
        began = Instant.now();
        changed();
        return true;
    }

    synchronized boolean isStopping() {
        return state == State.STOPPING;
    }

    synchronized void ended(State how, String made, String says) {
        state = how;
        result = paths.without(made);
        said = paths.without(says);
        share = how == State.DONE ? 1 : share;
        ended = Instant.now();
        interrupt = null;
        changed();
    }

    @Override
    public synchronized void step(String says) {
        goOn();
        step = paths.without(says);
        share = Double.NaN;
        changed();
    }

    @Override
    public synchronized void done(long done, long of) {
        goOn();
        if (of <= 0) return;
        double now = Math.min(1, (double) done / of);
        if (Double.isNaN(share) || Math.abs(now - share) >= 0.005) {
            share = now;
            changed();
        }
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public synchronized void goOn() {
        if (state == State.STOPPING) throw new Stopped();
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
