package lockstep.casework.words;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Turns texts into something else on all processors, in batches, and hands the results on in the order in which the texts came;
 * no more than a few batches wait at once.
 */
final class Lanes<R> implements AutoCloseable {
    private static final int BATCH = 2_048;

    private final ExecutorService pool;
    private final int waiting;
    private final ThreadLocal<Function<String, R>> maker;
    private final Consumer<R> taker;
    private final ArrayDeque<Future<List<R>>> running = new ArrayDeque<>();
    private List<String> batch = new ArrayList<>(BATCH);

    /**
     * @param maker makes what turns a text; once a thread, so that it need not be safe for several
     * @param taker takes each result, on the thread that puts texts in
     */
    Lanes(Supplier<Function<String, R>> maker, Consumer<R> taker) {
        int lanes = Runtime.getRuntime().availableProcessors();
        this.pool = Executors.newFixedThreadPool(lanes);
        this.waiting = 4 * lanes;
        this.maker = ThreadLocal.withInitial(maker);
        this.taker = taker;
    }

    void put(String text) {
        batch.add(text);
        if (batch.size() == BATCH) start();
    }

    private void start() {
        List<String> mine = batch;
        batch = new ArrayList<>(BATCH);
        running.add(pool.submit(() -> {
            Function<String, R> make = maker.get();
            List<R> made = new ArrayList<>(mine.size());
            for (String text : mine) made.add(make.apply(text));
            return made;
        }));
        while (running.size() > waiting) takeOne();
    }

    /** Hands on all that is still under way. */
    void finish() {
        start();
        while (!running.isEmpty()) takeOne();
    }

    private void takeOne() {
        try {
            running.remove().get().forEach(taker);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading texts", stopped);
        } catch (ExecutionException broken) {
            throw new IllegalStateException("reading texts", broken.getCause());
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
