package lockstep.serve.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import lockstep.model.CannotDo;
import lockstep.model.WrongUse;
import lockstep.serve.answer.OwnPaths;
import lockstep.serve.http.Refusal;
import lockstep.serve.room.Rooms;
import lockstep.store.file.CaseFile;

/** The long work of a server, one piece after another: two analyses at once would only slow one another. */
public final class Jobs implements AutoCloseable {
    private static final int WAITING = 20;
    private static final int REMEMBERED = 200;

    private final Rooms rooms;
    private final Consumer<Throwable> bugs;
    private final Map<String, Job> byId = new LinkedHashMap<>();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Jobs::thread);
    private final OwnPaths paths;
    private int last;

    /** @param bugs told of what should not have happened */
    public Jobs(Rooms rooms, Consumer<Throwable> bugs) {
        this.rooms = rooms;
        this.paths = OwnPaths.of(rooms.file().path());
        this.bugs = bugs;
    }

    /** Does something to the case on a connection of its own, and gives what it made. */
    public interface Doing {
        String on(CaseFile file, Job job);
    }

    /** Puts work that changes the case at the end of the line. */
    public Job begin(String what, long seed, Doing doing) {
        return begin(what, seed, doing, true);
    }

    /** Puts work that only looks at the case at the end of the line. */
    public Job look(String what, Doing doing) {
        return begin(what, 42, doing, false);
    }

    private synchronized Job begin(String what, long seed, Doing doing, boolean changes) {
        long waiting = byId.values().stream().filter(j -> !j.hasEnded()).count();
        if (waiting >= WAITING) throw new Refusal(429, WAITING + " jobs are waiting; let some end, or stop them");
        Job job = new Job("J-" + ++last, what, seed, paths);
        byId.put(job.id(), job);
        byId.values().stream()
                .filter(Job::hasEnded)
                .limit(Math.max(0, byId.size() - REMEMBERED))
                .map(Job::id)
                .toList()
                .forEach(byId::remove);
        worker.execute(() -> work(job, doing, changes));
        return job;
    }

    /** All jobs, latest first. */
    public synchronized List<Job.Seen> all() {
        List<Job.Seen> all = new ArrayList<>();
        for (Job job : byId.values()) all.add(0, job.seen());
        return all;
    }

    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Stops a job. */
    public void stop(Job job) {
        job.stop();
    }

    private void work(Job job, Doing doing, boolean changes) {
        try (CaseFile file = rooms.file().beside()) {
            if (!job.begin(file::interrupt)) return;
            String made = doing.on(file, job);
            if (changes) rooms.changed();
            job.ended(Job.State.DONE, made, "");
        } catch (Job.Stopped stopped) {
            job.ended(Job.State.STOPPED, "", "stopped; nothing was kept");
        } catch (WrongUse wrong) {
            job.ended(Job.State.FAILED, "", told(wrong.getMessage(), wrong.help()));
        } catch (CannotDo cannot) {
            // the engine, when it is interrupted, says so as any other trouble
            if (job.isStopping()) job.ended(Job.State.STOPPED, "", "stopped; nothing was kept");
            else job.ended(Job.State.FAILED, "", told(cannot.getMessage(), cannot.help()));
        } catch (RuntimeException | Error bug) {
            if (job.isStopping()) {
                job.ended(Job.State.STOPPED, "", "stopped; nothing was kept");
            } else {
                bugs.accept(bug);
                job.ended(Job.State.FAILED, "", "this is a bug in Lockstep; its trace is where the server was started");
            }
        }
    }

    private static String told(@org.jspecify.annotations.Nullable String says, String help) {
        return says + (help.isEmpty() ? "" : "; " + help);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        List<Job> open;
        synchronized (this) {
            open = byId.values().stream().filter(j -> !j.hasEnded()).toList();
        }
        open.forEach(Job::stop);
        worker.shutdown();
        try {
            if (!worker.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS)) worker.shutdownNow();
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
        }
    }
}
