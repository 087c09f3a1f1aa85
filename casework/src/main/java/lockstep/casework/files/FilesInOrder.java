package lockstep.casework.files;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads many files on all processors, and hands over what came of each in the order in which the files were named. */
public final class FilesInOrder {
    /** Files begun and not yet handed over, for each processor: enough that none waits for a slow one in front. */
    private static final int AHEAD = 16;

    /** Bytes of files begun and not yet handed over; a larger file is read while no other is. */
    private static final long BYTES_AHEAD = 32L << 20;

    private record Begun<T>(Future<T> read, long bytes) {}

    private FilesInOrder() {}

    /** Reads with as many threads as there are processors. What {@code read} throws is thrown in its turn. */
    public static <T> void each(List<Path> files, Function<Path, T> read, Consumer<T> take) {
        each(files, Runtime.getRuntime().availableProcessors(), read, take);
    }

    /**
     * Reads with some threads.
     *
     * @param take is called by the calling thread only
     */
    public static <T> void each(List<Path> files, int threads, Function<Path, T> read, Consumer<T> take) {
        if (threads == 1 || files.size() < 2) {
            for (Path file : files) take.accept(read.apply(file));
            return;
        }
        ExecutorService readers = Executors.newFixedThreadPool(threads, FilesInOrder::reader);
        Deque<Begun<T>> begun = new ArrayDeque<>();
        long bytes = 0;
        try {
            for (Path file : files) {
                long more = file.toFile().length();
                while (!begun.isEmpty() && (begun.size() >= threads * AHEAD || bytes + more > BYTES_AHEAD)) {
                    bytes -= begun.element().bytes();
                    take.accept(done(begun.remove()));
                }
                begun.add(new Begun<>(readers.submit(() -> read.apply(file)), more));
                bytes += more;
            }
            while (!begun.isEmpty()) take.accept(done(begun.remove()));
        } finally {
            readers.shutdownNow();
        }
    }

    private static Thread reader(Runnable work) {
        var thread = new Thread(work, "reader");
        thread.setDaemon(true);
        return thread;
    }

    private static <T> T done(Begun<T> begun) {
        try {
            return begun.read().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException own) throw own;
            if (failed.getCause() instanceof Error own) throw own;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while files were read", stopped);
        }
    }
}
