package lockstep.serve.room;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import lockstep.serve.http.Refusal;
import lockstep.store.file.CaseFile;
import org.jspecify.annotations.Nullable;

/** A few connections to one open case, lent to requests: reading goes on while an analysis runs. */
public final class Rooms implements AutoCloseable {
    private static final int MOST = 4;
    private static final long WAIT_S = 30;

    private final CaseFile file;
    private final String software;
    private final BlockingQueue<Room> free = new ArrayBlockingQueue<>(MOST);
    private final List<Room> all = new ArrayList<>();
    private final AtomicLong changes = new AtomicLong();
    private @Nullable Room writer;

    /**
     * @param file the open case; it stays the caller's to close
     * @param software name and version of what serves it
     */
    public Rooms(CaseFile file, String software) {
        this.file = file;
        this.software = software;
        Room first = new Room(file.beside(), software);
        all.add(first);
        free.add(first);
        first.data().logBook().entries(); // entries of an older case get their hashes now, so that reading never writes
    }

    /** The open case. */
    public CaseFile file() {
        return file;
    }

    /** Lends a room to some work. */
    public <T> T in(Function<Room, T> work) {
        Room room = taken();
        try {
            room.renewAt(changes.get());
            return work.apply(room);
        } finally {
            free.add(room);
        }
    }

    /** Lends the one room that changes the case: what people say is written one after another, and its log is one chain. */
    public <T> T changing(Function<Room, T> work) {
        synchronized (file) {
            try {
                return work.apply(writer());
            } finally {
                changed();
            }
        }
    }

    private Room writer() {
        synchronized (all) {
            if (writer == null) {
                writer = new Room(file.beside(), software);
                all.add(writer);
            }
            writer.renewAt(changes.get());
            return writer;
        }
    }

    /** The case was changed: what was known of it is asked anew. */
    public void changed() {
        changes.incrementAndGet();
    }

    /** A number that is another after each change. */
    public long change() {
        return changes.get();
    }

    /** The first visitor waits for one connection, not for four. */
    private Room taken() {
        Room known = free.poll();
        if (known != null) return known;
        synchronized (all) {
            if (all.size() - (writer == null ? 0 : 1) < MOST) {
                Room fresh = new Room(file.beside(), software);
                all.add(fresh);
                return fresh;
            }
        }
        try {
            Room waited = free.poll(WAIT_S, TimeUnit.SECONDS);
            if (waited != null) return waited;
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal(503, "the case is busy; ask again in a moment");
    }

    @Override
    public void close() {
        synchronized (all) {
            all.forEach(Room::close);
            all.clear();
        }
    }
}
