package lockstep.documents;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import lockstep.model.CannotDo;

/** Does one piece of work so that whatever goes wrong in it is a reject, within a limit of time. */
public final class Guard {
    /** Deep nesting needs a deep stack; what needs a deeper one is refused. */
    private static final long STACK = 8L << 20;

    /** How often the work is looked at, in milliseconds. */
    private static final long LOOK = 500;
    /** So many times its limit work may take by the clock. */
    private static final int PATIENT = 20;

    private static final ExecutorService WORKERS = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(null, work, "document", STACK);
        thread.setDaemon(true);
        return thread;
    });

    private Guard() {}

    /** What the work gives, or nothing and a reject. */
    public static <T> Optional<T> attempt(String place, Supplier<T> work, Consumer<Reject> rejects) {
        try {
            return Optional.of(work.get());
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError wrong) {
            rejects.accept(reject(place, wrong));
            return Optional.empty();
        }
    }

    /**
     * The same within a limit of time. No thread can be made to end: work beyond its time is told to stop and left behind.
     *
     * @param limit time of the processor, so that a busy machine refuses nothing; by the clock many times as much
     */
    public static <T> Optional<T> attempt(String place, Duration limit, Supplier<T> work, Consumer<Reject> rejects) {
        var worker = new AtomicLong(-1);
        Future<T> running = WORKERS.submit(() -> {
            worker.set(Thread.currentThread().getId());
            return work.get();
        });
        try {
            return Optional.of(within(running, worker, limit));
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause() == null ? failed : failed.getCause();
            rejects.accept(reject(place, cause));
        } catch (TimeoutException late) {
            running.cancel(true);
            rejects.accept(new Reject(
                    place,
                    "was not read within " + limit.toSeconds() + " seconds",
                    "it may be made to stop readers; open it elsewhere and save the part that you need as text"));
        } catch (InterruptedException stopped) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CannotDo("interrupted while " + place + " was read", "", stopped);
        }
        return Optional.empty();
    }

    private static <T> T within(Future<T> running, AtomicLong worker, Duration limit)
            throws ExecutionException, TimeoutException, InterruptedException {
        long atLeast = 0;
        long before = -1;
        long end = System.nanoTime() + limit.multipliedBy(PATIENT).toNanos();
        while (true) {
            try {
                return running.get(Math.min(limit.toMillis(), LOOK), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                // A thread is used again: only what it spends from here on is known to be of this work.
                long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(Math.max(1, worker.get()));
                if (before >= 0 && spent >= 0) atLeast += spent - before;
                before = spent;
                boolean over = atLeast > limit.toNanos() || System.nanoTime() > end;
                if (over && !running.isDone()) throw notYet;
            }
        }
    }

    private static Reject reject(String place, Throwable wrong) {
        if (wrong instanceof CannotDo cannot) {
            String says = String.valueOf(cannot.getMessage());
            return new Reject(
                    place, says.startsWith(place + " ") ? says.substring(place.length() + 1) : says, cannot.help());
        }
        if (wrong instanceof StackOverflowError)
            return new Reject(place, "is nested deeper than can be read", "save the part that you need as text");
        if (wrong instanceof OutOfMemoryError)
            return new Reject(
                    place,
                    "needs more memory than the " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB that there are",
                    "give more, as LOCKSTEP_JAVA_OPTIONS=-Xmx8g, or save the part that you need as text");
        StackTraceElement[] trace = wrong.getStackTrace();
        return new Reject(
                place,
                "stopped the reader, which is a bug in Lockstep: " + wrong
                        + (trace.length == 0 ? "" : " at " + trace[0]),
                "please report this line; nothing else is touched by it");
    }
}
