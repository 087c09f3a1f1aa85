package lockstep.serve.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that answer, and a watch over those whom they wait for: who begins a request and does not end it, or sends or takes bytes
 * too slowly, is cut off, so that nobody keeps others from being answered.
 *
 * <p>The JDK's server reads the head of a request in the thread that answers it, and has no limit that tells a head from a long upload.
 * Its channels close when their thread is interrupted, and that is how a connection is cut.
 */
public final class Peers implements Executor, AutoCloseable {
    private static final int WAITING = 256;
    private static final int SLICE = 1 << 16;
    private static final long SHORTEST_HEAD = TimeUnit.MILLISECONDS.toNanos(500);

    /** What a thread waits for: it answers one request at a time. */
    private static final ThreadLocal<@Nullable Wait> OWN = new ThreadLocal<>();

    private final Limits limits;
    private final ThreadPoolExecutor threads;
    private final ScheduledExecutorService clock;
    private final ScheduledFuture<?> looking;
    private final Set<Wait> waits = ConcurrentHashMap.newKeySet();

    /**
     * How long anybody is waited for.
     *
     * @param head longest time for the first line and the headers of a request
     * @param stall longest time that the rest may keep us waiting in all, besides what its size allows
     * @param bytesASecond what a body or a reply must move, at least, beyond that
     * @param threads how many requests are answered, or waited for, at once
     */
    public record Limits(Duration head, Duration stall, long bytesASecond, int threads) {
        /** Ten seconds for a head; half a minute, and a second for each 16 KB, for a body or a reply. */
        public static final Limits USUAL = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 16_384, 400);
    }

    /** What one thread waits for. */
    private static final class Wait {
        private final Thread thread = Thread.currentThread();
        private boolean head = true;
        private boolean cut;
        private long since = System.nanoTime();
        private long blocked;
        private long bytes;

        synchronized void begin() {
            since = System.nanoTime();
        }

        synchronized void end(long moved) {
            if (since != 0) blocked += System.nanoTime() - since;
            since = 0;
            head = false;
            bytes += Math.max(0, moved);
            // the connection is closed; what follows in this thread is not to be disturbed
            if (cut && Thread.interrupted()) cut = false;
        }

        /** For how long the head of the request has been waited for; 0 when it is read. */
        synchronized long inHead() {
            return head && since != 0 && !cut ? System.nanoTime() - since : 0;
        }

        synchronized void cutIfLate(Limits limits) {
            if (since == 0 || cut) return;
            long now = System.nanoTime() - since;
            long allowed = head
                    ? limits.head().toNanos()
                    : limits.stall().toNanos() + bytes * TimeUnit.SECONDS.toNanos(1) / limits.bytesASecond();
            if (now + (head ? 0 : blocked) > allowed) cut();
        }

        synchronized void cut() {
            if (since == 0 || cut) return;
            cut = true;
            thread.interrupt();
        }
    }

    public Peers(Limits limits) {
        this.limits = limits;
        threads = new ThreadPoolExecutor(
                limits.threads(),
                limits.threads(),
                60,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(WAITING),
                work -> daemon(work, "serve"));
        threads.allowCoreThreadTimeOut(true);
        clock = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "serve-clock"));
        long tick = Math.max(
                10,
                Math.min(1000, Math.min(limits.head().toMillis(), limits.stall().toMillis()) / 4));
        looking = clock.scheduleWithFixedDelay(this::look, tick, tick, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Answers a request; when all threads are taken, who has kept us waiting longest for a head makes room. */
    @Override
    public void execute(Runnable request) {
        threads.execute(() -> {
            var wait = new Wait();
            OWN.set(wait);
            waits.add(wait);
            try {
                request.run();
            } finally {
                wait.end(0);
                waits.remove(wait);
                OWN.remove();
            }
        });
        if (!threads.getQueue().isEmpty()) makeRoom();
    }

    private void look() {
        waits.forEach(w -> w.cutIfLate(limits));
        if (!threads.getQueue().isEmpty()) makeRoom();
    }

    private void makeRoom() {
        List<Wait> longest = waits.stream()
                .filter(w -> w.inHead() > SHORTEST_HEAD)
                .sorted(Comparator.comparingLong(Wait::inHead).reversed())
                .limit(threads.getQueue().size())
                .toList();
        longest.forEach(Wait::cut);
    }

    /** The head of this thread's request is read. */
    public void headRead() {
        Wait wait = OWN.get();
        if (wait != null) wait.end(0);
    }

    /** Something that waits for the other side, and how many bytes it moved. */
    interface Exchanging {
        long bytes() throws IOException;
    }

    /** Does it under watch. */
    long watched(Exchanging some) throws IOException {
        Wait wait = OWN.get();
        if (wait == null) return some.bytes();
        wait.begin();
        long moved = 0;
        try {
            moved = some.bytes();
            return moved;
        } finally {
            wait.end(moved);
        }
    }

    /** A body that is waited for only so long. */
    InputStream reading(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return (int) watched(() -> in.read(into, from, length));
            }
        };
    }

    /** A reply that is waited for only so long. */
    OutputStream writing(OutputStream reply) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                for (int done = 0; done < length; done += SLICE) {
                    int at = from + done;
                    int some = Math.min(SLICE, length - done);
                    watched(() -> {
                        reply.write(bytes, at, some);
                        return some;
                    });
                }
            }

            @Override
            public void flush() throws IOException {
                watched(() -> {
                    reply.flush();
                    return 0;
                });
            }

            @Override
            public void close() throws IOException {
                watched(() -> {
                    reply.close();
                    return 0;
                });
            }
        };
    }

    @Override
    public void close() {
        looking.cancel(false);
        clock.shutdownNow();
        threads.shutdownNow();
    }
}
